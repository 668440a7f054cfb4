package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.web.SharedDesk.ORIGIN;
import static org.hearsay.web.SharedDesk.first;
import static org.hearsay.web.SharedDesk.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.account.AuditEvent;
import org.hearsay.account.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Corrections from a reader's browser to the log, over HTTP. Each test has corrections of its own,
/// from addresses of its own.
class CorrectionPagesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String GAZETTE = "https://gazette.example/2026/ferry";
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @TempDir private static Path home;
  private static SharedDesk desk;
  private static String article;

  @BeforeAll
  static void open() {
    desk = SharedDesk.open(home);
    article =
        desk.read(
            GAZETTE,
            "The ferry sank",
            "The Harbour Board said that the ferry carried forty passengers.\n\nThe pier is closed,"
                + " the Harbour Board said.");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String stranger() {
    return "198.51.100." + ADDRESSES.incrementAndGet();
  }

  /// About words of a page; what else is said of it is put in.
  private static ObjectNode letter(String page, String exact) {
    return JSON.createObjectNode().put("page", page).put("exact", exact);
  }

  private static HttpRequest.Builder mail(String body, String... headers) {
    return desk.request("/corrections", headers).POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> post(ObjectNode letter, String from) {
    return desk.send(
        mail(letter.toString(), "Content-Type", "application/json", "X-Forwarded-For", from));
  }

  /// Sends it, and gives the path of the private link.
  private static String sent(ObjectNode letter) {
    HttpResponse<String> answer = post(letter, stranger());
    assertThat(answer.statusCode()).isEqualTo(201);
    String link = json(answer).path("link").textValue();
    assertThat(link).startsWith(ORIGIN + "/corrections/mine/");
    return link.substring(ORIGIN.length());
  }

  /// The id of the correction of this page, which waits for a decision.
  private static String waiting(String page) {
    String list = desk.getAs(Role.READER, "/corrections").body();
    int at = list.indexOf("href=\"" + page + "\"");
    assertThat(at).isPositive();
    String before = list.substring(0, at);
    return first(
        before.substring(before.lastIndexOf("<article")), "href=\"/corrections/([0-9a-z]{10})\"");
  }

  private static HttpResponse<String> decide(Role role, String id, String verb, int version) {
    return desk.postAs(
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

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static void problem(HttpResponse<String> answer, int status, String detail) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(type(answer)).startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(json(answer).path("status").intValue()).isEqualTo(status);
    assertThat(json(answer).path("detail").textValue()).contains(detail);
  }

  @Test
  void goesTheWholeWayFromAReaderToTheLog() {
    String page = "https://gazette.example/whole";
    String link =
        sent(
            letter(page, "forty passengers")
                .put("prefix", "the ferry carried ")
                .put("suffix", " on Monday, said the board")
                .put("suggestion", "fourteen passengers")
                .put("comment", "I counted them."));
    sent(
        letter(page, "forty passengers")
            .put("prefix", "the ferry carried ")
            .put("suffix", " on Monday, said the board")
            .put("suggestion", "fourteen passengers"));
    assertThat(desk.get(link).body()).contains("It waits for an editor.", "I counted them.");
    String id = waiting(page);
    assertThat(desk.getAs(Role.READER, "/corrections/" + id).body())
        .contains(
            "Sent 2 times",
            "<del>forty</del><ins>fourteen</ins> passengers",
            "I counted them.",
            "Nobody decided anything");

    done(id, "accept", 1);
    assertThat(desk.get(link).body()).contains("It was accepted.", "Thank you &amp; ");
    assertThat(desk.get("/corrections/log/" + id).statusCode()).isEqualTo(404);
    done(id, "publish", 2);
    assertThat(desk.get(link).body()).contains("/corrections/log/" + id);
    assertThat(desk.getAs(Role.READER, "/corrections/" + id).body())
        .contains("the-editor, <time", ">accept<", ">publish<", ">pending<");

    HttpResponse<String> log = desk.get("/corrections/log");
    assertThat(log.body())
        .contains("<del>forty</del><ins>fourteen</ins> passengers", page)
        .doesNotContain("I counted them.");
    HttpResponse<String> rss = desk.get("/corrections/log.rss");
    assertThat(type(rss)).startsWith("application/rss+xml");
    assertThat(rss.body())
        .contains(
            "<guid>" + ORIGIN + "/corrections/log/" + id + "</guid>",
            "“forty passengers” should read “fourteen passengers”.")
        .doesNotContain("I counted them.");
    HttpResponse<String> schema = desk.get("/corrections/log.jsonld");
    assertThat(type(schema)).startsWith("application/ld+json");
    assertThat(json(schema).path("@graph").findValuesAsText("@type")).contains("CorrectionComment");
    HttpResponse<String> annotation = desk.get("/corrections/" + id + ".jsonld");
    assertThat(type(annotation))
        .isEqualTo("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"");
    assertThat(json(annotation).path("id").textValue())
        .isEqualTo(ORIGIN + "/corrections/log/" + id);
    assertThat(annotation.body()).doesNotContain("I counted them.");
    assertThat(desk.get("/corrections/log/" + id, "Accept", "application/ld+json").body())
        .isEqualTo(annotation.body());

    done(id, "withdraw", 3);
    assertThat(desk.get("/corrections/" + id + ".jsonld").statusCode()).isEqualTo(404);
    done(id, "reopen", 4);
    assertThat(desk.get(link).body()).contains("It waits for an editor.").doesNotContain("Thank");
  }

  @Test
  void answersInTheLanguageOfThePageThatItWasSentFrom() {
    String page = "https://gazette.example/lang";
    assertThat(desk.get(sent(letter(page, "words").put("language", "de-AT"))).body())
        .contains("<div lang=\"de\">", "Sie wartet auf die Redaktion.");
    assertThat(desk.get(sent(letter(page, "words").put("language", "fi"))).body())
        .contains("<div lang=\"en\">", "It waits for an editor.");
  }

  @Test
  void showsWhatStrangersWriteAsText() {
    String page = "https://gazette.example/a?q=%3Cscript%3E&amp;'x'";
    String link =
        sent(
            letter(page, "exact" + SCRIPT)
                .put("prefix", "prefix" + SCRIPT)
                .put("suffix", SCRIPT + "suffix")
                .put("suggestion", "suggestion" + SCRIPT + "\" onload=\"x")
                .put("comment", "comment" + SCRIPT)
                .put("language", "en"));
    assertThat(post(letter("javascript:alert(1)", "x"), stranger()).statusCode()).isEqualTo(400);
    assertThat(post(letter("https://x.example/\"><script>", "x"), stranger()).statusCode())
        .isEqualTo(400);
    String list = desk.getAs(Role.EDITOR, "/corrections").body();
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
      shown.add(desk.get(path).body());
    }
    shown.add(desk.getAs(Role.EDITOR, "/corrections/" + id).body());
    shown.add(desk.getAs(Role.EDITOR, "/corrections?status=published").body());
    assertThat(shown)
        .allSatisfy(body -> {
          assertThat(body).contains("exact").doesNotContain("<script>alert", "</script>suffix");
          assertThat(Jsoup.parse(body).select("script:not([src]), [onload]")).isEmpty();
        });
    done(id, "withdraw", 3);
  }

  @Test
  void tellsWhoSendsTooMuchWhenToComeBack() {
    String from = stranger();
    for (int i = 0; i < 5; i++) {
      assertThat(post(letter("https://gazette.example/many/" + i, "words"), from).statusCode())
          .isEqualTo(201);
    }
    // What a sender puts before the proxy's own entry changes nothing.
    HttpResponse<String> answer =
        post(letter("https://gazette.example/many/6", "words"), "203.0.113.9, " + from);
    problem(answer, 429, "later");
    assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 300);
    assertThat(Instant.parse(json(answer).path("again").textValue())).isAfter(Instant.EPOCH);
    assertThat(post(letter("https://gazette.example/many/7", "words"), stranger()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void letsEditorsAloneDecide() {
    String page = "https://gazette.example/roles";
    sent(letter(page, "words"));
    String id = waiting(page);
    for (Role role : List.of(Role.READER, Role.ANALYST)) {
      assertThat(desk.getAs(role, "/corrections/" + id).body()).doesNotContain("/accept\"");
      for (String verb : List.of("accept", "decline", "reply", "reopen", "publish", "withdraw")) {
        assertThat(decide(role, id, verb, 1).statusCode()).isEqualTo(403);
      }
    }
    assertThat(desk.get("/corrections").statusCode()).isEqualTo(401);
    assertThat(desk.get("/corrections/" + id).statusCode()).isEqualTo(401);
    assertThat(desk.get("/corrections/nothing000").statusCode()).isEqualTo(401);
    assertThat(desk.getAs(Role.EDITOR, "/corrections/" + id).body()).contains("/accept\"");
    done(id, "decline", 1);
  }

  @Test
  void refusesADecisionThatAnotherSiteSends() {
    String page = "https://gazette.example/forged";
    sent(letter(page, "words"));
    String id = waiting(page);
    String accept = "/corrections/" + id + "/accept";
    String cookie = desk.cookie(Role.EDITOR);
    String csrf = desk.csrf(Role.EDITOR);
    List<HttpRequest.Builder> forged =
        List.of(
            form(desk.request(accept, "Cookie", cookie), "version", "1"),
            form(desk.request(accept, "Cookie", cookie), "version", "1", "csrf", "x".repeat(64)),
            form(
                desk.request(accept, "Cookie", cookie, "Origin", "https://evil.example"),
                "version",
                "1",
                "csrf",
                csrf),
            form(
                desk.request(accept, "Cookie", cookie, "Sec-Fetch-Site", "cross-site"),
                "version",
                "1",
                "csrf",
                csrf),
            form(desk.request("/corrections/", "Cookie", cookie), "version", "1"));
    for (HttpRequest.Builder one : forged) {
      assertThat(desk.send(one).statusCode()).isEqualTo(403);
    }
    assertThat(desk.getAs(Role.EDITOR, "/corrections/" + id).body())
        .contains("Nobody decided anything");
  }

  @Test
  void findsNothingByATokenThatSomebodyGuesses() {
    String link = sent(letter("https://gazette.example/token", "words"));
    HttpResponse<String> own = desk.get(link);
    assertThat(own.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(own.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
    assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
    String token = link.substring(link.lastIndexOf('/') + 1);
    char last = token.charAt(42);
    List<String> answers = new ArrayList<>();
    for (String wrong :
        List.of(
            token.substring(0, 42) + (last == 'A' ? 'E' : 'A'),
            token.substring(0, 42),
            token + "A",
            "A".repeat(43),
            "x",
            "%27%20or%201=1--")) {
      HttpResponse<String> answer = desk.get("/corrections/mine/" + wrong);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      answers.add(answer.body());
    }
    assertThat(answers).containsOnly(answers.getFirst());
  }

  @Test
  void tellsTheSecondOfTwoEditors() {
    String page = "https://gazette.example/stale";
    sent(letter(page, "words"));
    String id = waiting(page);
    done(id, "accept", 1);
    HttpResponse<String> second =
        desk.postAs(
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
    HttpResponse<String> now = desk.getAs(Role.EDITOR, "/corrections/" + id);
    assertThat(now.body()).contains("name=\"version\" value=\"2\"").doesNotContain("declined");
    assertThat(decide(Role.EDITOR, id, "decline", 2).statusCode()).isEqualTo(400);
    assertThat(desk.postAs(Role.EDITOR, "/corrections/" + id + "/reopen").statusCode())
        .isEqualTo(400);
    assertThat(decide(Role.EDITOR, "nothing000", "accept", 1).statusCode()).isEqualTo(404);
  }

  @Test
  void isOpenToOtherSitesForSendingAlone() {
    HttpResponse<String> preflight =
        desk.send(
            desk.request(
                    "/corrections",
                    "Origin",
                    "https://gazette.example",
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).contains("POST");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
        .contains("Content-Type");

    // From another site, and with a session that counts for nothing.
    HttpResponse<String> sent =
        desk.send(
            mail(
                letter("https://gazette.example/cors", "words").toString(),
                "Content-Type",
                "application/json",
                "Origin",
                "https://gazette.example",
                "Sec-Fetch-Site",
                "cross-site",
                "Cookie",
                desk.cookie(Role.EDITOR),
                "X-Forwarded-For",
                stranger()));
    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(sent.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(sent.headers().map().keySet())
        .doesNotContain("access-control-allow-credentials", "set-cookie");
    String link = json(sent).path("link").textValue().substring(ORIGIN.length());
    for (String path :
        List.of("/corrections", "/corrections/log", "/corrections/log.jsonld", link, "/")) {
      HttpResponse<String> answer =
          desk.get(path, "Origin", "https://gazette.example", "Cookie", desk.cookie(Role.EDITOR));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void refusesWhatIsTooLargeOrNoCorrection() {
    String json = "application/json";
    String large = letter(GAZETTE, "words").put("comment", "x".repeat(70_000)).toString();
    problem(desk.send(mail(large, "Content-Type", json)), 413, "at most 65536 bytes");
    problem(
        desk.send(
            desk.request("/corrections", "Content-Type", json)
                .POST(
                    HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofString(large)))),
        413,
        "at most 65536 bytes");
    String sound = letter(GAZETTE, "words").toString();
    problem(desk.send(mail(sound)), 415, "application/json");
    problem(desk.send(mail(sound, "Content-Type", "text/plain")), 415, "application/json");
    problem(
        desk.send(mail("exact=words", "Content-Type", "application/x-www-form-urlencoded")),
        415,
        "application/json");
    problem(desk.send(mail("{", "Content-Type", json)), 400, "no JSON");
    problem(desk.send(mail("[]", "Content-Type", json)), 400, "JSON object");
    problem(desk.send(mail("{\"exact\":1}", "Content-Type", json)), 400, "“exact” is a text");
    HttpResponse<String> wrong =
        post(letter(GAZETTE, "words").put("suggestion", "x".repeat(1_001)), stranger());
    problem(wrong, 400, "at most 1,000 characters");
    assertThat(json(wrong).path("field").textValue()).isEqualTo("suggestion");
  }

  @Test
  void leadsToTheWordsInTheArticle() {
    sent(letter(GAZETTE + "#quay", "The pier is closed").put("start", 65));
    sent(letter(GAZETTE, "forty\n passengers").put("start", 3));
    sent(letter(GAZETTE, "The ferry sank").put("start", 0).put("field", "title"));
    sent(letter(GAZETTE, "The bridge is closed"));
    String list = desk.getAs(Role.READER, "/corrections").body();
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
          desk.getAs(Role.READER, "/corrections/" + id + "/passage")
              .headers()
              .firstValue("Location")
              .orElseThrow());
    }
    assertThat(led)
        .containsExactly(
            "/articles/" + article + "?at=65-83#here",
            "/articles/" + article + "?at=46-62#here",
            "/articles/" + article + "?at=0-14&field=title#here",
            "/articles/" + article);
    assertThat(desk.getAs(Role.READER, led.getFirst().replace("#here", "")).body())
        .contains(">The pier is closed</mark>");
  }

  @Test
  void believesOnlyAnArticlesOwnPageThatItIsTheArticle() {
    String elsewhere = "https://evil.example/page";
    sent(letter(elsewhere, "words").put("article", article));
    assertThat(desk.getAs(Role.READER, "/corrections/" + waiting(elsewhere)).body())
        .doesNotContain("/passage");
    String here = ORIGIN + "/articles/" + article;
    sent(letter(here, "a selection of its own").put("article", article));
    assertThat(desk.getAs(Role.READER, "/corrections/" + waiting(here)).body())
        .contains("/passage");
  }

  @Test
  void marksArticlesSoThatTheScriptKnowsWhereTextStands() {
    assertThat(desk.getAs(Role.READER, "/articles/" + article).body())
        .containsPattern("<script src=\"/public/correct.js[^>]+data-page=\"" + GAZETTE + "\"")
        .contains("data-correct-start=\"65\"", "data-correct-field=\"title\"");
  }

  @Test
  void notesEachDecisionInTheAuditLog() {
    String page = "https://gazette.example/audit";
    sent(letter(page, "words"));
    String id = waiting(page);
    done(id, "decline", 1);
    assertThat(decide(Role.EDITOR, id, "accept", 1).statusCode()).isEqualTo(409);
    List<AuditEvent> events =
        desk.team().log().newest(50).events().stream()
            .filter(event -> event.about().contains(id))
            .toList();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().what()).isEqualTo("decline");
    assertThat(events.getFirst().actor().name()).isEqualTo("the-editor");
  }

  @Test
  void handsOutTheScriptToAnySite() {
    HttpResponse<String> script = desk.get("/correct.js");
    assertThat(type(script)).startsWith("text/javascript");
    assertThat(script.body()).contains("attachShadow");
    assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy"))
        .contains("cross-origin");
    assertThat(script.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
    String etag = script.headers().firstValue("ETag").orElseThrow();
    assertThat(desk.get("/correct.js", "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(desk.getAs(Role.READER, "/corrections?status=declined").statusCode()).isEqualTo(200);
    assertThat(desk.getAs(Role.READER, "/corrections").body())
        .contains("&lt;script src=&#34;" + ORIGIN + "/correct.js&#34; async>");
  }

  @Test
  void goesThroughWhatWaitsPageByPage() {
    for (int i = 0; i < 25; i++) {
      sent(letter("https://gazette.example/page/" + i, "words"));
    }
    List<String> ids = new ArrayList<>();
    String next = "/corrections";
    while (!next.isEmpty()) {
      String body = desk.getAs(Role.READER, next).body();
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
