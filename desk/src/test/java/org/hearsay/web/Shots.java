package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.language.Encoder;
import org.hearsay.reading.Reader;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the README, of the demo as the bundled model reads it. It is no test, and
/// its name keeps it out of their run; from the project's folder:
///
///     mvn -pl desk -am test -Dtest=Shots -Dshots="$PWD/docs/images" -Dsurefire.failIfNoSpecifiedTests=false
@ExtendWith(Chromium.class)
@NullMarked
class Shots {
  private static final int HEAVIEST = 300_000;

  private static final Windows.Look LIGHT = new Windows.Look(ColorScheme.LIGHT, 1280, 800);
  private static final Windows.Look DARK = new Windows.Look(ColorScheme.DARK, 1280, 800);

  @Test
  void take(Windows windows, @TempDir Path home) throws IOException {
    Path folder = Path.of(System.getProperty("shots", home.toString()));
    Files.createDirectories(folder);
    try (Encoder encoder = Encoder.bundled();
        OpenDesk desk = OpenDesk.ofDemo(home, Reader.withModel(encoder))) {
      Window light = windows.open(desk, Access.EDITOR, LIGHT);
      shot(light.go("/claims"), folder.resolve("claims.png"));

      String claim =
          OpenDesk.first(light.source("/claims?order=furthest"), "href=\"(/claims/c-[^\"?#]+)\"");
      light.go(claim);
      light.page().getByText("Fit", new Page.GetByTextOptions().setExact(true)).click();
      scroll(light.page().locator("#who"));
      shot(light, folder.resolve("claim.png"));

      Window dark = windows.open(desk, Access.EDITOR, DARK);
      String article =
          OpenDesk.first(light.source("/articles?words=halts"), "href=\"(/articles/[0-9a-f]+)\"");
      correct(dark.go(article).page());
      shot(dark, folder.resolve("article.png"));
      shot(light.go("/map?all=on"), folder.resolve("map.png"));
    }
  }

  /// As a reader does who doubts a number.
  private static void correct(Page page) {
    scroll(page.locator(".passage > p").nth(0));
    page.locator(".passage > p mark")
        .filter(new Locator.FilterOptions().setHasText("14 farms"))
        .first()
        .selectText();
    page.keyboard().press("Control+Enter");
    page.locator("dialog").getByLabel("Comment").fill("The order of that day names 16 farms.");
  }

  private static void scroll(Locator to) {
    to.evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 80)");
  }

  private static void shot(Window window, Path file) throws IOException {
    window.settle();
    window.page().waitForTimeout(500);
    window.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).as(file.toString()).isLessThanOrEqualTo(HEAVIEST);
  }
}
