package org.hearsay.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Failure;
import org.hearsay.article.Publication;
import org.hearsay.article.Syndicator;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingJsonTest {
  private static final Outcome GAZETTE = new Outcome.Read(Gazette.reading());

  @Test
  void takesBackWhatItWrote() {
    assertThat(ReadingJson.read(ReadingJson.write(GAZETTE))).isEqualTo(GAZETTE);
  }

  @ParameterizedTest
  @EnumSource
  void takesBackEveryFailure(Failure.Reason reason) {
    Outcome failed = new Outcome.Failed(new ArticleId("x"), new Failure(reason, "line 3: \"no\""));
    assertThat(ReadingJson.read(ReadingJson.write(failed))).isEqualTo(failed);
  }

  @Test
  void writesTheFieldsOfTheContractInTheirOrder() {
    JsonNode line = tree(GAZETTE);
    assertThat(names(line))
        .containsExactly(
            "id",
            "article",
            "attributions",
            "assertions",
            "timeExpressions",
            "places",
            "mentions",
            "affiliations",
            "failed");
    assertThat(names(line.get("article")))
        .containsExactly(
            "url",
            "canonicalUrl",
            "outlet",
            "section",
            "title",
            "authors",
            "published",
            "modified",
            "language",
            "syndicatedFrom",
            "text",
            "paragraphs",
            "links",
            "headings",
            "items",
            "quotations",
            "captions");
    assertThat(line.at("/attributions/1"))
        .hasToString(
            """
            {"source":[[2,19]],"cue":[[20,24]],"content":[[25,71]],"kind":"mixed",\
            "stance":"believes","parent":0,"holder":{"type":"body","name":"Harbour Board",\
            "id":"harbour-board","named":true,"group":null,"with":[]},"said":null,"colour":null,"access":null,"rule":"source-cue-content",\
            "score":0.3333333333333333}\
            """);
    assertThat(line.at("/assertions/0/certainty"))
        .hasToString(
            """
            {"term":"likely","band":5,"cue":[[42,48]],"affirmed":false,"negated":true,"status":"plan",\
            "hedgedBy":1,"handedOn":[[42,48]],"confidence":{"level":"low","cue":[42,48]}}\
            """);
    assertThat(line.at("/assertions/0/time"))
        .hasToString("{\"edtf\":\"2023-05-03\",\"span\":[66,71]}");
    assertThat(line.at("/timeExpressions/0"))
        .hasToString(
            """
            {"span":[66,71],"type":"DATE","value":"2023-05-03","edtf":"2023-05-03",\
            "anchor":"published","rule":"day-month"}\
            """);
    assertThat(line.at("/places/0"))
        .hasToString(
            """
            {"span":[52,62],"name":"Port Alder","geonames":123,"country":"CA","lat":52.4,\
            "lon":-30.0625,"precision":"city","role":"location","rule":"qualified"}\
            """);
  }

  @Test
  void keepsFromWhereAFeedTookTheArticleOver() {
    String with =
        ReadingJson.write(GAZETTE)
            .replace(
                "\"syndicatedFrom\":null",
                "\"syndicatedFrom\":{\"name\":\"Fjord"
                    + " Wire\",\"url\":\"https://wire.example/feed\"}");
    assertThat(ReadingJson.read(with))
        .isInstanceOfSatisfying(
            Outcome.Read.class,
            read ->
                assertThat(read.reading().article().publication().syndicatedFrom())
                    .isEqualTo(new Syndicator("Fjord Wire", "https://wire.example/feed")));
    assertThat(ReadingJson.write(ReadingJson.read(with))).isEqualTo(with);
  }

  @Test
  void readsALineOfAnOlderVersion() {
    String line = ReadingJson.write(GAZETTE);
    assertThat(ReadingJson.read(line.replace("\"syndicatedFrom\":null,", "")))
        .isEqualTo(ReadingJson.read(line));
  }

  @Test
  void countsCodePoints() {
    JsonNode line = tree(GAZETTE);
    int[] points = line.at("/article/text").textValue().codePoints().toArray();
    JsonNode span = line.at("/mentions/0/span");
    int start = span.get(0).intValue();
    assertThat(new String(points, start, span.get(1).intValue() - start))
        .isEqualTo("José\u0301 Brandt");
  }

  @ParameterizedTest
  @CsvSource({
    "/assertions/0/voice, attributed",
    "/assertions/1/voice, outlet",
    "/attributions/0/holder/type, unnamed",
    "/attributions/0/holder/name, officials",
    "/attributions/0/holder/named, false",
    "/article/published, 2023-05-04",
    "/article/modified, 2023-05-05T10:15+03:00"
  })
  void saysInWords(String pointer, String words) {
    assertThat(tree(GAZETTE).at(pointer).asText()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/article/title",
        "/article/canonicalUrl",
        "/article/syndicatedFrom",
        "/attributions/0/parent",
        "/attributions/0/holder/id",
        "/attributions/2/holder",
        "/assertions/1/certainty/band",
        "/assertions/1/time",
        "/timeExpressions/1/value",
        "/timeExpressions/1/anchor",
        "/places/1/lat",
        "/places/1/lon",
        "/places/1/country",
        "/mentions/1/type",
        "/failed"
      })
  void writesNullForWhatIsNotKnown(String pointer) {
    assertThat(tree(GAZETTE).at(pointer).isNull()).isTrue();
  }

  @Test
  void writesAFailureWithTheRestNull() {
    Outcome failed =
        new Outcome.Failed(new ArticleId("x"), new Failure(Failure.Reason.TOO_LARGE, "big"));
    assertThat(ReadingJson.write(failed))
        .isEqualTo(
            """
            {"id":"x","article":null,"attributions":null,"assertions":null,"timeExpressions":null,\
            "places":null,"mentions":null,"affiliations":null,"failed":{"reason":"too-large","detail":"big"}}\
            """);
  }

  @Test
  void staysOneLineThatUtf8Carries() {
    String hostile =
        "a\nb\r\u0085\u009b31mc\u2028d\u2029e\u0000f\ud83d g\ude00 \ud83d\ude00 \\u0085 \"";
    Reading reading =
        new Reading(
            new Article(
                new ArticleId("h"),
                Publication.UNKNOWN,
                hostile,
                new Body(hostile, List.of(new Span(0, hostile.length())), List.of())),
            Findings.NONE,
            Findings.NONE);
    String line = ReadingJson.write(new Outcome.Read(reading));
    assertThat(line.lines()).hasSize(1);
    assertThat(line).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]");
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    assertThat(ReadingJson.read(new String(bytes, StandardCharsets.UTF_8)))
        .isEqualTo(new Outcome.Read(reading));
  }

  @Test
  void writesNumbersOnlyWhereTheyDoNotFollowFromThePlaces() {
    Reading plain = Gazette.reading();
    assertThat(ReadingJson.write(GAZETTE)).doesNotContain("\"assertions\":[{\"number\"");
    List<Integer> numbers = new ArrayList<>(plain.numbers());
    numbers.set(0, 9);
    Outcome gap =
        new Outcome.Read(new Reading(plain.article(), plain.body(), plain.headline(), numbers));
    String line = ReadingJson.write(gap);
    assertThat(line).contains("\"assertions\":[{\"number\":9,");
    assertThat(ReadingJson.read(line)).isEqualTo(gap);
    assertThatThrownBy(() -> ReadingJson.read(line.replace("\"number\":9", "\"number\":2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a reading: the line.assertions: not the numbers of ");
    assertThatThrownBy(() -> ReadingJson.read(line.replace("\"number\":9,", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a reading: the line.assertions: not the numbers of ");
  }

  @Test
  void passesOverFieldsThatItDoesNotKnow() {
    String line =
        ReadingJson.write(GAZETTE).replace("\"id\":\"g-1\"", "\"id\":\"g-1\",\"new\":[1]");
    assertThat(ReadingJson.read(line)).isEqualTo(GAZETTE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"kind\":\"mixed\" | \"kind\":\"mixt\" | the line.attributions[1].kind: mixt",
        "[[20,24]] | [[24,20]] | the line.attributions[1].cue[0]: no span: [24, 20]",
        "[[20,24]] | [[20,24.5]] | the line.attributions[1].cue[0][1]: no whole number",
        "\"affirmed\":false | \"affirmed\":false}}}} | not a reading",
        "\"stance\":\"believes\", | `` | the line.attributions[1]: no stance",
        "\"term\":\"likely\" | \"term\":\"sure\" | the line.assertions[0].certainty: term sure",
        "\"published\":\"2023-05-04\" | \"published\":\"May\" | the line.article: published May"
      })
  void saysWhatIsWrongWithALine(String found, String put, String message) {
    String line = ReadingJson.write(GAZETTE).replace(found, put);
    assertThatThrownBy(() -> ReadingJson.read(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static JsonNode tree(Outcome outcome) {
    try {
      return new JsonMapper().readTree(ReadingJson.write(outcome));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
