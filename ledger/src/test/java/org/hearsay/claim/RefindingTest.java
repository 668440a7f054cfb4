package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.certainty.Certainty;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;
import org.hearsay.source.Quote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefindingTest {
  private static final String SAID = "The harbour board closed the old pier to all ferries";

  private final List<Proposition> article = new ArrayList<>();

  private RefindingTest has(@Nullable String field, int start, String text) {
    Quote.Passage passage = new Quote.Passage(field, start, start + text.length());
    article.add(
        new Proposition(
            new Proposition.At("a", article.size() + 1, passage, passage),
            text,
            new Proposition.Manner(
                Certainty.Term.STATED, true, false, Certainty.Status.FACT, false),
            new Gist(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Proposition.Period(null, null, "..")),
            List.of(),
            List.of(),
            null));
    return this;
  }

  /// The number of the assertion found, 0 for none.
  private int found(@Nullable String field, int start, String text) {
    return new Refinding()
        .found(new ClaimDecision.Ref("a", field, start, text), article)
        .map(one -> one.at().number())
        .orElse(0);
  }

  @Test
  void takesTheOneThatStandsWhereItStood() {
    has(null, 10, SAID).has(null, 90, SAID);
    assertThat(found(null, 90, SAID)).isEqualTo(2);
  }

  @Test
  void takesTheNearestOfTheSameWords() {
    has("title", 31, SAID).has(null, 10, SAID).has(null, 90, SAID);
    assertThat(found(null, 30, SAID)).isEqualTo(2);
    assertThat(found("title", 9, SAID)).isEqualTo(1);
    assertThat(found(null, 80, SAID)).isEqualTo(3);
  }

  @Test
  void doesNotTakeOtherWordsThatStandThere() {
    has(null, 10, "Nobody was hurt when the bridge fell");
    assertThat(found(null, 10, SAID)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour board closed the pier to all ferries",
        "the Harbour Board has closed the old pier to all ferries",
        "The harbour board closed the ancient pier to all ferries"
      })
  void takesWhatHasMostOfTheWords(String now) {
    has(null, 0, "Nobody was hurt when the bridge fell").has(null, 50, now);
    assertThat(found(null, 10, SAID)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour board never closed the old pier to all ferries",
        "The harbour board closed the old pier to 12 ferries",
        "The harbour board closed the old Alder pier to all ferries",
        "The harbour board closed the old pier to ferries",
        "The harbour board closed a new bridge to all ferries",
        "The board closed the pier"
      })
  void doesNotGuess(String now) {
    has(null, 10, now);
    assertThat(found(null, 10, SAID)).isZero();
  }

  @Test
  void findsNoneWhereTwoFitEquallyWell() {
    has(null, 10, SAID + " yesterday").has(null, 90, SAID + " today");
    assertThat(found(null, 10, SAID)).isZero();
  }
}
