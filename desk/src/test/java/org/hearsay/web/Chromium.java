package org.hearsay.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The Chromium that is installed on this machine, for tests of what people see. It is started once
/// for all of them; each test asks for [Windows] of its own, and fails if anything happened in one
/// of them that should not, see [Window].
///
/// It is the file that HEARSAY_CHROMIUM names, or one of the usual names on the PATH. Where there
/// is none the tests are skipped, with a line that says so; `.ci/run` installs one and does not
/// take that for an answer.
@NullMarked
final class Chromium implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
  /// What is awaited comes sooner unless the machine is busy; it is waited for no longer than
  /// needed.
  static final double PATIENCE_MS = 40_000;

  private static final Namespace HERE = Namespace.create(Chromium.class);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /// The browser with what speaks to it; both end with the run of tests.
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start(Path file) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Running(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(file).setArgs(arguments())));
    }

    /// What Chromium fetches of its own accord is not what pages ask for; names other than this
    /// machine's lead nowhere.
    private static List<String> arguments() {
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "--disable-gpu",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--no-first-run",
                  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"));
      if ("root".equals(System.getProperty("user.name"))) {
        arguments.add("--no-sandbox");
      }
      return arguments;
    }

    @Override
    public void close() {
      try (playwright;
          browser) {
        // Both end, whatever the other does.
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> file = installed();
    Assumptions.assumeTrue(
        file.isPresent(),
        "no Chromium is installed: the tests in a browser are skipped (HEARSAY_CHROMIUM names"
            + " one)");
    context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent(Running.class, _ -> Running.start(file.orElseThrow()), Running.class);
  }

  private static Optional<Path> installed() {
    String named = System.getenv("HEARSAY_CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    String folders = System.getenv().getOrDefault("PATH", "/usr/bin");
    return NAMES.stream()
        .flatMap(name ->
            Stream.of(folders.split(Pattern.quote(java.io.File.pathSeparator)))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Windows.class;
  }

  @Override
  public Windows resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        Objects.requireNonNull(context.getRoot().getStore(HERE).get(Running.class, Running.class));
    return context
        .getStore(HERE)
        .computeIfAbsent(Windows.class, _ -> new Windows(running.browser()), Windows.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Windows windows = context.getStore(HERE).get(Windows.class, Windows.class);
    if (windows != null) {
      windows.close();
    }
  }
}
