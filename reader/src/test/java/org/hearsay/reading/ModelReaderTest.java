package org.hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.ReadingJson;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.certainty.Certainty;
import org.hearsay.language.Encoder;
import org.hearsay.language.Mention;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
  private static final String ARTICLE =
      """
      The harbour of Tarnevik will close for a month, the port’s director said on Monday.

      “We have no choice,” Anna Lindqvist told reporters. “The quay is sinking, and the pilots know it.”

      The ministry said that the institute had warned that the silt was new.

      The council wants to reopen the bridge before winter. The clerk reportedly left the town.
      """;

  @Test
  void findsWhoSaysWhat() {
    try (Encoder encoder = Encoder.bundled()) {
      Reading reading = read(Reader.withModel(encoder), ARTICLE);
      assertThat(reading.attributions())
          .filteredOn(a -> a.parent() == null && a.trace().rule().equals("model"))
          .extracting(a -> a.roles().source().of(ARTICLE))
          .contains("the port’s director", "Anna Lindqvist", "The ministry", "The council");
      assertThat(reading.attributions())
          .filteredOn(a -> a.stance() == Stance.WANTS)
          .extracting(a -> a.roles().source().of(ARTICLE))
          .containsExactly("The council");
      assertThat(reading.attributions())
          .allSatisfy(a -> assertThat(a.trace().score()).isBetween(0.0, 1.0));
    }
  }

  @Test
  void findsWhatStandsInsideOfAContent() {
    try (Encoder encoder = Encoder.bundled()) {
      Reading reading = read(Reader.withModel(encoder), ARTICLE);
      Attribution inner =
          reading.attributions().stream()
              .filter(a -> a.roles().source().of(ARTICLE).equals("the institute"))
              .findFirst()
              .orElseThrow();
      Integer ministry = sources(reading).indexOf("The ministry");
      assertThat(inner.parent()).isEqualTo(ministry);
    }
  }

  @Test
  void hearsWhoReportsAWish() {
    try (Encoder encoder = Encoder.bundled()) {
      String text =
          "Kestria wants to sell its last dredger to a yard in Denmark before the winter, western"
              + " analysts have said.";
      Reading reading = read(Reader.withModel(encoder), text);
      assertThat(reading.assertions()).hasSize(1);
      assertThat(reading.assertions().getFirst().chain())
          .extracting(i -> reading.attributions().get(i).roles().source().of(text))
          .containsExactly("western analysts");
    }
  }

  @Test
  void tellsWhoWasToldFromWhoToldIt() {
    try (Encoder encoder = Encoder.bundled()) {
      String text =
          "The institute said the ministry had been told by sources that a dredger had struck it.";
      Reading reading = read(Reader.withModel(encoder), text);
      assertThat(reading.assertions())
          .singleElement()
          .satisfies(assertion ->
              assertThat(assertion.chain())
                  .extracting(i -> reading.attributions().get(i).roles().source().of(text))
                  .containsExactly("The institute", "the ministry", "sources"));
    }
  }

  @Test
  void givesReportsNoSourceThatOnlyStandsInTheSameSentence() {
    try (Encoder encoder = Encoder.bundled()) {
      String text =
          "Kestria also sought an agreement on the repair of its ferries following reports that"
              + " Denmark was trying to close the yard on the island.";
      Reading reading = read(Reader.withModel(encoder), text);
      assertThat(reading.attributions())
          .filteredOn(a -> a.roles().cue().of(text).equals("reports"))
          .singleElement()
          .matches(a -> a.roles().source().isEmpty());
    }
  }

  @Test
  void callsReportedWhatIsHandedOn() {
    try (Encoder encoder = Encoder.bundled()) {
      Reading reading =
          read(
              Reader.withModel(encoder),
              "He has reportedly been offered a job at a fish farm in Norway by an old friend.");
      assertThat(reading.assertions())
          .singleElement()
          .matches(a -> a.certainty().term() == Certainty.Term.REPORTED)
          .extracting(Assertion::text)
          .isEqualTo("He has been offered a job at a fish farm in Norway by an old friend");
    }
  }

  @Test
  void knowsNamesByTheirKind() {
    try (Encoder encoder = Encoder.bundled()) {
      Reading reading =
          read(
              Reader.withModel(encoder),
              "Reuters reported from Kyiv that Angela Merkel had met officials of the World Bank.");
      assertThat(reading.mentions())
          .extracting(Mention::name, Mention::type)
          .contains(
              tuple("Kyiv", Mention.Type.PLACE),
              tuple("Angela Merkel", Mention.Type.PERSON),
              tuple("World Bank", Mention.Type.BODY));
    }
  }

  @Test
  void readsTheSameOnOneThreadAndOnSixteen() throws InterruptedException, ExecutionException {
    try (Encoder encoder = Encoder.bundled();
        ExecutorService threads = Executors.newFixedThreadPool(16)) {
      Reader reader = Reader.withModel(encoder);
      String once = ReadingJson.write(reader.read(manuscript(ARTICLE)));
      List<Future<String>> readings = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        readings.add(threads.submit(() -> ReadingJson.write(reader.read(manuscript(ARTICLE)))));
      }
      for (Future<String> reading : readings) {
        assertThat(reading.get()).isEqualTo(once);
      }
    }
  }

  @Test
  void readsTextsOfEveryKind() {
    try (Encoder encoder = Encoder.bundled()) {
      Reader reader = Reader.withModel(encoder);
      for (String text :
          List.of(
              "🚢🚢 The port said it was 🌉 closed\r\nand e\u0301 said \uD800 so.\r",
              "אמר said השר שהנמל סגור. \u202EThe port said it was closed.",
              "The port said that " + "it was late and ".repeat(700) + "closed.",
              "x".repeat(10_000) + " said it was late.",
              "a",
              "“".repeat(3_000))) {
        assertThat(reader.read(manuscript(text))).isInstanceOf(Outcome.Read.class);
      }
    }
  }

  private static Reading read(Reader reader, String text) {
    return ((Outcome.Read) reader.read(manuscript(text))).reading();
  }

  private static List<String> sources(Reading reading) {
    return reading.attributions().stream().map(a -> a.roles().source().of(ARTICLE)).toList();
  }

  private static Manuscript manuscript(String text) {
    return new Manuscript(
        new ArticleId("harbour"), new Form.Text(text), Known.NOTHING, Known.NOTHING);
  }
}
