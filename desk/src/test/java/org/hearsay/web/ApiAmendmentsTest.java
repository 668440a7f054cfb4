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

/// Programs put findings right.
class ApiAmendmentsTest {
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
  void showTheMachinesFindingAndAPersonsBesideEachOther() {
    String article = piers.article("Alder");
    AskedDesk.Answer rated =
        piers.amend(
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

    JsonNode finding = piers.finding(article, 1);
    assertThat(finding).isEqualTo(rated.json().path("finding"));
    assertThat(finding.path("machine").path("certainty").path("term").asText()).isEqualTo("stated");
    assertThat(finding.path("now").path("certainty").path("term").asText()).isEqualTo("likely");
    assertThat(finding.path("now").path("certainty").path("affirmed").asBoolean()).isFalse();
    assertThat(finding.path("byPerson").asBoolean()).isTrue();
    assertThat(finding.path("seen")).isEqualTo(event.path("event"));
    assertThat(finding.path("events")).hasSize(1);
    assertThat(piers.finding(article, 2).path("byPerson").asBoolean()).isFalse();

    JsonNode reading = piers.desk().get(article).json().path("reading");
    assertThat(reading.path("assertions").path(0).path("certainty").path("term").asText())
        .as("the reading that counts")
        .isEqualTo("likely");
    assertThat(piers.amendments(article).path("items").path(0)).isEqualTo(event);
    JsonNode claim = piers.desk().get("/api/v1/claims/" + finding.path("claim").asText()).json();
    assertThat(claim.path("members").path(0).path("certainty").asText()).isEqualTo("likely");
  }

  @Test
  void pointAtWordsByCodePointsAndMarkWhatWasMissed() {
    String article = piers.article("Birk");
    String words = "lamp, dark since the storm";
    JsonNode marked =
        piers.done(
            article,
            "{\"change\":\"mark\",\"content\":"
                + piers.content(article, words)
                + ",\"source\":{\"type\":\"person\",\"name\":\"Ada Wren\"},\"term\":\"possible\","
                + "\"edtf\":\"2026-02\"}");
    JsonNode now = marked.path("finding").path("now");
    assertThat(now.path("text").asText()).isEqualTo(words);
    int start = piers.text(article).indexOf(words);
    assertThat(now.path("content").path(0).path(0).asInt())
        .as("two emoji stand before, each a pair in UTF-16")
        .isEqualTo(start - 2);
    assertThat(marked.path("finding").path("machine").isNull()).isTrue();
    String id = marked.path("finding").path("id").asText();

    JsonNode assertions =
        piers.desk().get("/api/v1/assertions?source=Ada+Wren").json().path("items");
    assertThat(assertions).hasSize(1);
    assertThat(assertions.path(0).path("id").asText()).isEqualTo(id);
    assertThat(assertions.path(0).path("text").asText()).isEqualTo(words);
    assertThat(assertions.path(0).path("edtf").asText()).isEqualTo("2026-02");

    String claim = marked.path("finding").path("claim").asText();
    JsonNode members = piers.desk().get("/api/v1/claims/" + id).json();
    assertThat(members.path("id").asText()).isEqualTo(claim);
    assertThat(members.path("members").toString()).contains(words);
    piers.desk().settle();
    assertThat(
            piers
                .desk()
                .get("/api/v1/claims?all=true&words=lamp+dark")
                .json()
                .path("items")
                .toString())
        .contains(claim);
  }

  @Test
  void refuseWordsThatNoLongerStandThere() {
    String article = piers.article("Cole");
    String body =
        "{\"change\":\"mark\",\"term\":\"stated\",\"content\":"
            + piers.content(article, "dark since the storm")
            + "}";
    for (String wrong :
        List.of(
            body.replace("dark since", "bright since"),
            body.replaceFirst("\\[[0-9]+,[0-9]+]", "[0,20]"),
            body.replaceFirst("\\[[0-9]+,[0-9]+]", "[99980,100000]"),
            body.replace("{\"span\"", "{\"field\":\"title\",\"span\""))) {
      AskedDesk.Answer answer = piers.amend(article, wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(409);
      assertThat(answer.problem()).contains("reads otherwise now");
    }
    assertThat(piers.amendments(article).path("total").asInt()).isZero();
    piers.done(article, body);
  }

  @Test
  void areTakenOutAndTakenBackIn() {
    String article = piers.article("Dunmore");
    JsonNode before = piers.desk().get(article).json();
    int all = before.path("reading").path("assertions").size();
    JsonNode withdrawn = piers.done(article, "{\"change\":\"withdraw\",\"finding\":2}");
    assertThat(withdrawn.path("finding").path("now").isNull()).isTrue();
    assertThat(withdrawn.path("finding").path("machine").isObject()).isTrue();
    assertThat(withdrawn.path("finding").path("claim").isNull()).isTrue();

    JsonNode after = piers.desk().get(article).json();
    assertThat(after.path("reading").path("assertions")).hasSize(all - 1);
    assertThat(after.path("claims")).hasSize(all - 1);
    for (int i = 0; i < all - 1; i++) {
      int number = after.path("reading").path("assertions").path(i).path("number").asInt();
      assertThat(number).isNotEqualTo(2);
      assertThat(after.path("claims").path(i))
          .as("the claim of assertion " + number)
          .isEqualTo(piers.finding(article, number).path("claim"));
    }

    long event = withdrawn.path("event").path("event").asLong();
    String undo = "{\"change\":\"undo\",\"event\":" + event + "}";
    JsonNode undone = piers.done(article, undo);
    assertThat(undone.path("event").path("undoes").asLong()).isEqualTo(event);
    assertThat(undone.path("finding").path("now"))
        .isEqualTo(withdrawn.path("finding").path("machine"));
    assertThat(undone.path("finding").path("events").path(0).path("undone").asBoolean()).isTrue();
    assertThat(undone.path("finding").path("byPerson").asBoolean()).isFalse();
    assertThat(piers.desk().get(article).json().path("claims")).isEqualTo(before.path("claims"));
    AskedDesk.Answer again = piers.amend(article, undo);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.problem()).isEqualTo("Change " + event + " is undone already.");
  }

  @Test
  void areNotOverwrittenUnseen() {
    String article = piers.article("Esk");
    AskedDesk.Answer seen = piers.desk().get(article + "/findings/1");
    JsonNode other = piers.finding(article, 2);
    String state = seen.json().path("state").asText();
    assertThat(seen.header("ETag")).startsWith("\"" + state + ".");
    String body = "{\"change\":\"rate\",\"finding\":1,\"term\":\"likely\"}";
    assertThat(piers.amend(article, body, "If-Match", seen.header("ETag")).status()).isEqualTo(201);

    String late = body.replace("likely", "unlikely");
    AskedDesk.Answer held = piers.amend(article, late, "If-Match", seen.header("ETag"));
    assertThat(held.status()).isEqualTo(412);
    assertThat(held.problem()).startsWith("Somebody changed it since");
    assertThat(piers.amend(article, late, "If-Match", "\"" + state + "\"").status()).isEqualTo(412);
    AskedDesk.Answer told = piers.amend(article, late.replace("}", ",\"seen\":0}"));
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.problem()).contains("” changed assertion 1 meanwhile");
    assertThat(piers.amendments(article).path("total").asInt())
        .as("nothing was written")
        .isEqualTo(1);

    assertThat(piers.finding(article, 2)).as("another finding").isEqualTo(other);
    long event = piers.finding(article, 1).path("seen").asLong();
    piers.done(article, late.replace("}", ",\"seen\":" + event + "}"));
    assertThat(piers.finding(article, 1).path("events")).hasSize(2);
  }

