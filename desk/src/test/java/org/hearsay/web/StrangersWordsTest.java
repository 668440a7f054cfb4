package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.account.Actor;
import org.hearsay.account.Client;
import org.hearsay.account.Role;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.WatchedFeed;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Whatever strangers write stays words: scripts in every field that somebody else fills, and every
/// page that can be reached. A window fails its test if one of them runs, or only tries to.
@ExtendWith(Chromium.class)
@NullMarked
class StrangersWordsTest {
  /// Far more than there are, so that a page which makes ever new addresses ends this too.
  private static final int MOST_PAGES = 150;

  @Test
  void areShownAndNeverRun(Windows windows, @TempDir Path home) throws IOException {
    try (OpenDesk desk = OpenDesk.empty(home);
        Papers papers = Papers.open()) {
      fill(desk, papers);
      Window window = windows.open(desk, Access.ADMINISTRATOR);
      Map<String, String> pages = shown(window);
      assertThat(pages).hasSizeGreaterThan(20);
      for (String field :
          List.of(
              "title",
              "outlet",
              "body",
              "address",
              "dossier",
              "source",
              "note",
              "reason",
              "feed",
              "token",
              "agent",
              "exact",
              "suggestion",
              "comment",
              "reply",
              "name")) {
        assertThat(pages.keySet())
            .as("pages that show the words of the field " + field)
            .anyMatch(page -> pages.getOrDefault(page, "").contains("__pwned='" + field + "'"));
      }
      for (String page : List.of("/search?q=%s", "/claims?words=%s", "/sources?words=%s", "/%s")) {
        window.expect("the server responded with a status of 404");
        window.go(page.replace("%s", Links.part("\">" + attack("typed"))));
        assertThat(window.page().title()).isNotEmpty();
      }
    }
  }

  private static String attack(String field) {
    return "<img src=x onerror=__pwned='%1$s'><script>__pwned='%1$s'</script>".formatted(field);
  }

  /// As the text of a page of a stranger's outlet.
  private static String written(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void fill(OpenDesk desk, Papers papers) {
    String path = "a'\"><script>__pwned='address'<script>";
    String html =
        """
        <!doctype html><html lang="en"><head><title>%1$s</title>
        <link rel="canonical" href="javascript:__pwned='canonical'">
        <meta property="og:site_name" content="%2$s">
        <meta name="author" content="%3$s">
        <meta property="article:published_time" content="2026-03-02"></head>
        <body><article><h1>%1$s</h1>
        <p>The Tarnevik pier %4$s may have sunk by 40 centimetres since January, the Ravnskar Institute said on Monday.</p>
        <p>The lighthouse was closed, <a href="javascript:__pwned='link'">Alder Gazette reported</a>.</p></article></body></html>
        """
            .formatted(
                written("Pier " + attack("title")),
                written("Gull " + attack("outlet")),
                written("Anna " + attack("byline")),
                written(attack("body")));
    papers.page(path, html);
    papers.page("again", html.replace("2026-03-02", "2026-03-03").replace("Gull", "Tern"));
    desk.fetch("Dossier " + attack("dossier"), papers.address(path), papers.address("again"));
    try (LedgerWriter writer = desk.desk().ledger().writer()) {
      writer.remember(
          new WatchedFeed(
              "https://feed.example/",
              "Feed " + attack("feed"),
              null,
              null,
              null,
              Instant.EPOCH,
              null));
    }
    decide(desk);
    correct(desk);
    desk.team()
        .tokens()
        .make(
            "administrator-one",
            attack("token"),
            Role.READER,
            Instant.now().plus(Duration.ofDays(2)),
            Actor.LOCAL);
    desk.team()
        .sessions()
        .signIn(
            "administrator-one",
            OpenDesk.PASSWORD,
            new Client("test", "Mozilla " + attack("agent")),
            null);
  }

  private static void decide(OpenDesk desk) {
    String article = first(desk, "/articles", "/articles/");
    String number =
        OpenDesk.first(
            desk.get(article).body(), "id=\"a([0-9]+)\"(?s:(?!</div>).)*Ravnskar Institute");
    post(
        desk,
        article + "/amend",
        "seen",
        OpenDesk.seen(desk.get(article + "/findings/" + number)),
        "change",
        "hold",
        "step",
        "1",
        "number",
        number,
        "type",
        "body",
        "name",
        "Board " + attack("source"),
        "note",
        attack("note"));
    String claim = first(desk, "/claims?all=on", "/claims/c-");
    post(
        desk,
        claim + "/grade",
        "seen",
        OpenDesk.seen(desk.get(claim)),
        "grade",
        "3",
        "reason",
        attack("reason"));
    String source = first(desk, "/sources", "/sources/");
    post(
        desk,
        source + "/rename",
        "seen",
        OpenDesk.seen(desk.get(source)),
        "name",
        "Name " + attack("name"),
        "reason",
        attack("reason"));
  }

  private static void post(OpenDesk desk, String path, String... fields) {
    assertThat(desk.post(path, fields).status()).as(path).isEqualTo(303);
  }

  private static void correct(OpenDesk desk) {
    for (String letter :
        List.of(
            "\"exact\": \"%s\", \"comment\": \"%s\"".formatted(attack("exact"), attack("comment")),
            "\"exact\": \"mussels\", \"suggestion\": \"%s\"".formatted(attack("suggestion")))) {
      desk.send(
          "POST",
          "/corrections",
          "{\"page\": \"https://gazette.example/a\", " + letter + "}",
          "Content-Type",
          "application/json");
    }
    String correction = first(desk, "/corrections", "/corrections/(?!log)");
    for (String verb : List.of("accept", "publish")) {
      String version =
          OpenDesk.first(
              desk.get(correction, "As", "EDITOR").body(), "name=\"version\" value=\"([0-9]+)\"");
      desk.postAs("EDITOR", correction + "/" + verb, "version", version, "reply", attack("reply"));
    }
  }

  private static String first(OpenDesk desk, String list, String link) {
    return OpenDesk.first(desk.get(list).body(), "href=\"(" + link + "[^\"?#]+)\"");
  }

  /// The text of every page that one comes to by links, by its address.
  private static Map<String, String> shown(Window window) {
    Map<String, String> texts = new LinkedHashMap<>();
    Set<String> known = new LinkedHashSet<>(List.of("/"));
    Deque<String> waiting = new ArrayDeque<>(known);
    known.add("/accounts");
    waiting.add("/accounts");
    while (!waiting.isEmpty() && texts.size() < MOST_PAGES) {
      String path = waiting.remove();
      Page page = window.go(path).page();
      texts.put(
          path, page.locator("body").innerText() + page.locator("svg text").allTextContents());
      for (String link : links(page)) {
        if (known.add(link)) {
          waiting.add(link);
        }
      }
    }
    return texts;
  }

  /// Of the desk itself, as pages: no files, and each place of a page once.
  private static Set<String> links(Page page) {
    Object found =
        page.evaluate(
            """
            () => [...document.querySelectorAll("a[href]")]
                .map((one) => new URL(one.href instanceof SVGAnimatedString ? one.href.baseVal : one.href, location.href))
                .filter((url) => url.origin === location.origin)
                .map((url) => url.pathname + url.search)
            """);
    return ((List<?>) found)
        .stream()
            .map(String::valueOf)
            .filter(path -> !path.matches(".*[.](rss|jsonld|json|yaml)$"))
            .filter(path -> !path.contains("?at=") && !path.contains("from-row="))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
