package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.demo.DemoDossier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Programs look for words.
class ApiSearchTest {
  @TempDir static Path home;
  private static AskedDesk desk;

  @BeforeAll
  static void open() throws InterruptedException {
    desk = new AskedDesk(home);
    desk.file(
        List.of(
            new DemoDossier.Page(
                "https://post.example/whale",
                """
                <!doctype html><html lang="en"><head><title>A whale at the quay</title></head>
                <body><article><h1>A whale at the quay of Alder</h1>
                <p>🐋🐋🐋 A whale swam under the lighthouse of Alder for a whole hour on Friday,
                the Harbour Board said 🐋 in a note, and 🐋 nobody had seen one there before.</p>
                <p>According to the Harbour Board, the whale was back at sea by the evening, and the
                boats were let out of the harbour again in the night.</p>
                </article></body></html>
                """
                    .getBytes(StandardCharsets.UTF_8))),
        "Whales");
    desk.settle();
    // Words are put into the index when the board is ready.
    for (int i = 0; i < 600 && total("lighthouse whale", "assertion") == 0; i++) {
      Thread.sleep(100);
    }
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String address(String words, String more) {
    return "/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more;
  }

  private static JsonNode found(String words, String more) {
    AskedDesk.Answer answer = desk.get(address(words, more));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private static int total(String words, String kind) {
    return found(words, "&kind=" + kind).path("total").asInt();
  }

  private static String text(JsonNode hit) {
    return desk.get("/api/v1/articles/" + hit.path("article").asText())
        .json()
        .path("reading")
        .path("article")
        .path("text")
        .asText();
  }

  /// The characters of a span, counted as the API counts.
  private static String at(String text, JsonNode span) {
    int[] points =
        text.codePoints()
            .skip(span.path(0).asInt())
            .limit(span.path(1).asInt() - span.path(0).asLong())
            .toArray();
    return new String(points, 0, points.length);
  }

  @Test
  void findArticlesAssertionsAndSources() {
    for (String kind : List.of("article", "assertion", "source")) {
      JsonNode page = found("dredging", "&kind=" + kind);
      assertThat(page.path("items")).as(kind).isNotEmpty();
      for (JsonNode hit : page.path("items")) {
        assertThat(hit.path("kind").asText()).isEqualTo(kind);
        String thing = kind.equals("source") ? "/sources/" : "/articles/";
        String id = kind.equals("source") ? hit.path("id").asText() : hit.path("article").asText();
        assertThat(desk.get("/api/v1" + thing + id).status()).isEqualTo(200);
      }
      assertThat(page.path("counted").asBoolean()).isTrue();
      assertThat(page.path("total").asInt()).isEqualTo(page.path("items").size());
    }
    assertThat(found("dredging", "").path("total").asInt())
        .isEqualTo(
            total("dredging", "article")
                + total("dredging", "assertion")
                + total("dredging", "source"));
  }

  @Test
  void sayWhereTheArticleHasTheWords() {
    JsonNode items = found("mud", "&kind=article").path("items");
    assertThat(items).isNotEmpty();
    for (JsonNode hit : items) {
      String text = text(hit);
      JsonNode passage = hit.path("passage");
      assertThat(at(text, passage.path("span"))).isEqualTo(passage.path("words").asText());
      if (!passage.path("marks").isEmpty()) {
        assertThat(at(text, hit.path("span")).toLowerCase(Locale.ROOT)).startsWith("mud");
      }
    }
    int whole = 0;
    for (JsonNode hit : found("mussels", "&kind=assertion").path("items")) {
      JsonNode statement = desk.get(finding(hit)).json().path("now");
      assertThat(hit.path("passage").path("words")).isEqualTo(statement.path("text"));
      if (statement.path("field").isNull() && statement.path("content").size() == 1) {
        assertThat(hit.path("span")).isEqualTo(statement.path("content").path(0));
        whole++;
      }
    }
    assertThat(whole).isPositive();
  }

  private static String finding(JsonNode hit) {
    String[] parts = hit.path("id").asText().split("\\.", -1);
    return "/api/v1/articles/" + parts[0] + "/findings/" + parts[1];
  }

  @Test
  void countCodePointsBehindAnEmoji() {
    JsonNode hit = found("lighthouse", "&kind=article").path("items").path(0);
    JsonNode passage = hit.path("passage");
    assertThat(passage.path("words").asText()).contains("🐋");
    assertThat(at(passage.path("words").asText(), passage.path("marks").path(0)))
        .isEqualTo("lighthouse");
    String text = text(hit);
    assertThat(at(text, hit.path("span"))).isEqualTo("lighthouse");
    assertThat(text.indexOf("lighthouse"))
        .as("as UTF-16 counts")
        .isEqualTo(hit.path("span").path(0).asInt() + 3);
  }

  @Test
  void giveEachHitOnce() {
    List<String> walked = new ArrayList<>();
    int total = found("the harbour", "").path("total").asInt();
    String next = "";
    while (next != null) {
      JsonNode page = found("the harbour", "&limit=7" + (next.isEmpty() ? "" : "&cursor=" + next));
      page.path("items").forEach(hit -> walked.add(hit.path("kind").asText() + hit.path("id")));
      next = page.path("next").textValue();
    }
    assertThat(walked).doesNotHaveDuplicates().hasSize(total).hasSizeGreaterThan(30);
    List<String> first = new ArrayList<>();
    found("the harbour", "&limit=100")
        .path("items")
        .forEach(hit -> first.add(hit.path("kind").asText() + hit.path("id")));
    assertThat(walked).startsWith(first.toArray(String[]::new));
  }

  @Test
  void refuseACursorOfOtherWordsOrOneThatWasChanged() {
    String cursor = found("harbour", "&limit=2").path("next").textValue();
    assertThat(desk.get(address("harbour", "&limit=3&cursor=" + cursor)).status()).isEqualTo(200);
    for (String other :
        List.of(
            address("mussels", "&cursor=" + cursor),
            address("harbour", "&kind=article&cursor=" + cursor),
            address("harbour", "&cursor=" + cursor.substring(1)),
            address("harbour", "&cursor=40a8b1c2-article%2F5f0f00a4"))) {
      AskedDesk.Answer answer = desk.get(other);
      assertThat(answer.status()).as(other).isEqualTo(400);
      assertThat(answer.problem()).startsWith("The cursor was not given out");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/search|“q” is missing.",
        "/api/v1/search?q=+|“q” is missing.",
        "/api/v1/search?q=-mud|“-mud” cannot be looked for: it only says what is not wanted; add a"
            + " word that is.",
        "/api/v1/search?q=mu*|“mu*” cannot be looked for: too many words begin with mu;",
        "/api/v1/search?q=...|“...” cannot be looked for: there is no word in it.",
        "/api/v1/search?q=mud&kind=ship|“kind” is one of: [article, assertion, source].",
        "/api/v1/search?q=mud&limit=101|“limit” has to be a number from 1 to 100.",
        "/api/v1/search?q=mud&words=x|Nothing is asked by the name “words” here"
      })
  void refuseWhatCannotBeLookedFor(String address, String sentence) {
    AskedDesk.Answer answer = desk.get(address);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith(sentence);
  }

  @Test
  void takeAsManyCharactersAsThePage() {
    String words = "mud " + "a".repeat(496);
    assertThat(desk.get(address(words, "")).status()).isEqualTo(200);
    assertThat(desk.get(address(words + "a", "")).problem()).isEqualTo("“q” is too long.");
  }

  @Test
  void sayNothingAgainToWhoHasIt() {
    AskedDesk.Answer first = desk.get(address("mud", ""));
    assertThat(desk.get(address("mud", ""), "If-None-Match", first.header("ETag")).status())
        .isEqualTo(304);
    assertThat(desk.get(address("ship", ""), "If-None-Match", first.header("ETag")).status())
        .isEqualTo(200);
  }
}
