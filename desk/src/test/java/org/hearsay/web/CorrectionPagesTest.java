package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.web.Letters.GAZETTE;
import static org.hearsay.web.Letters.SCRIPT;
import static org.hearsay.web.SharedDesk.ORIGIN;
import static org.hearsay.web.SharedDesk.first;
import static org.hearsay.web.SharedDesk.form;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.account.AuditEvent;
import org.hearsay.account.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Corrections from a reader's browser to the log, over HTTP: what editors see and decide. Each
/// test has corrections of its own, from addresses of its own.
class CorrectionPagesTest {
  @TempDir private static Path home;
  private static Letters letters;

  @BeforeAll
  static void open() {
    letters = Letters.open(home);
  }

  @AfterAll
  static void close() {
    letters.desk().close();
  }

  private static HttpResponse<String> decide(Role role, String id, String verb, int version) {
    return letters
        .desk()
        .postAs(
            role,
            "/corrections/" + id + "/" + verb,
            "version",
            Integer.toString(version),
            "reply",
            "Thank you & " + SCRIPT);
  }

  private static void done(String id, String verb, int version) {
    HttpResponse<String> answer = decide(Role.EDITOR, id, verb, version);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .contains("/corrections/" + id + "?done=");
  }

  @Test
  void goesTheWholeWayFromAReaderToTheLog() {
    String page = "https://gazette.example/whole";
    String link =
        letters.sent(
            Letters.letter(page, "forty passengers")
                .put("prefix", "the ferry carried ")
                .put("suffix", " on Monday, said the board")
                .put("suggestion", "fourteen passengers")
                .put("comment", "I counted them."));
    letters.sent(
        Letters.letter(page, "forty passengers")
            .put("prefix", "the ferry carried ")
            .put("suffix", " on Monday, said the board")
            .put("suggestion", "fourteen passengers"));
    assertThat(letters.desk().get(link).body())
        .contains("It waits for an editor.", "I counted them.");
    String id = letters.waiting(page);
    assertThat(letters.desk().getAs(Role.READER, "/corrections/" + id).body())
        .contains(
            "Sent 2 times",
            "<del>forty</del><ins>fourteen</ins> passengers",
            "I counted them.",
            "Nobody decided anything");

    done(id, "accept", 1);
    assertThat(letters.desk().get(link).body()).contains("It was accepted.", "Thank you &amp; ");
    assertThat(letters.desk().get("/corrections/log/" + id).statusCode()).isEqualTo(404);
    done(id, "publish", 2);
    assertThat(letters.desk().get(link).body()).contains("/corrections/log/" + id);
    assertThat(letters.desk().getAs(Role.READER, "/corrections/" + id).body())
        .contains("the-editor, <time", ">accept<", ">publish<", ">pending<");

    HttpResponse<String> log = letters.desk().get("/corrections/log");
    assertThat(log.body())
        .contains("<del>forty</del><ins>fourteen</ins> passengers", page)
        .doesNotContain("I counted them.");
    HttpResponse<String> rss = letters.desk().get("/corrections/log.rss");
    assertThat(Letters.type(rss)).startsWith("application/rss+xml");
    assertThat(rss.body())
        .contains(
            "<guid>" + ORIGIN + "/corrections/log/" + id + "</guid>",
            "“forty passengers” should read “fourteen passengers”.")
        .doesNotContain("I counted them.");
    HttpResponse<String> schema = letters.desk().get("/corrections/log.jsonld");
    assertThat(Letters.type(schema)).startsWith("application/ld+json");
    assertThat(Letters.json(schema).path("@graph").findValuesAsText("@type"))
        .contains("CorrectionComment");
    HttpResponse<String> annotation = letters.desk().get("/corrections/" + id + ".jsonld");
    assertThat(Letters.type(annotation))
        .isEqualTo("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"");
    assertThat(Letters.json(annotation).path("id").textValue())
        .isEqualTo(ORIGIN + "/corrections/log/" + id);
    assertThat(annotation.body()).doesNotContain("I counted them.");
    assertThat(letters.desk().get("/corrections/log/" + id, "Accept", "application/ld+json").body())
        .isEqualTo(annotation.body());

    done(id, "withdraw", 3);
    assertThat(letters.desk().get("/corrections/" + id + ".jsonld").statusCode()).isEqualTo(404);
    done(id, "reopen", 4);
    assertThat(letters.desk().get(link).body())
        .contains("It waits for an editor.")
        .doesNotContain("Thank");
  }

  @Test
  void showsWhatStrangersWriteAsText() {
    String page = "https://gazette.example/a?q=%3Cscript%3E&amp;'x'";
    String link =
        letters.sent(
            Letters.letter(page, "exact" + SCRIPT)
                .put("prefix", "prefix" + SCRIPT)
                .put("suffix", SCRIPT + "suffix")
                .put("suggestion", "suggestion" + SCRIPT + "\" onload=\"x")
                .put("comment", "comment" + SCRIPT)
                .put("language", "en"));
    assertThat(
            letters
                .post(Letters.letter("javascript:alert(1)", "x"), letters.stranger())
                .statusCode())
        .isEqualTo(400);
    assertThat(
            letters
                .post(Letters.letter("https://x.example/\"><script>", "x"), letters.stranger())
                .statusCode())
        .isEqualTo(400);
    String list = letters.desk().getAs(Role.EDITOR, "/corrections").body();
    String id = first(list, "<h2 id=\"c-([0-9a-z]{10})\">(?s:.){0,300}/a\\?q=");
    List<String> shown = new ArrayList<>(List.of(list));
    done(id, "accept", 1);
    done(id, "publish", 2);
    for (String path :
        List.of(
            link,
            "/corrections/log",
            "/corrections/log/" + id,
            "/corrections/log.rss",
            "/corrections/log.jsonld",
            "/corrections/annotations.jsonld",
            "/corrections/" + id + ".jsonld")) {
      shown.add(letters.desk().get(path).body());
    }
    shown.add(letters.desk().getAs(Role.EDITOR, "/corrections/" + id).body());
    shown.add(letters.desk().getAs(Role.EDITOR, "/corrections?status=published").body());
    assertThat(shown)
        .allSatisfy(body -> {
          assertThat(body).contains("exact").doesNotContain("<script>alert", "</script>suffix");
          assertThat(Jsoup.parse(body).select("script:not([src]), [onload]")).isEmpty();
        });
    done(id, "withdraw", 3);
  }

  @Test
  void letsEditorsAloneDecide() {
    String page = "https://gazette.example/roles";
    letters.sent(Letters.letter(page, "words"));
    String id = letters.waiting(page);
    for (Role role : List.of(Role.READER, Role.ANALYST)) {
      assertThat(letters.desk().getAs(role, "/corrections/" + id).body())
          .doesNotContain("/accept\"");
      for (String verb : List.of("accept", "decline", "reply", "reopen", "publish", "withdraw")) {
        assertThat(decide(role, id, verb, 1).statusCode()).isEqualTo(403);
      }
    }
    assertThat(letters.desk().get("/corrections").statusCode()).isEqualTo(401);
    assertThat(letters.desk().get("/corrections/" + id).statusCode()).isEqualTo(401);
    assertThat(letters.desk().get("/corrections/nothing000").statusCode()).isEqualTo(401);
    assertThat(letters.desk().getAs(Role.EDITOR, "/corrections/" + id).body())
        .contains("/accept\"");
    done(id, "decline", 1);
  }

  @Test
  void refusesADecisionThatAnotherSiteSends() {
    String page = "https://gazette.example/forged";
    letters.sent(Letters.letter(page, "words"));
    String id = letters.waiting(page);
    String accept = "/corrections/" + id + "/accept";
    String cookie = letters.desk().cookie(Role.EDITOR);
    String csrf = letters.desk().csrf(Role.EDITOR);
    List<HttpRequest.Builder> forged =
        List.of(
            form(letters.desk().request(accept, "Cookie", cookie), "version", "1"),
            form(
                letters.desk().request(accept, "Cookie", cookie),
                "version",
                "1",
                "csrf",
                "x".repeat(64)),
            form(
                letters.desk().request(accept, "Cookie", cookie, "Origin", "https://evil.example"),
                "version",
                "1",
                "csrf",
                csrf),
            form(
                letters.desk().request(accept, "Cookie", cookie, "Sec-Fetch-Site", "cross-site"),
                "version",
                "1",
                "csrf",
                csrf),
            form(letters.desk().request("/corrections/", "Cookie", cookie), "version", "1"));
    for (HttpRequest.Builder one : forged) {
      assertThat(letters.desk().send(one).statusCode()).isEqualTo(403);
    }
    assertThat(letters.desk().getAs(Role.EDITOR, "/corrections/" + id).body())
        .contains("Nobody decided anything");
  }

  @Test
  void tellsTheSecondOfTwoEditors() {
    String page = "https://gazette.example/stale";
    letters.sent(Letters.letter(page, "words"));
    String id = letters.waiting(page);
    done(id, "accept", 1);
    HttpResponse<String> second =
        letters
            .desk()
            .postAs(
                Role.ADMINISTRATOR,
                "/corrections/" + id + "/decline",
                "version",
                "1",
                "reply",
                "It is right as it is.");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .contains(
            "Nothing of yours was written", ">accepted<", ">It is right as it is.</textarea>");
    HttpResponse<String> now = letters.desk().getAs(Role.EDITOR, "/corrections/" + id);
    assertThat(now.body()).contains("name=\"version\" value=\"2\"").doesNotContain("declined");
    assertThat(decide(Role.EDITOR, id, "decline", 2).statusCode()).isEqualTo(400);
    assertThat(letters.desk().postAs(Role.EDITOR, "/corrections/" + id + "/reopen").statusCode())
        .isEqualTo(400);
    assertThat(decide(Role.EDITOR, "nothing000", "accept", 1).statusCode()).isEqualTo(404);
  }

  @Test
  void leadsToTheWordsInTheArticle() {
    letters.sent(Letters.letter(GAZETTE + "#quay", "The pier is closed").put("start", 65));
    letters.sent(Letters.letter(GAZETTE, "forty\n passengers").put("start", 3));
    letters.sent(Letters.letter(GAZETTE, "The ferry sank").put("start", 0).put("field", "title"));
    letters.sent(Letters.letter(GAZETTE, "The bridge is closed"));
    String list = letters.desk().getAs(Role.READER, "/corrections").body();
    List<String> led = new ArrayList<>();
    for (String words :
        List.of(
            ">The pier is closed<",
            ">forty\n passengers<",
            ">The ferry sank<",
            ">The bridge is closed<")) {
      String before = list.substring(0, list.indexOf("found\"" + words));
      String id = before.substring(before.lastIndexOf("id=\"c-") + 6).substring(0, 10);
      assertThat(before.substring(before.lastIndexOf("<article"))).contains(">The ferry sank</a>");
      led.add(
          letters
              .desk()
              .getAs(Role.READER, "/corrections/" + id + "/passage")
              .headers()
              .firstValue("Location")
              .orElseThrow());
    }
    assertThat(led)
        .containsExactly(
            "/articles/" + letters.article() + "?at=65-83#here",
            "/articles/" + letters.article() + "?at=46-62#here",
            "/articles/" + letters.article() + "?at=0-14&field=title#here",
            "/articles/" + letters.article());
    assertThat(letters.desk().getAs(Role.READER, led.getFirst().replace("#here", "")).body())
        .contains(">The pier is closed</mark>");
  }

  @Test
  void notesEachDecisionInTheAuditLog() {
    String page = "https://gazette.example/audit";
    letters.sent(Letters.letter(page, "words"));
    String id = letters.waiting(page);
    done(id, "decline", 1);
    assertThat(decide(Role.EDITOR, id, "accept", 1).statusCode()).isEqualTo(409);
    List<AuditEvent> events =
        letters.desk().team().log().newest(50).events().stream()
            .filter(event -> event.about().contains(id))
            .toList();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().what()).isEqualTo("decline");
    assertThat(events.getFirst().actor().name()).isEqualTo("the-editor");
  }

  @Test
  void goesThroughWhatWaitsPageByPage() {
    for (int i = 0; i < 25; i++) {
      letters.sent(Letters.letter("https://gazette.example/page/" + i, "words"));
    }
    List<String> ids = new ArrayList<>();
    String next = "/corrections";
    while (!next.isEmpty()) {
      String body = letters.desk().getAs(Role.READER, next).body();
      assertThat(body).contains("class=\"letter\"");
      body.lines()
          .filter(line -> line.contains("<h2 id=\"c-"))
          .forEach(line -> ids.add(first(line, "c-([0-9a-z]{10})")));
      next = body.contains("rel=\"next\"") ? first(body, "href=\"([^\"]+)\" rel=\"next\"") : "";
      next = next.replace("&amp;", "&");
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates();
  }
}
