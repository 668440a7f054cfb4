package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every page, for everybody, in the light, in the dark and on a phone. That nothing
/// is loaded from elsewhere and no script has an error is seen to by the windows themselves.
@ExtendWith(Chromium.class)
@NullMarked
class PagesTest {
  private static final int HEAVIEST = 100_000;

  private static OpenDesk desk;
  private static List<Tour.Stop> stops;

  @BeforeAll
  static void open(@TempDir Path home) throws IOException {
    desk = OpenDesk.ofDemo(home);
    stops = Tour.of(desk);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /// A window for each role, all of that look.
  private static Map<Access, Window> windows(Windows windows, Windows.Look look) {
    Map<Access, Window> all = new EnumMap<>(Access.class);
    for (Access role : Access.values()) {
      Window window = windows.open(desk, role, look);
      // Which answers with 404, and the console says so.
      window.expect("/nothing-here");
      all.put(role, window);
    }
    return all;
  }

  private static Page page(Map<Access, Window> roles, Tour.Stop stop) {
    return Objects.requireNonNull(roles.get(stop.as())).go(stop.path()).page();
  }

  @Test
  void haveNoBarriersInTheLight(Windows windows) {
    Map<Access, Window> roles = windows(windows, Windows.Look.LIGHT);
    List<String> barriers = new ArrayList<>();
    for (Tour.Stop stop : stops) {
      Page page = page(roles, stop);
      Barriers.of(page).forEach(one -> barriers.add(stop + ": " + one));
    }
    assertThat(barriers).isEmpty();
  }

  /// In the dark it is the colours that are others.
  @Test
  void haveNoBarriersInTheDark(Windows windows) {
    Map<Access, Window> roles = windows(windows, Windows.Look.DARK);
    List<String> barriers = new ArrayList<>();
    for (Tour.Stop stop : stops) {
      Page page = page(roles, stop);
      Barriers.ofColours(page).forEach(one -> barriers.add(stop + ": " + one));
    }
    assertThat(barriers).isEmpty();
  }

  @Test
  void fitAPhoneWithoutScrollingSideways(Windows windows) {
    fit(windows(windows, Windows.Look.PHONE));
  }

  @Test
  void fitAScreenWithoutScrollingSideways(Windows windows) {
    fit(windows(windows, Windows.Look.LIGHT));
  }

  private static void fit(Map<Access, Window> roles) {
    List<String> wide = new ArrayList<>();
    for (Tour.Stop stop : stops) {
      Page page = page(roles, stop);
      Object over =
          page.evaluate(
              """
              () => {
                const most = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= most) {
                  return "";
                }
                const out = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > most + 1);
                return document.documentElement.scrollWidth + " of " + most + ": " + out.slice(0, 5).map((one) => one.outerHTML.slice(0, 80)).join(" | ");
              }
              """);
      if (!"".equals(over)) {
        wide.add(stop + ": " + over);
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void keepTheThemeThatSomebodyChose(Windows windows) {
    Window window = windows.open(desk, Access.READER);
    Page page = window.go("/claims").page();
    Object light = paper(page);
    page.locator("[data-theme-button]").click();
    page.locator("[data-theme-button]").click();
    assertThat(page.locator("[data-theme-button]").textContent()).isEqualTo("Theme: dark");
    assertThat(paper(page)).isNotEqualTo(light);
    Object dark = paper(page);
    page.reload();
    assertThat(page.locator("[data-theme-button]").textContent()).isEqualTo("Theme: dark");
    assertThat(paper(page)).isEqualTo(dark);
    window.go("/sources");
    assertThat(paper(page)).isEqualTo(dark);
  }

  @Test
  void areLoadedAgainWhenThereIsNewsUnlessSomebodyIsAtWorkInThem(Windows windows) {
    Page page = windows.open(desk, Access.ANALYST).go("/claims").page();
    page.evaluate("window.before = true");
    news(page);
    page.waitForFunction("() => window.before === undefined");
    page.locator("main #words").fill("half a thought");
    news(page);
    page.getByText("There is news for this page.").waitFor();
    assertThat(page.locator("main #words").inputValue()).isEqualTo("half a thought");
    page.getByText("Load it again").click();
    page.waitForFunction("() => document.querySelector('main #words')?.value === ''");
  }

  /// The page waits for the board, as it does when it was made before that was ready.
  private static void news(Page page) {
    page.evaluate(
        """
        () => {
          const work = document.createElement("div");
          for (const [name, value] of Object.entries({ id: "work", "hx-get": "/work", "hx-trigger": "load" })) {
            work.setAttribute(name, value);
          }
          document.querySelector("main").prepend(work);
          htmx.process(work);
        }
        """);
  }

  private static Object paper(Page page) {
    return page.evaluate("() => getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void printWhatIsReadAndNotWhatIsPressed(Windows windows) {
    Window window = windows.open(desk, Access.EDITOR, Windows.Look.DARK);
    for (Tour.Stop stop : stops) {
      if (stop.as() != Access.READER) {
        continue;
      }
      Page page = window.go(stop.path()).page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("main h1").isVisible()).as(stop.path()).isTrue();
      assertThat(page.locator(".top nav, button, [role=search]").all())
          .as(stop.path())
          .noneMatch(one -> one.isVisible());
      assertThat(paper(page)).as(stop.path()).isEqualTo("rgb(255, 255, 255)");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"^/$", "^/claims$", "^/claims/c-.*", "^/articles/[0-9a-f]+$"})
  void areLightWhenFirstSeen(String pattern, Windows windows) {
    Tour.Stop stop =
        stops.stream().filter(one -> one.path().matches(pattern)).findFirst().orElseThrow();
    Page page = windows.open(desk, Access.ADMINISTRATOR).go(stop.path()).page();
    Object sent =
        page.evaluate(
            """
            () => {
              const [page] = performance.getEntriesByType("navigation");
              const files = performance.getEntriesByType("resource").filter((one) => one.startTime < page.loadEventStart);
              return [page, ...files].reduce((sum, one) => sum + one.transferSize, 0);
            }
            """);
    assertThat(((Number) sent).intValue()).isBetween(1_000, HEAVIEST);
  }
}
