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

/// Programs put findings right.
class ApiFindingsTest {
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

  /// Reads an article in, and gives its address. Three things are stated on the Harbour Board's
  /// word; that the lamp was dark is missed.
  private static String article(String name) {
    return article(name, "sank by 40 centimetres");
  }

  private static String article(String name, String sank) {
    String url = "https://post.example/" + name;
    desk.file(
        List.of(
            new DemoDossier.Page(
                url,
                """
                <!doctype html><html lang="en"><head><title>The %1$s pier</title>
                <meta property="article:published_time" content="2026-03-03T08:00:00Z"></head>
                <body><article><h1>The %1$s pier</h1>
                <p>🌊🌊 The %1$s pier %2$s, the Harbour Board said on Monday. Its lamp, dark
                since the storm? 🌊</p>
                <p>According to the Harbour Board, nine boats of %1$s were moored at the pier. The
                %1$s ferry was late by two hours, the Harbour Board said.</p>
                </article></body></html>
                """
                    .formatted(name, sank)
                    .getBytes(StandardCharsets.UTF_8))),
        "Piers");
    desk.settle();
    for (JsonNode item :
        desk.get("/api/v1/articles?dossier=Piers&limit=200").json().path("items")) {
      if (item.path("url").asText().equals(url)) {
        return "/api/v1/articles/" + item.path("id").asText();
      }
    }
    throw new AssertionError("not read: " + url);
  }

  private static AskedDesk.Answer amend(String article, String body, String... headers) {
    return desk.post(article + "/amendments", body, headers);
  }

