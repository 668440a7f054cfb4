package org.hearsay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.language.EmbeddedSentence;
import org.hearsay.language.Embedder;
import org.hearsay.proposition.Proposition;
import org.hearsay.proposition.PropositionReader;
import org.hearsay.proposition.Sense;
import org.hearsay.proposition.SenseReader;
import org.hearsay.store.Gazette;
import org.hearsay.store.Proposed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What two articles say of one affair, with the bundled embedder.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LikenessTest {
  private final PropositionReader propositionReader = new PropositionReader();
  private final SenseReader senseReader = new SenseReader();
  private final Matcher matcher = new Matcher();
  private Embedder embedder;

  @BeforeAll
  void open() {
    embedder = Embedder.bundled();
  }

  @AfterAll
  void close() {
    embedder.close();
  }

  private List<Proposed> article(String id, String... sentences) {
    Gazette gazette = Gazette.of(id, "The " + id, "2024-05-06");
    List.of(sentences).forEach(gazette::says);
    List<Proposed> proposed = new ArrayList<>();
    for (Proposition one : propositionReader.propositions(id, gazette.reading())) {
      EmbeddedSentence sentence = embedder.embed(one.text());
      proposed.add(new Proposed(one, sentence.vector(), senseReader.senses(sentence)));
    }
    return proposed;
  }

  /// What the first statements of both articles have to do with each other.
  private Optional<Match> match(List<Proposed> one, List<Proposed> other) {
    Locality locality =
        Locality.between(Counts.of("a", one, "The a"), Counts.of("b", other, "The b"), false);
    return matcher.match(
        matcher.traits(one.getFirst()), matcher.traits(other.getFirst()), locality);
  }

  private static final String[] BACKGROUND = {
    "The clinic stands in a street behind the harbour",
    "Patients come from three islands",
    "The trust that runs the clinic had no comment"
  };

  private List<Proposed> told(String id, String statement) {
    String[] all = new String[BACKGROUND.length + 1];
    all[0] = statement;
    System.arraycopy(BACKGROUND, 0, all, 1, BACKGROUND.length);
    return article(id, all);
  }

  @Test
  void putsOneFactInOtherWordsTogether() {
    assertThat(
            match(
                told(
                    "a",
                    "Eleven of the 26 dialysis machines at the clinic drew off too much water"),
                told(
                    "b",
                    "Too much fluid was withdrawn by eleven of the 26 machines at the clinic")))
        .hasValueSatisfying(found -> assertThat(found.relation()).isEqualTo(Relation.CONFIRMED));
  }

  @Test
  void keepsAnotherNumberApartAsAVariant() {
    assertThat(
            match(
                told(
                    "a",
                    "Eleven of the 26 dialysis machines at the clinic drew off too much water"),
                told(
                    "b",
                    "Nineteen of the 26 dialysis machines at the clinic drew off too much water")))
        .hasValueSatisfying(found -> {
          assertThat(found.relation()).isEqualTo(Relation.VARIANT);
          assertThat(found.differences())
              .extracting(Difference::kind)
              .containsExactly(Difference.Kind.NUMBER);
        });
  }

  @Test
  void takesADenialForAContradiction() {
    assertThat(
            match(
                told("a", "The dialysis machines at the clinic drew off too much water"),
                told("b", "The dialysis machines at the clinic did not draw off too much water")))
        .hasValueSatisfying(found ->
            assertThat(found.differences())
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.CONTRADICTION));
  }

  @Test
  void findsNothingBetweenTwoFactsOfOneAffair() {
    assertThat(
            match(
                told("a", "Eleven of the dialysis machines at the clinic drew off too much water"),
                told("b", "The chief executive of the trust has resigned over a letter")))
        .isEmpty();
  }

  @Test
  void isTheSameFromBothSides() {
    List<Proposed> one =
        told("a", "The machines at the clinic drew off too much water from patients");
    List<Proposed> other = told("b", "Patients at the clinic lost too much water to the machines");
    assertThat(match(one, other)).isPresent().isEqualTo(match(other, one));
  }

  @Test
  void findsWordsThatAnswerEachOther() {
    Traits one = matcher.traits(told("a", "The ferry sank near the pier").getFirst());
    Traits same = matcher.traits(told("b", "A passenger boat went down by the jetty").getFirst());
    Traits other = matcher.traits(told("c", "The council turned down the budget").getFirst());
    double[] even = new double[40];
    java.util.Arrays.fill(even, 1);
    assertThat(Aligned.of(one, even, same, even).near())
        .isGreaterThan(Aligned.of(one, even, other, even).near() + 0.1);
    assertThat(Aligned.of(one, even, one, even)).isEqualTo(new Aligned(1, 1));
  }

  @Test
  void keepsWhatWordsMeanThroughTheLedger() {
    List<Sense> senses = told("a", "The ferry sank near the pier").getFirst().senses();
    assertThat(senses).extracting(Sense::stem).contains("ferri", "sink", "pier");
    assertThat(Sense.read(Sense.write(senses))).isEqualTo(senses);
    assertThat(Sense.read(Sense.write(List.of()))).isEmpty();
  }

  @Test
  void asksAPersonOnlyWhereTheWholeOfBothSpeaksForIt() {
    Match weak =
        new Match(
            new org.hearsay.store.AssertionId("a", 1),
            new org.hearsay.store.AssertionId("b", 1),
            Relation.SUGGESTED,
            0.4,
            List.of());
    assertThat(Match.isWorthAsking(List.of(weak), 1)).isTrue();
    assertThat(Match.isWorthAsking(List.of(weak), 4)).isFalse();
  }
}
