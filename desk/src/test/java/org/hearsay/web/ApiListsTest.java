package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.demo.DemoDossier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists: page by page, and asked again.
class ApiListsTest {
  @TempDir static Path home;
  private static AskedDesk desk;

  @BeforeAll
  static void open() {
    desk = new AskedDesk(home);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/claims?all=true",
        "/api/v1/claims?all=true&order=newest",
        "/api/v1/claims?all=true&order=furthest",
        "/api/v1/assertions?source=e",
        "/api/v1/articles?limit=3",
        "/api/v1/sources?kind=body",
        "/api/v1/suggestions?limit=200"
      })
  void giveEachThingOnceInTheOrderOfOneLongPage(String list) {
    List<String> walked = walked(list, 7);
    assertThat(walked).doesNotHaveDuplicates().hasSizeGreaterThan(7);
    String whole = list.replaceAll("[?&]limit=[0-9]+", "");
    JsonNode longest = desk.get(whole + (whole.contains("?") ? "&" : "?") + "limit=200").json();
    List<String> first = new ArrayList<>();
    longest.path("items").forEach(item -> first.add(name(item)));
    assertThat(walked).startsWith(first.toArray(String[]::new));
    if (longest.has("total")) {
      assertThat(walked).hasSize(longest.path("total").asInt());
    }
  }

  private static List<String> walked(String list, int limit) {
    String base = list.replaceAll("[?&]limit=[0-9]+", "");
    String address = base + (base.contains("?") ? "&" : "?") + "limit=" + limit;
    List<String> walked = new ArrayList<>();
    String next = "";
    while (next != null) {
      AskedDesk.Answer answer = desk.get(address + (next.isEmpty() ? "" : "&cursor=" + next));
      assertThat(answer.status()).isEqualTo(200);
      answer.json().path("items").forEach(item -> walked.add(name(item)));
      next = answer.json().path("next").textValue();
    }
    return walked;
  }

  private static String name(JsonNode item) {
    return item.has("id")
        ? item.path("id").asText()
        : item.path("one").path("claim").asText() + item.path("other").path("claim").asText();
  }

  @Test
  void goOnWhereTheyWereWhenArticlesCome() {
    JsonNode first = desk.get("/api/v1/articles?limit=5").json();
    List<String> rest = walked("/api/v1/articles", 5).subList(5, first.path("total").asInt());
    desk.file(
        List.of(
            new DemoDossier.Page(
                "https://post.example/new",
                """
                <!doctype html><html lang="en"><head><title>The quay holds</title>
                <meta property="article:published_time" content="2026-11-20T08:00:00Z"></head>
                <body><article><h1>The quay of Alder holds, its owner says</h1>
                <p>The quay of Alder did not sink last night, the Harbour Board said on Friday.</p>
                <p>According to the Harbour Board, divers looked at every one of its piles, and
                none of them had moved since the spring of the year before.</p>
                </article></body></html>
                """
                    .getBytes(StandardCharsets.UTF_8))),
        "Quay");
    desk.settle();
    assertThat(desk.get("/api/v1/articles?limit=1").json().path("items").path(0).path("url"))
        .as("the new one stands first")
        .hasToString("\"https://post.example/new\"");
    List<String> after = new ArrayList<>();
    String next = first.path("next").textValue();
    while (next != null) {
      JsonNode page = desk.get("/api/v1/articles?limit=5&cursor=" + next).json();
      page.path("items").forEach(item -> after.add(item.path("id").asText()));
      next = page.path("next").textValue();
    }
    assertThat(after).isEqualTo(rest);
  }

  @Test
  void refuseACursorThatWasTamperedWithOrIsOfAnotherQuestion() {
    String cursor = desk.get("/api/v1/claims?limit=2").json().path("next").textValue();
    assertThat(desk.get("/api/v1/claims?limit=3&cursor=" + cursor).status()).isEqualTo(200);
    for (String address :
        List.of(
            "/api/v1/claims?cursor=x" + cursor,
            "/api/v1/claims?cursor=" + cursor.substring(1),
            "/api/v1/claims?all=true&cursor=" + cursor,
            "/api/v1/articles?cursor=" + cursor)) {
      AskedDesk.Answer answer = desk.get(address);
      assertThat(answer.status()).as(address).isEqualTo(400);
      assertThat(answer.problem()).startsWith("The cursor was not given out");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/claims?word=ferry|Nothing is asked by the name “word” here",
        "/api/v1/claims?limit=0|“limit” has to be a number from 1 to 200",
        "/api/v1/claims?limit=201|“limit” has to be a number from 1 to 200",
        "/api/v1/claims?limit=5&limit=6|“limit” is asked more than once",
        "/api/v1/claims?since=yesterday|“yesterday” is no day",
        "/api/v1/claims?term=perhaps|“perhaps” is no certainty",
        "/api/v1/claims?mark=odd|“odd” is nothing that claims are marked with",
        "/api/v1/claims?order=best|“best” is no order",
        "/api/v1/claims?all=yes|“all” has to be true or false",
        "/api/v1/claims?dossier=None|There is no dossier “None”",
        "/api/v1/assertions?since=2026-02-30|“since” has to be a day",
        "/api/v1/sources?kind=ship|“kind” is one of",
        "/api/v1/sources?grade=Z|“grade” is a letter from A to F",
        "/api/v1/decisions?about=ships|“about” is claims or sources",
        "/api/v1?x=1|Nothing is asked by the name “x” here"
      })
  void refuseWhatCannotBeAskedAndNameIt(String address, String sentence) {
    AskedDesk.Answer answer = desk.get(address);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith(sentence);
  }

  @Test
  void areNarrowedByWhatIsAsked() {
    JsonNode all = desk.get("/api/v1/claims?all=true&limit=200").json();
    JsonNode named = desk.get("/api/v1/claims?all=true&limit=200&words=mud").json();
    assertThat(named.path("total").asInt()).isBetween(1, all.path("total").asInt() - 1);
    named.path("items").forEach(item -> assertThat(item.path("atLeast").isInt()).isTrue());
    JsonNode bodies = desk.get("/api/v1/sources?kind=body&limit=200").json();
    bodies.path("items").forEach(item -> assertThat(item.path("kind").asText()).isEqualTo("body"));
    JsonNode late = desk.get("/api/v1/articles?since=2026-04-20").json();
    assertThat(late.path("items")).isNotEmpty();
    late.path("items")
        .forEach(item ->
            assertThat(item.path("published").asText()).isGreaterThanOrEqualTo("2026-04-20"));
  }

  @Test
  void sayNothingAgainToWhoHasIt() {
    for (String address : List.of("/api/v1/claims", "/api/v1/openapi.json", "/api/v1/dossiers")) {
      AskedDesk.Answer first = desk.get(address);
      String tag = first.header("ETag");
      assertThat(tag).matches("\"[0-9a-f.]+\"");
      AskedDesk.Answer again = desk.get(address, "If-None-Match", "\"other\", " + tag);
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.response().body()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag);
      assertThat(desk.get(address, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/claims/c-00000000.1",
        "/api/v1/articles/nowhere",
        "/api/v1/articles/nowhere/captures/1",
        "/api/v1/sources/nobody-at-all",
        "/api/v1/readings/0",
        "/api/v1/ships",
        "/api/v2"
      })
  void thingsThatAreNotThereAreAProblemInASentence(String address) {
    AskedDesk.Answer answer = desk.get(address, "Accept", "text/html");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isNotBlank();
    assertThat(answer.json().path("status").asInt()).isEqualTo(404);
    assertThat(answer.json().path("type").asText()).isEqualTo("about:blank");
  }

  @Test
  void areOnlyAskedFor() {
    AskedDesk.Answer answer = desk.bare("DELETE", "/api/v1/claims", "");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.problem()).isNotBlank();
  }
}