  private static JsonNode done(String article, String body) {
    AskedDesk.Answer answer = amend(article, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json();
  }

  private static JsonNode finding(String article, int number) {
    return desk.get(article + "/findings/" + number).json();
  }

  private static JsonNode amendments(String article) {
    return desk.get(article + "/amendments").json();
  }

  private static String text(String article) {
    return desk.get(article).json().path("reading").path("article").path("text").asText();
  }

  /// A body's `content`: these words, counted as the API counts.
  private static String content(String article, String words) {
    String text = text(article);
    int start = text.codePointCount(0, text.indexOf(words));
    return "{\"span\":["
        + start
        + ","
        + (start + words.codePointCount(0, words.length()))
        + "],\"words\":\""
        + words
        + "\"}";
  }

  @Test
  void showTheMachinesFindingAndAPersonsBesideEachOther() {
    String article = article("Alder");
    AskedDesk.Answer rated =
        amend(
            article,
            "{\"change\":\"rate\",\"finding\":1,\"term\":\"likely\",\"denied\":true,"
                + "\"note\":\"hedged below\"}");
    assertThat(rated.status()).isEqualTo(201);
    assertThat(rated.header("Location")).isEqualTo(article + "/findings/1");
    JsonNode event = rated.json().path("event");
    assertThat(event.path("what").asText()).isEqualTo("rate");
    assertThat(event.path("by").asText()).isEqualTo("anna");
    assertThat(event.path("note").asText()).isEqualTo("hedged below");
    assertThat(event.path("before").asText()).contains("stated");
    assertThat(event.path("after").asText()).contains("likely");

    JsonNode finding = finding(article, 1);
    assertThat(finding).isEqualTo(rated.json().path("finding"));
    assertThat(finding.path("machine").path("certainty").path("term").asText()).isEqualTo("stated");
    assertThat(finding.path("now").path("certainty").path("term").asText()).isEqualTo("likely");
    assertThat(finding.path("now").path("certainty").path("affirmed").asBoolean()).isFalse();
    assertThat(finding.path("byPerson").asBoolean()).isTrue();
    assertThat(finding.path("seen")).isEqualTo(event.path("event"));
    assertThat(finding.path("events")).hasSize(1);
    assertThat(finding(article, 2).path("byPerson").asBoolean()).isFalse();

    JsonNode reading = desk.get(article).json().path("reading");
    assertThat(reading.path("assertions").path(0).path("certainty").path("term").asText())
        .as("the reading that counts")
        .isEqualTo("likely");
    assertThat(amendments(article).path("items").path(0)).isEqualTo(event);
    JsonNode claim = desk.get("/api/v1/claims/" + finding.path("claim").asText()).json();
    assertThat(claim.path("members").path(0).path("certainty").asText()).isEqualTo("likely");
  }

  @Test
  void pointAtWordsByCodePointsAndMarkWhatWasMissed() {
    String article = article("Birk");
    String words = "lamp, dark since the storm";
    JsonNode marked =
        done(
            article,
            "{\"change\":\"mark\",\"content\":"
                + content(article, words)
                + ",\"source\":{\"type\":\"person\",\"name\":\"Ada Wren\"},\"term\":\"possible\","
                + "\"edtf\":\"2026-02\"}");
    JsonNode now = marked.path("finding").path("now");
    assertThat(now.path("text").asText()).isEqualTo(words);
    int start = text(article).indexOf(words);
    assertThat(now.path("content").path(0).path(0).asInt())
        .as("two emoji stand before, each a pair in UTF-16")
        .isEqualTo(start - 2);
    assertThat(marked.path("finding").path("machine").isNull()).isTrue();
    String id = marked.path("finding").path("id").asText();

    JsonNode assertions = desk.get("/api/v1/assertions?source=Ada+Wren").json().path("items");
    assertThat(assertions).hasSize(1);
    assertThat(assertions.path(0).path("id").asText()).isEqualTo(id);
    assertThat(assertions.path(0).path("text").asText()).isEqualTo(words);
    assertThat(assertions.path(0).path("edtf").asText()).isEqualTo("2026-02");

    String claim = marked.path("finding").path("claim").asText();
    JsonNode members = desk.get("/api/v1/claims/" + id).json();
    assertThat(members.path("id").asText()).isEqualTo(claim);
    assertThat(members.path("members").toString()).contains(words);
    desk.settle();
    assertThat(desk.get("/api/v1/claims?all=true&words=lamp+dark").json().path("items").toString())
        .contains(claim);
  }

  @Test
  void refuseWordsThatNoLongerStandThere() {
    String article = article("Cole");
    String body =
        "{\"change\":\"mark\",\"term\":\"stated\",\"content\":"
            + content(article, "dark since the storm")
            + "}";
    for (String wrong :
        List.of(
            body.replace("dark since", "bright since"),
            body.replaceFirst("\\[[0-9]+,[0-9]+]", "[0,20]"),
            body.replaceFirst("\\[[0-9]+,[0-9]+]", "[99980,100000]"),
            body.replace("{\"span\"", "{\"field\":\"title\",\"span\""))) {
      AskedDesk.Answer answer = amend(article, wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(409);
      assertThat(answer.problem()).contains("reads otherwise now");
    }
    assertThat(amendments(article).path("total").asInt()).isZero();
    done(article, body);
  }

  @Test
  void areTakenOutAndTakenBackIn() {
    String article = article("Dunmore");
    JsonNode before = desk.get(article).json();
    int all = before.path("reading").path("assertions").size();
    JsonNode withdrawn = done(article, "{\"change\":\"withdraw\",\"finding\":2}");
    assertThat(withdrawn.path("finding").path("now").isNull()).isTrue();
    assertThat(withdrawn.path("finding").path("machine").isObject()).isTrue();
    assertThat(withdrawn.path("finding").path("claim").isNull()).isTrue();

    JsonNode after = desk.get(article).json();
    assertThat(after.path("reading").path("assertions")).hasSize(all - 1);
    assertThat(after.path("claims")).hasSize(all - 1);
    for (int i = 0; i < all - 1; i++) {
      int number = after.path("reading").path("assertions").path(i).path("number").asInt();
      assertThat(number).isNotEqualTo(2);
      assertThat(after.path("claims").path(i))
          .as("the claim of assertion " + number)
          .isEqualTo(finding(article, number).path("claim"));
    }

    long event = withdrawn.path("event").path("event").asLong();
    String undo = "{\"change\":\"undo\",\"event\":" + event + "}";
    JsonNode undone = done(article, undo);
    assertThat(undone.path("event").path("undoes").asLong()).isEqualTo(event);
    assertThat(undone.path("finding").path("now"))
        .isEqualTo(withdrawn.path("finding").path("machine"));
    assertThat(undone.path("finding").path("events").path(0).path("undone").asBoolean()).isTrue();
    assertThat(undone.path("finding").path("byPerson").asBoolean()).isFalse();
    assertThat(desk.get(article).json().path("claims")).isEqualTo(before.path("claims"));
    AskedDesk.Answer again = amend(article, undo);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.problem()).isEqualTo("Change " + event + " is undone already.");
  }

  @Test
  void areNotOverwrittenUnseen() {
    String article = article("Esk");
    AskedDesk.Answer seen = desk.get(article + "/findings/1");
    JsonNode other = finding(article, 2);
    String state = seen.json().path("state").asText();
    assertThat(seen.header("ETag")).startsWith("\"" + state + ".");
    String body = "{\"change\":\"rate\",\"finding\":1,\"term\":\"likely\"}";
    assertThat(amend(article, body, "If-Match", seen.header("ETag")).status()).isEqualTo(201);

    String late = body.replace("likely", "unlikely");
    AskedDesk.Answer held = amend(article, late, "If-Match", seen.header("ETag"));
    assertThat(held.status()).isEqualTo(412);
    assertThat(held.problem()).startsWith("Somebody changed it since");
    assertThat(amend(article, late, "If-Match", "\"" + state + "\"").status()).isEqualTo(412);
    AskedDesk.Answer told = amend(article, late.replace("}", ",\"seen\":0}"));
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.problem()).contains("changed assertion 1 meanwhile");
    assertThat(amendments(article).path("total").asInt()).as("nothing was written").isEqualTo(1);

    assertThat(finding(article, 2)).as("another finding").isEqualTo(other);
    long event = finding(article, 1).path("seen").asLong();
    done(article, late.replace("}", ",\"seen\":" + event + "}"));
    assertThat(finding(article, 1).path("events")).hasSize(2);
  }

