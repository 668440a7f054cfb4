package org.hearsay.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// An analyst without a mouse: nothing here is clicked.
@ExtendWith(Chromium.class)
@NullMarked
class KeyboardTest {
  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path home) {
    desk = OpenDesk.ofDemo(home);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void jAndKGoThroughTheClaimsAndEnterOpensOne(Windows windows) {
    Window window = windows.open(desk, Access.ANALYST).go("/claims");
    Page page = window.page();
    Locator rows = page.locator("tbody [data-row]");
    press(page, "j");
    assertThat(rows.nth(0)).isFocused();
    assertSeen(page);
    press(page, "j", "j");
    assertThat(rows.nth(2)).isFocused();
    press(page, "k");
    assertThat(rows.nth(1)).isFocused();
    assertThat(page.locator("[aria-current=true]")).hasCount(1);
    assertThat(rows.nth(1)).hasAttribute("aria-current", "true");
    String statement = rows.nth(1).locator(".statement a").textContent();
    press(page, "Enter");
    assertThat(page.locator("h1")).hasText(statement);
  }

  @Test
  void aSlashLeadsToTheSearchAndEnterToWhatWasFound(Windows windows) {
    Page page = windows.open(desk, Access.ANALYST).go("/claims").page();
    press(page, "/");
    assertThat(page.locator("#q")).isFocused();
    assertSeen(page);
    page.keyboard().type("mussel farms/jk?");
    assertThat(page.locator("#q")).hasValue("mussel farms/jk?");
    press(page, "Control+a");
    page.keyboard().type("mussels");
    press(page, "Enter");
    assertThat(page.locator("mark.found")).not().hasCount(0);
    press(page, "j", "Enter");
    page.waitForURL("**/articles/**");
  }

  @Test
  void aQuestionMarkShowsTheKeysAndEscapeLeadsBack(Windows windows) {
    Page page = windows.open(desk, Access.ANALYST).go("/claims").page();
    press(page, "j", "j", "?");
    Locator help = page.locator("dialog#keys");
    assertThat(help).isVisible();
    assertThat(help).containsText("next, previous row");
    assertThat((Boolean) page.evaluate("document.activeElement.closest('dialog') !== null"))
        .isTrue();
    press(page, "j");
    press(page, "Escape");
    assertThat(help).isHidden();
    assertThat(page.locator("tbody [data-row]").nth(1)).isFocused();
    press(page, "k");
    assertThat(page.locator("tbody [data-row]").nth(0)).isFocused();
  }

  @Test
  void whoTurnsSingleKeysOffHasNone(Windows windows) {
    Page page = windows.open(desk, Access.ANALYST).go("/claims").page();
    press(page, "?");
    page.locator("[data-keys-off]").focus();
    press(page, "Space", "Escape", "j");
    assertThat(page.locator("[aria-current=true]")).hasCount(0);
    page.reload();
    press(page, "j");
    assertThat(page.locator("[aria-current=true]")).hasCount(0);
  }

  @Test
  void theFirstStopSkipsToTheContent(Windows windows) {
    Page page = windows.open(desk, Access.ANALYST).go("/claims").page();
    press(page, "Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
    press(page, "Enter");
    assertThat(page.locator("main")).isFocused();
    press(page, "Tab");
    assertThat(page.locator("main #words")).isFocused();
  }

  @Test
  void everyStopOfTheTabKeyIsSeen(Windows windows) {
    Window window = windows.open(desk, Access.ANALYST).go(first("/claims?order=furthest"));
    Page page = window.page();
    List<Object> unseen = new ArrayList<>();
    int stops = 0;
    for (; stops < 150; stops++) {
      press(page, "Tab");
      Object trouble =
          page.evaluate(
              """
              () => {
                const one = document.activeElement;
                if (one === document.body) {
                  return "the end";
                }
                const box = one.getBoundingClientRect();
                const bar = document.querySelector(".top");
                const edge = one.closest("main") ? bar.getBoundingClientRect().bottom : 0;
                const style = getComputedStyle(one);
                const shape = one.querySelector(".shape");
                const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
                    || shape && parseFloat(getComputedStyle(shape).strokeWidth) >= 4;
                const shown = box.bottom > edge && box.top < innerHeight;
                return ringed && shown ? "" : `${ringed ? "" : "no ring"} ${shown ? "" : "out of sight"}: ${one.outerHTML.slice(0, 150)}`;
              }
              """);
      if ("the end".equals(trouble)) {
        break;
      }
      if (!"".equals(trouble)) {
        unseen.add(trouble);
      }
    }
    assertThat(unseen).isEmpty();
    assertThat(stops).as("how many there were").isGreaterThan(20);
  }

  @Test
  void rKeepsASuggestionApartAndAMakesItOne(Windows windows) {
    Window window = windows.open(desk, Access.ANALYST);
    Page page = window.go(first("/claims?all=on&mark=suggested")).page();
    toSuggestion(page);
    press(page, "r");
    assertThat(page.locator(".notice[data-kind=good]"))
        .containsText("The two are held apart from now on.");
    window.go(first("/claims?all=on&mark=suggested"));
    String other = toSuggestion(page).locator(".statement").textContent();
    press(page, "a");
    assertThat(page.locator(".notice[data-kind=good]")).containsText("The two are one claim now.");
    assertThat(page.locator("#says-table")).containsText(other);
    press(page, "u");
    assertThat(page.locator(".notice[data-kind=good]"))
        .containsText("That decision no longer counts.");
  }

  /// Goes down until the row has something to accept.
  private static Locator toSuggestion(Page page) {
    Locator row = page.locator("[aria-current=true]:has(button[data-key=a])");
    for (int i = 0; i < 60 && row.count() == 0; i++) {
      press(page, "j");
    }
    assertThat(row).hasCount(1);
    return row;
  }

  @Test
  void wordsThatAreSelectedBecomeAnAssertion(Windows windows) {
    Window window = windows.open(desk, Access.ANALYST).go(first("/articles?words=halts"));
    Page page = window.page();
    // As finding a word in the page leaves it: selected, for the keyboard to go on from there.
    page.evaluate(
        """
        () => {
          const texts = document.createTreeWalker(document.querySelector(".article"), NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const at = texts.currentNode.data.indexOf("The works began in early March");
            if (at >= 0) {
              getSelection().setBaseAndExtent(texts.currentNode, at, texts.currentNode, at + "The".length);
              return;
            }
          }
          throw new Error("the words are not there");
        }
        """);
    for (int i = 0; i < 5; i++) {
      press(page, "Control+Shift+ArrowRight");
    }
    Locator bar = page.locator("#mark-bar");
    assertThat(bar).isVisible();
    press(page, "n");
    Locator dialog = page.locator("dialog#mark");
    assertThat(dialog).isVisible();
    assertThat(dialog.locator("q")).hasText("The works began in early March");
    assertThat(page.locator("#mark-type")).isFocused();
    page.keyboard().type("body");
    press(page, "Tab");
    assertThat(page.locator("#mark-name")).isFocused();
    page.keyboard().type("Harbour Office");
    press(page, "Enter");
    assertThat(page.locator(".notice[data-kind=good]")).containsText("The finding was changed.");
    window.settle();
    Locator card =
        page.locator(".card").filter(new Locator.FilterOptions().setHasText("Harbour Office"));
    assertThat(card).hasCount(1);
    assertThat(card.locator(".badge")).hasText("corrected");
    String number = card.locator("b").textContent();
    assertThat(page.locator("mark[data-n='" + number + "']").first())
        .containsText("The works began in early March");
    assertThat(card).isInViewport();
  }

  private static String first(String list) {
    return OpenDesk.first(desk.get(list).body(), "<td class=\"statement\"><a href=\"([^\"]+)\"");
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /// What has the focus shows it.
  private static void assertSeen(Page page) {
    assertThat(
            (Boolean)
                page.evaluate(
                    """
                    () => {
                      const style = getComputedStyle(document.activeElement);
                      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                    }
                    """))
        .isTrue();
  }
}
