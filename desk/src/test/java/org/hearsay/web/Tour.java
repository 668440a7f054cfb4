package org.hearsay.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/// Every page that the desk has, on a ledger in which each has something to show.
@NullMarked
final class Tour {

  private Tour() {}

  /// A page, and as whom it is looked at.
  record Stop(Access as, String path) {}

  /// Puts into the ledger of the demo what it lacks: an article that its outlet changed, and what
  /// people decide and change.
  static List<Stop> of(OpenDesk desk) throws IOException {
    String errand;
    String changed;
    try (Papers papers = Papers.open()) {
      pier(papers, "may have sunk by 40 centimetres");
      desk.fetch(null, papers.address("pier"));
      pier(papers, "has sunk by 30 centimetres");
      errand = desk.fetch(null, papers.address("pier"), papers.address("nothing-here"));
      changed =
          OpenDesk.first(desk.get("/articles?words=pier").body(), "href=\"(/articles/[0-9a-f]+)\"");
    }
    String claim = first(desk, "/claims?order=furthest", "/claims/c-");
    String suggested = first(desk, "/claims?all=on&mark=suggested", "/claims/c-");
    String article = first(desk, "/articles?words=halts", "/articles/");
    String source = first(desk, "/sources", "/sources/");
    decide(desk, claim, article, source);
    String link = send(desk, "mussels", "muscles");
    String correction = first(desk, "/corrections", "/corrections/(?!log)");
    desk.postAs("EDITOR", correction + "/accept", "version", version(desk, correction));
    desk.postAs("EDITOR", correction + "/publish", "version", version(desk, correction));
    send(desk, "the Skarre Bank", "Skarre Bank");

    List<Stop> stops = new ArrayList<>();
    for (String path :
        List.of(
            "/",
            "/dossiers/" + Links.part(OpenDesk.DOSSIER),
            "/claims",
            "/claims?all=on&order=newest",
            "/claims?words=nobodysaysso",
            claim,
            suggested,
            "/articles",
            article,
            article + "/findings/1",
            changed,
            changed + "/changes",
            "/sources",
            "/sources?suggested=on",
            source,
            "/map",
            "/search",
            "/search?q=mussels",
            "/search?q=nobodysaysso",
            "/read",
            "/read/" + errand,
            "/corrections",
            "/corrections?status=accepted",
            correction,
            "/account",
            "/accounts",
            "/audit")) {
      stops.add(new Stop(Access.ADMINISTRATOR, path));
    }
    // Who may do less sees other pages.
    for (String path : List.of("/", claim, article, source, correction, "/account", "/api")) {
      stops.add(new Stop(Access.READER, path));
    }
    for (String path : List.of("/login", link, "/corrections/log", "/nothing-here")) {
      stops.add(new Stop(Access.ANYONE, path));
    }
    return stops;
  }

  private static void pier(Papers papers, String what) {
    papers.article(
        "pier",
        "Alder Gazette",
        "2026-03-02",
        "The pier of Tarnevik",
        "The Tarnevik pier " + what + " since January, the Ravnskar Institute said on Monday.",
        "It was built in 1931 and carries the only road to the lighthouse.");
  }

  private static String first(OpenDesk desk, String list, String link) {
    return OpenDesk.first(desk.get(list).body(), "href=\"(" + link + "[^\"?#]+)\"");
  }

  private static void decide(OpenDesk desk, String claim, String article, String source) {
    desk.post(claim + "/grade", "seen", seen(desk, claim), "grade", "3", "reason", "one origin");
    desk.post(source + "/rate", "seen", seen(desk, source), "grade", "B", "reason", "often right");
    desk.post(
        article + "/amend",
        "seen",
        seen(desk, article + "/findings/1"),
        "change",
        "rate",
        "number",
        "1",
        "term",
        "likely");
  }

  /// The private link of a correction that a reader sends.
  private static String send(OpenDesk desk, String exact, String suggestion) {
    String letter =
        "{\"page\": \"https://gazette.example/a\", \"exact\": \"%s\", \"suggestion\": \"%s\"}"
            .formatted(exact, suggestion);
    String answer =
        desk.send("POST", "/corrections", letter, "Content-Type", "application/json").body();
    return OpenDesk.first(answer, "(/corrections/mine/[^\"]+)");
  }

  private static String version(OpenDesk desk, String correction) {
    return OpenDesk.first(
        desk.get(correction, "As", "EDITOR").body(), "name=\"version\" value=\"([0-9]+)\"");
  }

  private static String seen(OpenDesk desk, String page) {
    return OpenDesk.seen(desk.get(page));
  }
}
