package org.hearsay.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.place.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The line as which the ledger keeps a change, and what anybody may send in its place.
class ChangeJsonTest {
  private static final Anchor WORDS = new Anchor(null, 7, "it sank", "said ", ".");
  private static final Target FOUND = new Target.Found(WORDS, "it sank", List.of("Lee", ""));
  private static final Speaker LEE = new Speaker(Holder.Type.PERSON, "Anna Lee", WORDS);
  private static final Change.Rating LIKELY = new Change.Rating(Certainty.Term.LIKELY, false);

  static Stream<Change> changes() {
    Anchor title = new Anchor("title", 0, "“half \ud83d” \u2028 \u0085 \"x\"\n", "", "");
    return Stream.of(
        new Change.Mark(WORDS, LEE, LIKELY, "2025-05-01/.."),
        new Change.Mark(title, null, LIKELY, null),
        new Change.Mark(
            WORDS, new Speaker(Holder.Type.UNNAMED, "two officials", null), LIKELY, null),
        new Change.Withdraw(FOUND),
        new Change.Withdraw(new Target.Marked(4)),
        new Change.Respan(FOUND, title),
        new Change.Attribute(FOUND, new Fix.Hold(2, LEE)),
        new Change.Attribute(FOUND, new Fix.Add(1, LEE)),
        new Change.Attribute(FOUND, new Fix.End(1)),
        new Change.Attribute(FOUND, new Fix.Own()),
        new Change.Rate(FOUND, LIKELY),
        new Change.Date(FOUND, "2025-05?"),
        new Change.Date(FOUND, null),
        new Change.Locate(
            FOUND,
            List.of(
                new Site(
                    "Athens",
                    new Place.Identity(
                        264371, "GR", new Place.Point(37.98, 23.73), Place.Precision.CITY)),
                new Site(
                    "the strait", new Place.Identity(null, null, null, Place.Precision.AREA)))),
        new Change.Locate(FOUND, List.of()),
        new Change.Undo(3));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void readsWhatItWrites(Change change) {
    String line = ChangeJson.write(change);
    assertThat(line).doesNotContain("\n", "\u2028", "\u0085", "\ud83d");
    assertThat(ChangeJson.read(line)).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{|not a change: ",
        "[]|no JSON object",
        "``|no JSON object",
        "{} {}|not a change: ",
        "{}|what: it is missing",
        "{\"what\":7}|what: no string",
        "{\"what\":\"burn\"}|what: “burn”",
        "{\"what\":\"undo\"}|event: no whole number",
        "{\"what\":\"undo\",\"event\":1.5}|event: no whole number",
        "{\"what\":\"withdraw\"}|target: it is missing",
        "{\"what\":\"withdraw\",\"target\":[]}|target: no object",
        "{\"what\":\"withdraw\",\"target\":{\"at\":{\"start\":-1,\"exact\":\"a\",\"prefix\":\"\",\"suffix\":\"\"},\"text\":\"a\",\"tellers\":[]}}|target.at:"
            + " a quote cannot begin at -1",
        "{\"what\":\"withdraw\",\"target\":{\"at\":{\"start\":1,\"exact\":\"\",\"prefix\":\"\",\"suffix\":\"\"},\"text\":\"a\",\"tellers\":[]}}|target.at:"
            + " a quote has 1 to 5000",
        "{\"what\":\"withdraw\",\"target\":{\"at\":{\"start\":1,\"exact\":\"a\",\"prefix\":\"\",\"suffix\":\"\"},\"text\":\"a\",\"tellers\":[1]}}|target.tellers[0]:"
            + " no string",
        "{\"what\":\"rate\",\"target\":{\"event\":1},\"term\":\"sure\",\"affirmed\":true}|term:"
            + " “sure”",
        "{\"what\":\"rate\",\"target\":{\"event\":1},\"term\":\"likely\",\"affirmed\":1}|affirmed:"
            + " neither",
        "{\"what\":\"date\",\"target\":{\"event\":1},\"edtf\":\"last May\"}|not a date of EDTF"
            + " level 1: “last May”",
        "{\"what\":\"locate\",\"target\":{\"event\":1},\"places\":[{\"name\":\"X\",\"country\":\"Greece\",\"precision\":\"city\"}]}|places[0]:"
            + " not a country",
        "{\"what\":\"locate\",\"target\":{\"event\":1},\"places\":[{\"name\":\"X\",\"lat\":91,\"lon\":0,\"precision\":\"city\"}]}|places[0]:"
            + " not on the globe",
        "{\"what\":\"locate\",\"target\":{\"event\":1},\"places\":[{\"name\":\"X\",\"lat\":1,\"precision\":\"city\"}]}|places[0].lon:"
            + " no number",
        "{\"what\":\"attribute\",\"target\":{\"event\":1},\"fix\":\"end\",\"step\":0}|steps count"
            + " from 1",
        "{\"what\":\"attribute\",\"target\":{\"event\":1},\"fix\":\"hold\",\"step\":1,\"speaker\":{\"type\":\"king\",\"name\":\"X\"}}|speaker.type:"
            + " “king”",
        "{\"what\":\"attribute\",\"target\":{\"event\":1},\"fix\":\"hold\",\"step\":1,\"speaker\":{\"type\":\"person\",\"name\":\""
            + " - \"}}|speaker: no name of a source",
      })
  void saysWhatIsWrong(String line, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangeJson.read(line))
        .withMessageContaining(why);
  }

  @Test
  void refusesLinesOfHostileSizeAndDepth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangeJson.read("{\"what\":\"" + "x".repeat(300_000) + "\"}"))
        .withMessageContaining("at most 200000");
    assertThatIllegalArgumentException().isThrownBy(() -> ChangeJson.read("[".repeat(50_000)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangeJson.read("{\"a\":".repeat(20_000)));
  }
}
