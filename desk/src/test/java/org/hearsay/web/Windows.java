package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/// The windows that a test opens.
@NullMarked
final class Windows {
  private final Browser browser;
  private final List<Window> open = new ArrayList<>();

  Windows(Browser browser) {
    this.browser = browser;
  }

  /// How a window looks: what the system is set to, and how many pixels there are.
  record Look(ColorScheme scheme, int width, int height) {
    static final Look LIGHT = new Look(ColorScheme.LIGHT, 1280, 900);
    static final Look DARK = new Look(ColorScheme.DARK, 1280, 900);
    static final Look PHONE = new Look(ColorScheme.LIGHT, 400, 800);
  }

  /// Of the one person of a desk without accounts, or of somebody who is not signed in.
  Window open(OpenDesk desk) {
    return open(desk, Access.ANYONE, Look.LIGHT);
  }

  /// Of somebody who is signed in.
  Window open(OpenDesk desk, Access role) {
    return open(desk, role, Look.LIGHT);
  }

  Window open(OpenDesk desk, Access role, Look look) {
    Window window =
        new Window(
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(look.width(), look.height())
                    .setHasTouch(look.equals(Look.PHONE))
                    .setIsMobile(look.equals(Look.PHONE))
                    .setLocale("en-GB")
                    .setTimezoneId("UTC")
                    .setColorScheme(look.scheme())),
            desk.origin());
    open.add(window);
    desk.session(role).ifPresent(window::signedIn);
    return window;
  }

  /// Closes them all.
  ///
  /// @throws AssertionError if something happened in one that should not
  void close() {
    List<String> troubles = new ArrayList<>();
    for (Window window : open) {
      troubles.addAll(window.troubles());
      window.close();
    }
    assertThat(troubles).as("what should not happen in a window").isEmpty();
  }
}
