package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.web.Letters.GAZETTE;
import static org.hearsay.web.SharedDesk.ORIGIN;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What strangers may send from any site, over HTTP, and what they are told.
class LetterboxTest {
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

  private static void problem(HttpResponse<String> answer, int status, String detail) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Letters.type(answer)).startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(Letters.json(answer).path("status").intValue()).isEqualTo(status);
    assertThat(Letters.json(answer).path("detail").textValue()).contains(detail);
  }

  @Test
  void answersInTheLanguageOfThePageThatItWasSentFrom() {
    String page = "https://gazette.example/lang";
    assertThat(
            letters
                .desk()
                .get(letters.sent(Letters.letter(page, "words").put("language", "de-AT")))
                .body())
        .contains("<div lang=\"de\">", "Sie wartet auf die Redaktion.");
    assertThat(
            letters
                .desk()
                .get(letters.sent(Letters.letter(page, "words").put("language", "fi")))
                .body())
        .contains("<div lang=\"en\">", "It waits for an editor.");
  }

  @Test
  void tellsWhoSendsTooMuchWhenToComeBack() {
    String from = letters.stranger();
    for (int i = 0; i < 5; i++) {
      assertThat(
              letters
                  .post(Letters.letter("https://gazette.example/many/" + i, "words"), from)
                  .statusCode())
          .isEqualTo(201);
    }
    // What a sender puts before the proxy's own entry changes nothing.
    HttpResponse<String> answer =
        letters.post(
            Letters.letter("https://gazette.example/many/6", "words"), "203.0.113.9, " + from);
    problem(answer, 429, "later");
    assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 300);
    assertThat(Instant.parse(Letters.json(answer).path("again").textValue()))
        .isAfter(Instant.EPOCH);
    assertThat(
            letters
                .post(Letters.letter("https://gazette.example/many/7", "words"), letters.stranger())
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void findsNothingByATokenThatSomebodyGuesses() {
    String link = letters.sent(Letters.letter("https://gazette.example/token", "words"));
    HttpResponse<String> own = letters.desk().get(link);
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
      HttpResponse<String> answer = letters.desk().get("/corrections/mine/" + wrong);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      answers.add(answer.body());
    }
    assertThat(answers).containsOnly(answers.getFirst());
  }

  @Test
  void isOpenToOtherSitesForSendingAlone() {
    HttpResponse<String> preflight =
        letters
            .desk()
            .send(
                letters
                    .desk()
                    .request(
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
        letters
            .desk()
            .send(
                letters.mail(
                    Letters.letter("https://gazette.example/cors", "words").toString(),
                    "Content-Type",
                    "application/json",
                    "Origin",
                    "https://gazette.example",
                    "Sec-Fetch-Site",
                    "cross-site",
                    "Cookie",
                    letters.desk().cookie(Role.EDITOR),
                    "X-Forwarded-For",
                    letters.stranger()));
    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(sent.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(sent.headers().map().keySet())
        .doesNotContain("access-control-allow-credentials", "set-cookie");
    String link = Letters.json(sent).path("link").textValue().substring(ORIGIN.length());
    for (String path :
        List.of("/corrections", "/corrections/log", "/corrections/log.jsonld", link, "/")) {
      HttpResponse<String> answer =
          letters
              .desk()
              .get(
                  path,
                  "Origin",
                  "https://gazette.example",
                  "Cookie",
                  letters.desk().cookie(Role.EDITOR));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void refusesWhatIsTooLargeOrNoCorrection() {
    String json = "application/json";
    String large = Letters.letter(GAZETTE, "words").put("comment", "x".repeat(70_000)).toString();
    problem(
        letters.desk().send(letters.mail(large, "Content-Type", json)), 413, "at most 65536 bytes");
    problem(
        letters
            .desk()
            .send(
                letters
                    .desk()
                    .request("/corrections", "Content-Type", json)
                    .POST(
                        HttpRequest.BodyPublishers.fromPublisher(
                            HttpRequest.BodyPublishers.ofString(large)))),
        413,
        "at most 65536 bytes");
    String sound = Letters.letter(GAZETTE, "words").toString();
    problem(letters.desk().send(letters.mail(sound)), 415, "application/json");
    problem(
        letters.desk().send(letters.mail(sound, "Content-Type", "text/plain")),
        415,
        "application/json");
    problem(
        letters
            .desk()
            .send(letters.mail("exact=words", "Content-Type", "application/x-www-form-urlencoded")),
        415,
        "application/json");
    problem(letters.desk().send(letters.mail("{", "Content-Type", json)), 400, "no JSON");
    problem(letters.desk().send(letters.mail("[]", "Content-Type", json)), 400, "JSON object");
    problem(
        letters.desk().send(letters.mail("{\"exact\":1}", "Content-Type", json)),
        400,
        "“exact” is a text");
    HttpResponse<String> wrong =
        letters.post(
            Letters.letter(GAZETTE, "words").put("suggestion", "x".repeat(1_001)),
            letters.stranger());
    problem(wrong, 400, "at most 1,000 characters");
    assertThat(Letters.json(wrong).path("field").textValue()).isEqualTo("suggestion");
  }

  @Test
  void believesOnlyAnArticlesOwnPageThatItIsTheArticle() {
    String elsewhere = "https://evil.example/page";
    letters.sent(Letters.letter(elsewhere, "words").put("article", letters.article()));
    assertThat(
            letters.desk().getAs(Role.READER, "/corrections/" + letters.waiting(elsewhere)).body())
        .doesNotContain("/passage");
    String here = ORIGIN + "/articles/" + letters.article();
    letters.sent(Letters.letter(here, "a selection of its own").put("article", letters.article()));
    assertThat(letters.desk().getAs(Role.READER, "/corrections/" + letters.waiting(here)).body())
        .contains("/passage");
  }

  @Test
  void marksArticlesSoThatTheScriptKnowsWhereTextStands() {
    assertThat(letters.desk().getAs(Role.READER, "/articles/" + letters.article()).body())
        .containsPattern("<script src=\"/public/correct.js[^>]+data-page=\"" + GAZETTE + "\"")
        .contains("data-correct-start=\"65\"", "data-correct-field=\"title\"");
  }

  @Test
  void handsOutTheScriptToAnySite() {
    HttpResponse<String> script = letters.desk().get("/correct.js");
    assertThat(Letters.type(script)).startsWith("text/javascript");
    assertThat(script.body()).contains("attachShadow");
    assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy"))
        .contains("cross-origin");
    assertThat(script.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
    String etag = script.headers().firstValue("ETag").orElseThrow();
    assertThat(letters.desk().get("/correct.js", "If-None-Match", etag).statusCode())
        .isEqualTo(304);
    assertThat(letters.desk().getAs(Role.READER, "/corrections?status=declined").statusCode())
        .isEqualTo(200);
    assertThat(letters.desk().getAs(Role.READER, "/corrections").body())
        .contains("&lt;script src=&#34;" + ORIGIN + "/correct.js&#34; async>");
  }
}