  @Test
  void haveAStateOfTheWholeHistoryForMarks() {
    String article = piers.article("Fife");
    AskedDesk.Answer history = piers.desk().get(article + "/amendments");
    assertThat(history.header("ETag"))
        .startsWith("\"" + history.json().path("state").asText() + ".");
    piers.done(article, "{\"change\":\"withdraw\",\"finding\":1}");
    String mark =
        "{\"change\":\"mark\",\"term\":\"stated\",\"content\":"
            + piers.content(article, "dark since the storm")
            + "}";
    assertThat(piers.amend(article, mark, "If-Match", history.header("ETag")).status())
        .isEqualTo(412);
    String state = piers.amendments(article).path("state").asText();
    assertThat(piers.amend(article, mark, "If-Match", "\"" + state + "\"").status()).isEqualTo(201);
  }

  @Test
  void areNotTakenForOthersWhenTheArticleIsReadAnew() {
    String article = piers.article("Gale");
    String untouched = piers.finding(article, 1).path("state").asText();
    piers.done(article, "{\"change\":\"rate\",\"finding\":1,\"term\":\"likely\"}");
    String rated = piers.finding(article, 1).path("state").asText();
    assertThat(piers.article("Gale", "has a new coat of green paint")).isEqualTo(article);
    JsonNode change = piers.amendments(article).path("items").path(0);
    assertThat(change.path("orphan").asBoolean()).isTrue();
    assertThat(change.path("finding").isNull()).isTrue();
    JsonNode finding = piers.finding(article, 1);
    assertThat(finding.path("now").path("text").asText()).contains("green paint");
    assertThat(finding.path("now").path("certainty").path("term").asText()).isEqualTo("stated");
    String body = "{\"change\":\"rate\",\"finding\":1,\"term\":\"unlikely\"}";
    for (String state : List.of(untouched, rated)) {
      assertThat(piers.amend(article, body, "If-Match", "\"" + state + "\"").status())
          .isEqualTo(412);
    }
  }

