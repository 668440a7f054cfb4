package org.hearsay.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A reader finds a mistake, an editor agrees, everybody can read of it; in a browser.
@ExtendWith(Chromium.class)
@NullMarked
class CorrectionTaskTest {
  private static OpenDesk desk;
  private static Papers papers;

  @BeforeAll
  static void open(@TempDir Path home) throws IOException {
    desk = OpenDesk.empty(home);
    desk.read(
        "Alder Gazette",
        "The ferry",
        LocalDate.of(2026, 3, 2),
        "The ferry carried fourty passengers, the Harbour Board said on Monday.\n\n"
            + "It was built in 1931.");
    papers = Papers.open();
    papers.page(
        "ferry",
        """
        <!doctype html><html lang="en"><head><title>The ferry</title><link rel="icon" href="data:,">
        <meta name="viewport" content="width=device-width, initial-scale=1"></head>
        <body><main><h1>The ferry</h1><p>The ferry carried <b>fourty passengers</b>, the Harbour Board said on
        Monday.</p></main><script src="%s/correct.js" async></script></body></html>
        """
            .formatted(desk.origin()));
  }

  @AfterAll
  static void close() {
    desk.close();
    papers.close();
  }

  @Test
  void aReaderOfAnotherSiteIsHeardAndAnswered(Windows windows) {
    Window reader = windows.open(desk);
    String link = report(reader, "forty passengers");
    assertThat(reader.go(link).page().locator(".rests")).hasText("It waits for an editor.");

    Page editor = windows.open(desk, Access.EDITOR).go("/corrections").page();
    Locator letter = editor.locator("article.letter").filter(with("Spelling, I think"));
    assertThat(letter.locator("blockquote")).containsText("The ferry carried");
    assertThat(letter.locator("blockquote ins")).hasText("forty");
    letter.getByLabel("Reply").fill("Thank you, you are right.");
    letter.getByText("Accept").click();
    assertThat(editor.locator(".notice[data-kind=good]")).isVisible();
    editor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish")).click();
    assertThat(editor.locator(".badge").filter(with("published")).first()).isVisible();

    reader.go(link);
    assertThat(reader.page().locator(".rests")).hasText("It was accepted.");
    assertThat(reader.page().locator("main")).containsText("Thank you, you are right.");
    reader.page().getByText("log of corrections").click();
    assertThat(reader.page().locator("article.letter ins")).hasText("forty");
    assertThat(reader.go("/corrections/log").page().locator("article.letter"))
        .containsText("Thank you, you are right.");
    assertThat(reader.source("/corrections/log.rss")).contains("forty passengers");
    assertThat(reader.context().cookies())
        .as("nothing is kept of a reader")
        .noneMatch(cookie -> cookie.name.equals("hearsay"));
  }

  /// Selects, presses Ctrl and Enter, writes, sends; the path of the private link.
  private static String report(Window reader, String suggestion) {
    reader.expect("request to another: " + papers.address(""));
    Page page = reader.page();
    page.navigate(papers.address("ferry"));
    page.locator("b").selectText();
    page.keyboard().press("Control+Enter");
    Locator dialog = page.locator("dialog");
    assertThat(dialog).isVisible();
    assertThat(dialog.locator("mark")).hasText("fourty passengers");
    assertThat(dialog.locator("blockquote")).containsText("The ferry carried");
    assertThat(Barriers.of(page)).isEmpty();
    dialog.getByLabel("It should read").fill(suggestion);
    dialog.getByLabel("Comment").fill("Spelling, I think");
    dialog.getByText("Send").click();
    Locator link = dialog.locator("output a");
    assertThat(dialog.locator("output")).containsText("Thank you.");
    String href = link.getAttribute("href");
    assertThat(href).startsWith(desk.origin() + "/corrections/mine/");
    page.keyboard().press("Enter");
    assertThat(dialog).hasCount(0);
    return href.substring(desk.origin().length());
  }

  @Test
  void onAPhoneThereIsAButton(Windows windows) {
    Window reader = windows.open(desk, Access.ANYONE, Windows.Look.PHONE);
    reader.expect("request to another: " + papers.address(""));
    Page page = reader.page();
    page.navigate(papers.address("ferry"));
    page.locator("b").selectText();
    Locator button = page.getByText("Report a mistake");
    assertThat(button).isInViewport();
    button.tap();
    Locator dialog = page.locator("dialog");
    assertThat(dialog.locator("mark")).hasText("fourty passengers");
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isTrue();
    dialog.getByText("Cancel").tap();
    assertThat(dialog).hasCount(0);
  }

  @Test
  void onTheDeskItselfAReportLeadsToTheWords(Windows windows) {
    String article = OpenDesk.first(desk.get("/articles").body(), "href=\"(/articles/[0-9a-f]+)\"");
    Page page = windows.open(desk, Access.READER).go(article).page();
    page.locator(".passage p").filter(with("It was built in 1931.")).first().selectText();
    page.keyboard().press("Control+Enter");
    page.locator("dialog").getByLabel("It should read").fill("It was built in 1932.");
    page.locator("dialog").getByText("Send").click();
    assertThat(page.locator("dialog output")).containsText("Thank you.");

    Page editor = windows.open(desk, Access.EDITOR).go("/corrections").page();
    Locator letter = editor.locator("article.letter").filter(with("It was built in"));
    letter.getByText("The ferry", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(editor.locator("#here")).isInViewport();
    assertThat(editor.locator("mark.found"))
        .hasText(List.of("It was built in 1931.").toArray(String[]::new));
  }

  private static Locator.FilterOptions with(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