  @Test
  void haveAStateOfTheWholeHistoryForMarks() {
    String article = article("Fife");
    AskedDesk.Answer history = desk.get(article + "/amendments");
    assertThat(history.header("ETag"))
        .startsWith("\"" + history.json().path("state").asText() + ".");
    done(article, "{\"change\":\"withdraw\",\"finding\":1}");
    String mark =
        "{\"change\":\"mark\",\"term\":\"stated\",\"content\":"
            + content(article, "dark since the storm")
            + "}";
    assertThat(amend(article, mark, "If-Match", history.header("ETag")).status()).isEqualTo(412);
    String state = amendments(article).path("state").asText();
    assertThat(amend(article, mark, "If-Match", "\"" + state + "\"").status()).isEqualTo(201);
  }

  @Test
  void areNotTakenForOthersWhenTheArticleIsReadAnew() {
    String article = article("Gale");
    done(article, "{\"change\":\"rate\",\"finding\":1,\"term\":\"likely\"}");
    String state = finding(article, 1).path("state").asText();
    assertThat(article("Gale", "has a new coat of green paint")).isEqualTo(article);
    JsonNode change = amendments(article).path("items").path(0);
    assertThat(change.path("orphan").asBoolean()).isTrue();
    assertThat(change.path("finding").isNull()).isTrue();
    JsonNode finding = finding(article, 1);
    assertThat(finding.path("now").path("text").asText()).contains("green paint");
    assertThat(finding.path("now").path("certainty").path("term").asText()).isEqualTo("stated");
    String body = "{\"change\":\"rate\",\"finding\":1,\"term\":\"unlikely\"}";
    assertThat(amend(article, body, "If-Match", "\"" + state + "\"").status()).isEqualTo(412);
  }

  @Test
  void areHandedOnByOthers() {
    String article = article("Holm");
    String source = "\"source\":{\"type\":\"body\",\"name\":\"Coast Guard\"}";
    String attribute = "{\"change\":\"attribute\",\"finding\":1,\"fix\":";
    assertThat(names(done(article, attribute + "\"hold\",\"step\":1," + source + "}")))
        .containsExactly("Coast Guard");
    String inner = source.replace("Coast Guard", "Ada Wren").replace("body", "person");
    assertThat(names(done(article, attribute + "\"add\",\"step\":2," + inner + "}")))
        .containsExactly("Coast Guard", "Ada Wren");
    assertThat(names(done(article, attribute + "\"end\",\"step\":1}")))
        .containsExactly("Coast Guard");
    assertThat(names(done(article, attribute + "\"own\"}"))).isEmpty();
    assertThat(finding(article, 1).path("machine").path("chain").path(0).path("name").asText())
        .contains("Harbour Board");
  }

  private static List<String> names(JsonNode done) {
    List<String> names = new ArrayList<>();
    done.path("finding")
        .path("now")
        .path("chain")
        .forEach(step -> names.add(step.path("name").asText()));
    return names;
  }