  @Test
  void areHandedOnByOthers() {
    String article = piers.article("Holm");
    String source = "\"source\":{\"type\":\"body\",\"name\":\"Coast Guard\"}";
    String attribute = "{\"change\":\"attribute\",\"finding\":1,\"fix\":";
    assertThat(names(piers.done(article, attribute + "\"hold\",\"step\":1," + source + "}")))
        .containsExactly("Coast Guard");
    String inner = source.replace("Coast Guard", "Ada Wren").replace("body", "person");
    assertThat(names(piers.done(article, attribute + "\"add\",\"step\":2," + inner + "}")))
        .containsExactly("Coast Guard", "Ada Wren");
    assertThat(names(piers.done(article, attribute + "\"end\",\"step\":1}")))
        .containsExactly("Coast Guard");
    assertThat(names(piers.done(article, attribute + "\"own\"}"))).isEmpty();
    assertThat(
            piers.finding(article, 1).path("machine").path("chain").path(0).path("name").asText())
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
    String article = piers.article("Inch");
    JsonNode located =
        piers.done(
            article,
            "{\"change\":\"locate\",\"finding\":3,\"places\":[{\"name\":\"Tarnevik Roads\","
                + "\"country\":\"EE\",\"lat\":59.25,\"lon\":24.5,\"precision\":\"point\"}]}");
    assertThat(located.path("finding").path("now").path("places").path(0).path("lat").asDouble())
        .isEqualTo(59.25);
    piers.desk().settle();
    JsonNode place =
        piers
            .desk()
            .get("/api/v1/places?all=true&place=tarnevik+roads")
            .json()
            .path("items")
            .path(0);
    assertThat(place.path("lon").asDouble()).isEqualTo(24.5);
    assertThat(place.path("precision").asText()).isEqualTo("point");
    assertThat(place.path("claims").path(0)).isEqualTo(located.path("finding").path("claim"));
    assertThat(
            piers
                .done(article, "{\"change\":\"locate\",\"finding\":3,\"places\":[]}")
                .path("finding")
                .path("now")
                .path("places"))
        .isEmpty();

    assertThat(
            piers
                .done(article, "{\"change\":\"date\",\"finding\":3,\"edtf\":\"2026-02-28?\"}")
                .path("finding")
                .path("now")
                .path("edtf")
                .asText())
        .isEqualTo("2026-02-28?");
    assertThat(
            piers
                .done(article, "{\"change\":\"date\",\"finding\":3,\"edtf\":null}")
                .path("finding")
                .path("now")
                .path("edtf")
                .isNull())
        .isTrue();
    assertThat(
            piers
                .done(
                    article,
                    "{\"change\":\"respan\",\"finding\":3,\"content\":"
                        + piers.content(article, "The Inch ferry was late")
                        + "}")
                .path("finding")
                .path("now")
                .path("text")
                .asText())
        .isEqualTo("The Inch ferry was late");
    assertThat(piers.amendments(article).path("total").asInt()).isEqualTo(5);
  }
}
