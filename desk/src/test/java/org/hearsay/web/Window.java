package org.hearsay.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/// A window of the browser with cookies of its own, on one desk. It notes what should not happen:
/// errors and warnings of scripts, what the policy on scripts had to forbid, requests to anybody
/// but the desk, requests that fail, dialogs of a page, and a script of a stranger that ran.
@NullMarked
final class Window {
  /// Told before any script of a page runs; what tests put into strangers' words sets `__pwned`.
  private static final String WATCH =
      """
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error("forbidden by the policy: " + event.violatedDirective + " " + event.blockedURI + " " + event.sample));
      Object.defineProperty(window, "__pwned", { set: (what) => console.error("a stranger's script ran: " + what) });
      """;

  private final BrowserContext context;
  private final String origin;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  Window(BrowserContext context, String origin) {
    this.context = context;
    this.origin = origin;
    context.setDefaultTimeout(Chromium.PATIENCE_MS);
    context.addInitScript(WATCH);
    context.onConsoleMessage(this::said);
    context.onWebError(error -> troubles.add("error of a script: " + error.error()));
    context.onDialog(dialog -> {
      troubles.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    context.onRequest(this::asked);
    context.onRequestFailed(this::failed);
    this.page = context.newPage();
  }

  void signedIn(String session) {
    context.addCookies(List.of(new Cookie("hearsay", session).setUrl(origin)));
  }

  /// What is in it.
  Page page() {
    return page;
  }

  /// With its cookies.
  BrowserContext context() {
    return context;
  }

  String origin() {
    return origin;
  }

  /// Opens an address of the desk, and waits until its drawings are there.
  Window go(String path) {
    page.navigate(origin + path);
    settle();
    return this;
  }

  /// What the desk sends somebody in this window for that address.
  String source(String path) {
    return context.request().get(origin + path).text();
  }

  /// Waits until the page is up to date, and nothing is being drawn or fetched for it.
  void settle() {
    page.waitForLoadState();
    page.waitForFunction(
        "() => !document.querySelector('#work, [aria-busy=true], .htmx-request')"
            + " && [...document.querySelectorAll('[data-graph], [data-timeline]')]"
            + ".every((figure) => figure.querySelector('.drawing'))");
  }

  /// A line with these words in it is no trouble: the test brings it about.
  void expect(String words) {
    expected.add(words);
  }

  /// What should not have happened.
  List<String> troubles() {
    return troubles.stream()
        .filter(trouble -> expected.stream().noneMatch(trouble::contains))
        .toList();
  }

  private void said(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      troubles.add(
          "console " + message.type() + " at " + message.location() + ": " + message.text());
    }
  }

  private void asked(Request request) {
    String url = request.url();
    if (!url.startsWith(origin + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
      troubles.add("request to another: " + url);
    }
  }

  /// What a page that is left does not wait for was not refused.
  private void failed(Request request) {
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      troubles.add("request that failed: " + request.url() + " " + request.failure());
    }
  }

  void close() {
    context.close();
  }
}
