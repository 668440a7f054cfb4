package org.hearsay.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What somebody comes to the desk for, from the address of an article to a decision, in a browser.
@ExtendWith(Chromium.class)
@NullMarked
class WholeTaskTest {
  private static final String PIER = "The Tarnevik pier may have sunk by 40 centimetres";

  @Test
  void anAddressBecomesClaimsThatOnePersonChecksAndPutsRight(Windows windows, @TempDir Path home)
      throws IOException {
    try (OpenDesk desk = OpenDesk.emptyOfOnePerson(home);
        Papers papers = Papers.open()) {
      publish(papers);
      Window window = windows.open(desk);
      readIn(window, papers);
      String claim = openWeakest(window);
      followToTheOrigin(window, claim);
      fixASourceAndUndo(window, claim);
      mergeWithAnother(window);
    }
  }

  @Test
  void filesThatAreChosenAreReadAndTheirStatementsShown(Windows windows, @TempDir Path home) {
    try (OpenDesk desk = OpenDesk.emptyOfOnePerson(home)) {
      Window window = windows.open(desk).go("/read");
      Page page = window.page();
      page.getByLabel("Pages, PDFs, mails, texts")
          .setInputFiles(
              new FilePayload[] {
                file(
                    "pier.txt",
                    "The pier sank by 40 centimetres, the Harbour Board said on Monday."),
                file("minutes.docx", "PK\u0003\u0004")
              });
      page.getByText("Read the files").click();
      assertThat(page.locator("#errand"))
          .containsText(
              "not read: minutes.docx",
              new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
      page.locator("#errand a[href^='/articles/']").click();
      window.settle();
      assertThat(page.locator("mark").first()).containsText("The pier sank");
      assertThat(page.locator(".card").first()).containsText("Harbour Board");
    }
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(
        name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
  }

  /// Brindle Post has it from Alder Gazette and Corran Courier from Brindle Post: one origin, three
  /// papers. Of the lighthouse two know.
  private static void publish(Papers papers) {
    papers.article(
        "alder",
        "Alder Gazette",
        "2026-03-02",
        "Monday’s news",
        "The Tarnevik pier may have sunk by 40 centimetres since January, the Ravnskar Institute"
            + " said on Monday.",
        "The lighthouse of Ulvesund will close in May, the Harbour Board said.");
    papers.article(
        "brindle",
        "Brindle Post",
        "2026-03-03",
        "From other papers",
        "The Tarnevik pier has sunk by 40 centimetres since January, <a href=\"/alder\">Alder"
            + " Gazette reported</a> on Monday.",
        "The lighthouse of Ulvesund will close in May, the Lamp Company said.");
    papers.article(
        "corran",
        "Corran Courier",
        "2026-03-04",
        "Around the coast",
        "The Tarnevik pier has sunk by 40 centimetres since January, <a href=\"/brindle\">Brindle"
            + " Post reported</a> on Tuesday.",
        "The landing stage stands lower than last winter, harbour pilots said.");
  }

  private static void readIn(Window window, Papers papers) {
    Page page = window.go("/").page();
    assertThat(page.getByRole(AriaRole.HEADING, heading("No articles yet"))).isVisible();
    Locator address = page.getByLabel("Address of an article or a feed");
    address.fill(papers.address("alder"));
    papers.hold();
    try {
      address.press("Enter");
      assertThat(page.getByText("Reading: 0 articles so far.")).isVisible();
      assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();
    } finally {
      papers.goOn();
    }
    assertThat(page.getByText("Done: 1 article read.")).isVisible();
    assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
    assertThat(page.getByText("Monday’s news: added")).isVisible();

    page.getByText("Read more").click();
    address.fill(papers.address("brindle") + " " + papers.address("corran"));
    button(page, "Read").click();
    assertThat(page.getByText("Done: 2 articles read.")).isVisible();
  }

  /// The address of the claim.
  private static String openWeakest(Window window) {
    Page page = window.page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Claims").setExact(true))
        .click();
    Locator weakest = page.locator("table.rows tbody tr").first();
    assertThat(weakest.locator(".statement")).containsText(PIER);
    assertThat(weakest.locator("[data-label='Independent origins']")).hasText("1");
    assertThat(weakest.locator("[data-label='Articles']")).hasText("3");
    weakest.locator(".statement a").click();
    window.settle();
    assertThat(page.locator(".rests")).hasText("At least 1, at most 1 independent origin");
    return page.url().substring(window.origin().length());
  }

  private static void followToTheOrigin(Window window, String claim) {
    Page page = window.page();
    Locator graph = page.locator("figure[data-graph] svg.graph");
    assertThat(graph.locator(".node")).hasCount(4);
    assertThat(graph.locator(".node").filter(with("Corran Courier"))).hasCount(1);
    assertThat(graph.locator(".edge.drift")).not().hasCount(0);
    Locator origin = graph.locator(".node.origin");
    assertThat(origin).hasCount(1);
    origin.click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Ravnskar Institute");
    assertThat(page.locator("#said + table, #said ~ table").first())
        .containsText("may have sunk by 40 centimetres");
    assertThat(page.locator("table a[href='" + claim + "']").first()).isVisible();
  }

  private static void fixASourceAndUndo(Window window, String claim) {
    Page page = window.go(claim).page();
    assertThat(page.locator(".origins > li > a")).hasText("Ravnskar Institute");
    page.locator("#says-table tr")
        .filter(with("Alder Gazette, 2026-03-02"))
        .locator(".statement a")
        .click();
    assertThat(page.locator("mark#here, #here mark").first()).isInViewport();

    Locator card = page.locator(".card").filter(with("Ravnskar Institute"));
    card.getByText("Correct", new Locator.GetByTextOptions().setExact(true)).click();
    Locator source = card.locator("form").filter(with("Fix the source"));
    source.getByLabel("Kind").selectOption("body");
    source.getByLabel("Name of the source").fill("Lotsmark Survey");
    button(source, "Fix the source").click();

    assertThat(page.locator(".notice[data-kind=good]")).containsText("The finding was changed.");
    window.settle();
    Locator corrected = page.locator(".card").filter(with("Lotsmark Survey"));
    assertThat(corrected.locator(".badge")).hasText("corrected");
    corrected.locator("a[href^='/claims/']").click();
    window.settle();
    assertThat(page.locator(".origins > li > a")).hasText("Lotsmark Survey");
    assertThat(page.locator("svg.graph .node.origin")).containsText("Lotsmark Survey");

    page.locator("#says-table tr")
        .filter(with("Alder Gazette, 2026-03-02"))
        .locator(".statement a")
        .click();
    Locator changed = page.locator("section").filter(with("What people changed"));
    assertThat(changed.locator("tbody tr")).containsText("Ravnskar Institute");
    assertThat(changed.locator("tbody tr")).containsText("anna");
    changed.getByText("Undo").last().click();
    assertThat(page.locator(".notice[data-kind=good]")).containsText("The finding was changed.");
    window.settle();
    page.locator(".card").filter(with("Ravnskar Institute")).locator("a[href^='/claims/']").click();
    window.settle();
    assertThat(page.locator(".origins > li > a")).hasText("Ravnskar Institute");
  }

  private static void mergeWithAnother(Window window) {
    Page page = window.page();
    String other =
        OpenDesk.first(
            window.source("/claims?all=on&words=landing"), "href=\"/claims/(c-[^\"]+)\"");
    Locator form = page.locator("section").filter(with("Claim or assertion that is the same"));
    form.getByLabel("Claim or assertion that is the same").fill(other);
    form.getByLabel("Why").fill("both are of the one pier");
    button(form, "Merge").click();
    window.settle();
    assertThat(page.locator(".notice[data-kind=good]")).containsText("The two are one claim now.");
    assertThat(page.locator("#says-table")).containsText("The landing stage stands lower");
    Locator history = page.locator("section").filter(with("Decisions, the last first"));
    assertThat(history.locator("tbody tr")).containsText("anna");
    assertThat(history.locator("tbody tr")).containsText("both are of the one pier");
    history.getByText("Undo").last().click();
    window.settle();
    assertThat(page.locator("#says-table")).not().containsText("The landing stage stands lower");
    assertThat(page.locator("section").filter(with("Decisions, the last first")).locator("tr"))
        .hasCount(3);
  }

  private static Page.GetByRoleOptions heading(String words) {
    return new Page.GetByRoleOptions().setName(words);
  }

  private static Locator button(Page page, String words) {
    return page.getByRole(
        AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName(Pattern.compile("^" + words + "( [a-z])?$")));
  }

  private static Locator button(Locator place, String words) {
    return place.getByRole(
        AriaRole.BUTTON,
        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + words + "( [a-z])?$")));
  }

  private static Locator.FilterOptions with(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
