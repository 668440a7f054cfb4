package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Programs ask for what was found in articles, and send changes that cannot be.
class ApiFindingsTest {
  @TempDir static Path home;
  private static Piers piers;

  @BeforeAll
  static void open() {
    piers = new Piers(new AskedDesk(home));
  }

  @AfterAll
  static void close() {
    piers.desk().close();
  }

  @Test
  void areListedByNumberAndAskedForOnce() {
    String article = "/api/v1/articles/" + demo();
    List<Integer> walked = new ArrayList<>();
    String next = "";
    while (next != null) {
      AskedDesk.Answer page =
          piers
              .desk()
              .get(article + "/findings?limit=4" + (next.isEmpty() ? "" : "&cursor=" + next));
      assertThat(page.status()).isEqualTo(200);
      page.json().path("items").forEach(item -> walked.add(item.path("number").asInt()));
      next = page.json().path("next").textValue();
    }
    assertThat(walked)
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(8)
        .hasSize(piers.desk().get(article).json().path("reading").path("assertions").size());
    AskedDesk.Answer one = piers.desk().get(article + "/findings/1");
    assertThat(
            piers.desk().get(article + "/findings/1", "If-None-Match", one.header("ETag")).status())
        .isEqualTo(304);
    for (String nothing : List.of("/findings/0", "/findings/99999", "/findings/x")) {
      assertThat(piers.desk().get(article + nothing).status()).as(nothing).isEqualTo(404);
      assertThat(piers.desk().get(article + nothing).problem())
          .isEqualTo("The article has no finding of that number.");
    }
    for (String part : List.of("/findings", "/amendments", "/copies")) {
      assertThat(piers.desk().get("/api/v1/articles/00000000" + part).status()).isEqualTo(404);
      assertThat(piers.desk().get(article + part + "?words=x").status()).isEqualTo(400);
    }
    assertThat(
            piers.amend("/api/v1/articles/00000000", "{\"change\":\"undo\",\"event\":1}").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{}|The field “change” is missing.",
        "{\"change\":\"fly\"}|The field “change” is one of: mark, withdraw, respan,",
        "{\"change\":\"rate\",\"term\":\"likely\"}|The field “finding” is missing.",
        "{\"change\":\"rate\",\"finding\":0,\"term\":\"likely\"}|The field “finding” has to be a"
            + " number from 1",
        "{\"change\":\"rate\",\"finding\":1}|The field “term” is missing.",
        "{\"change\":\"rate\",\"finding\":1,\"term\":\"surely\"}|The field “term” cannot be taken:"
            + " there is no such certainty: surely.",
        "{\"change\":\"rate\",\"finding\":1,\"term\":\"likely\",\"denied\":\"no\"}|The field"
            + " “denied” has to be true or false, not a string.",
        "{\"change\":\"rate\",\"finding\":1,\"term\":\"likely\",\"edtf\":\"2026\"}|There is no"
            + " field “edtf” here; there are: change, denied, finding, note, seen, term.",
        "{\"change\":\"withdraw\",\"finding\":1,\"term\":\"likely\"}|There is no field “term” here",
        "{\"change\":\"rate\",\"finding\":1,\"term\":\"likely\",\"seen\":-1}|The field “seen” has"
            + " to be a number from 0",
        "{\"change\":\"date\",\"finding\":1}|The field “edtf” is missing.",
        "{\"change\":\"date\",\"finding\":1,\"edtf\":\"next week\"}|The field “edtf” cannot be"
            + " taken: not a date of EDTF level 1",
        "{\"change\":\"locate\",\"finding\":1}|The field “places” is missing.",
        "{\"change\":\"locate\",\"finding\":1,\"places\":[\"Alder\"]}|The field “places[0]” has to"
            + " be an object, not a string.",
        "{\"change\":\"locate\",\"finding\":1,\"places\":[{\"name\":\"A\",\"size\":1}]}|There is no"
            + " field “places[0].size” here",
        "{\"change\":\"locate\",\"finding\":1,\"places\":[{\"lat\":1,\"lon\":1}]}|The field"
            + " “places[0].name” is missing.",
        "{\"change\":\"locate\",\"finding\":1,\"places\":[{\"name\":\"A\",\"lat\":91,\"lon\":1}]}|The"
            + " field “places[0]” cannot be taken: not on the globe",
        "{\"change\":\"locate\",\"finding\":1,\"places\":[{\"name\":\"A\",\"lat\":9}]}|The fields"
            + " “lat” and “lon” of a place go together.",
        "{\"change\":\"locate\",\"finding\":1,\"places\":[{\"name\":\"A\",\"country\":\"ee\"}]}|The"
            + " field “places[0]” cannot be taken: not a country of ISO 3166",
        "{\"change\":\"attribute\",\"finding\":1}|The field “fix” is missing.",
        "{\"change\":\"attribute\",\"finding\":1,\"fix\":\"cut\"}|The field “fix” is one of: hold,"
            + " add, end, own.",
        "{\"change\":\"attribute\",\"finding\":1,\"fix\":\"own\",\"step\":1}|There is no field"
            + " “step” here",
        "{\"change\":\"attribute\",\"finding\":1,\"fix\":\"hold\",\"step\":1}|The field “source” is"
            + " missing.",
        "{\"change\":\"attribute\",\"finding\":1,\"fix\":\"hold\",\"step\":1,\"source\":{\"type\":"
            + "\"ship\",\"name\":\"A\"}}|The field “source.type” cannot be taken",
        "{\"change\":\"attribute\",\"finding\":1,\"fix\":\"hold\",\"step\":1,\"source\":{\"type\":"
            + "\"body\",\"name\":\"!\"}}|The field “source.name” cannot be taken: no name",
        "{\"change\":\"respan\",\"finding\":1,\"content\":{\"span\":[9,4],\"words\":\"x\"}}|The"
            + " field “content.span” has to be two whole numbers",
        "{\"change\":\"respan\",\"finding\":1,\"content\":{\"span\":[4,9.5],\"words\":\"x\"}}|The"
            + " field “content.span” has to be two whole numbers",
        "{\"change\":\"respan\",\"finding\":1,\"content\":{\"span\":[4],\"words\":\"x\"}}|The field"
            + " “content.span” has to be a list of two numbers",
        "{\"change\":\"respan\",\"finding\":1,\"content\":{\"span\":[4,9]}}|The field"
            + " “content.words” is missing.",
        "{\"change\":\"respan\",\"finding\":1,\"content\":{\"field\":\"lead\",\"span\":[4,9],"
            + "\"words\":\"x\"}}|The field “content.field” is “title”, or null",
        "{\"change\":\"undo\"}|The field “event” is missing."
      })
  void areRefusedByTheNameOfWhatIsWrong(String body, String sentence) {
    String article = "/api/v1/articles/" + demo();
    AskedDesk.Answer answer = piers.amend(article, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith(sentence);
    assertThat(piers.amendments(article).path("total").asInt()).isZero();
  }

  private static String demo() {
    return piers
        .desk()
        .get("/api/v1/articles?outlet=Kestria+Today")
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"change\":\"rate\",\"finding\":99999,\"term\":\"likely\"}|The article has no assertion"
            + " 99999.",
        "{\"change\":\"rate\",\"finding\":1,\"term\":\"stated\"}|That would change nothing.",
        "{\"change\":\"attribute\",\"finding\":1,\"fix\":\"end\",\"step\":9}|The chain of 1 has",
        "{\"change\":\"undo\",\"event\":99999}|Nobody changed anything in this article with the"
            + " number 99999."
      })
  void sayWhyTheyCannotBeChanged(String body, String sentence) {
    AskedDesk.Answer answer = piers.amend("/api/v1/articles/" + demo(), body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
    assertThat(answer.problem()).startsWith(sentence);
  }

  @Test
  void standInArticlesThatHaveWordsOfOneAnother() {
    int pairs = 0;
    for (JsonNode item : piers.desk().get("/api/v1/articles?limit=200").json().path("items")) {
      String id = item.path("id").asText();
      for (JsonNode copy :
          piers.desk().get("/api/v1/articles/" + id + "/copies").json().path("items")) {
        pairs++;
        String text = piers.text("/api/v1/articles/" + id);
        JsonNode passage = copy.path("passages").path(0);
        String other = piers.text("/api/v1/articles/" + copy.path("article").asText());
        assertThat(passage.path("count").asInt()).isPositive();
        assertThat(List.of(cut(text, passage.path("span")), cut(other, passage.path("otherSpan"))))
            .as("the words stand in one of the two as they are told, in the other nearly")
            .anyMatch(words -> words.startsWith(passage.path("words").asText()));
      }
    }
    assertThat(pairs).as("each told from both sides").isPositive().isEven();
  }

  private static String cut(String text, JsonNode span) {
    return text.substring(
        text.offsetByCodePoints(0, span.path(0).asInt()),
        text.offsetByCodePoints(0, span.path(1).asInt()));
  }
}
