package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordWeightsTest {
  private final WordWeights weights = WordWeights.bundled();

  @Test
  void givesCommonWordsNothing() {
    assertThat(weights.weight("the")).isZero();
    assertThat(weights.weight("said")).isZero();
  }

  @Test
  void givesRareWordsMore() {
    assertThat(weights.weight("government")).isPositive().isLessThan(weights.weight("river"));
  }

  @Test
  void givesMostToWordsThatItDoesNotKnow() {
    assertThat(weights.weight("korsholm"))
        .isGreaterThan(weights.weight("river"))
        .isEqualTo(Math.log(501));
  }
}