  @Test
  void happenElsewhereAndAtAnotherTimeInOtherWords() {
    String article = article("Inch");
    JsonNode located =
        done(
            article,
            "{\"change\":\"locate\",\"finding\":3,\"places\":[{\"name\":\"Tarnevik Roads\","
                + "\"country\":\"EE\",\"lat\":59.25,\"lon\":24.5,\"precision\":\"point\"}]}");
    assertThat(located.path("finding").path("now").path("places").path(0).path("lat").asDouble())
        .isEqualTo(59.25);
    desk.settle();
    JsonNode place =
        desk.get("/api/v1/places?all=true&place=tarnevik+roads").json().path("items").path(0);
    assertThat(place.path("lon").asDouble()).isEqualTo(24.5);
    assertThat(place.path("precision").asText()).isEqualTo("point");
    assertThat(place.path("claims").path(0)).isEqualTo(located.path("finding").path("claim"));
    assertThat(
            done(article, "{\"change\":\"locate\",\"finding\":3,\"places\":[]}")
                .path("finding")
                .path("now")
                .path("places"))
        .isEmpty();

    assertThat(
            done(article, "{\"change\":\"date\",\"finding\":3,\"edtf\":\"2026-02-28?\"}")
                .path("finding")
                .path("now")
                .path("edtf")
                .asText())
        .isEqualTo("2026-02-28?");
    assertThat(
            done(article, "{\"change\":\"date\",\"finding\":3,\"edtf\":null}")
                .path("finding")
                .path("now")
                .path("edtf")
                .isNull())
        .isTrue();
    assertThat(
            done(
                    article,
                    "{\"change\":\"respan\",\"finding\":3,\"content\":"
                        + content(article, "The Inch ferry was late")
                        + "}")
                .path("finding")
                .path("now")
                .path("text")
                .asText())
        .isEqualTo("The Inch ferry was late");
    assertThat(amendments(article).path("total").asInt()).isEqualTo(5);
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
    AskedDesk.Answer answer = amend(article, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith(sentence);
    assertThat(amendments(article).path("total").asInt()).isZero();
  }

  private static String demo() {
    return desk.get("/api/v1/articles?outlet=Kestria+Today")
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
    AskedDesk.Answer answer = amend("/api/v1/articles/" + demo(), body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
    assertThat(answer.problem()).startsWith(sentence);
  }

  @Test
  void areListedByNumberAndAskedForOnce() {
    String article = "/api/v1/articles/" + demo();
    List<Integer> walked = new ArrayList<>();
    String next = "";
    while (next != null) {
      AskedDesk.Answer page =
          desk.get(article + "/findings?limit=4" + (next.isEmpty() ? "" : "&cursor=" + next));
      assertThat(page.status()).isEqualTo(200);
      page.json().path("items").forEach(item -> walked.add(item.path("number").asInt()));
      next = page.json().path("next").textValue();
    }
    assertThat(walked)
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(8)
        .hasSize(desk.get(article).json().path("reading").path("assertions").size());
    AskedDesk.Answer one = desk.get(article + "/findings/1");
    assertThat(desk.get(article + "/findings/1", "If-None-Match", one.header("ETag")).status())
        .isEqualTo(304);
    for (String nothing : List.of("/findings/0", "/findings/99999", "/findings/x")) {
      assertThat(desk.get(article + nothing).status()).as(nothing).isEqualTo(404);
      assertThat(desk.get(article + nothing).problem())
          .isEqualTo("The article has no finding of that number.");
    }
    for (String part : List.of("/findings", "/amendments", "/copies")) {
      assertThat(desk.get("/api/v1/articles/00000000" + part).status()).isEqualTo(404);
      assertThat(desk.get(article + part + "?words=x").status()).isEqualTo(400);
    }
    assertThat(amend("/api/v1/articles/00000000", "{\"change\":\"undo\",\"event\":1}").status())
        .isEqualTo(404);
  }

  @Test
  void standInArticlesThatHaveWordsOfOneAnother() {
    int pairs = 0;
    for (JsonNode item : desk.get("/api/v1/articles?limit=200").json().path("items")) {
      String id = item.path("id").asText();
      for (JsonNode copy : desk.get("/api/v1/articles/" + id + "/copies").json().path("items")) {
        pairs++;
        String text = text("/api/v1/articles/" + id);
        JsonNode passage = copy.path("passages").path(0);
        String other = text("/api/v1/articles/" + copy.path("article").asText());
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
