package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hearsay.attribution.Role.Place;
import org.junit.jupiter.api.Test;

class LabelSharesTest {
  private final LabelShares shares =
      new Viterbi(
              new float[Role.LABELS][Role.LABELS], new float[Role.LABELS], new float[Role.LABELS])
          .shares();

  @Test
  void areEvenWhereNothingSpeaksForALabel() {
    // A single word has no role or is all of a span: four ways.
    double[] only = shares.of(new float[1][Role.LABELS])[0];
    assertThat(only[Role.NONE]).isCloseTo(0.25, within(1e-12));
    assertThat(only[Role.CUE.label(Place.SINGLE)]).isCloseTo(0.25, within(1e-12));
    assertThat(only[Role.CUE.label(Place.BEGIN)]).isZero();
  }

  @Test
  void countAllWaysThroughTwoWords() {
    // Each word alone, four ways each, or one span of two words of one of three roles: 19 ways.
    double[][] two = shares.of(new float[2][Role.LABELS]);
    assertThat(two[0][Role.NONE]).isCloseTo(4 / 19.0, within(1e-12));
    assertThat(two[1][Role.CUE.label(Place.END)]).isCloseTo(1 / 19.0, within(1e-12));
  }

  @Test
  void addUpToOneHoweverOddTheNumbers() {
    float[][] tags = new float[400][Role.LABELS];
    for (float[] row : tags) {
      row[Role.CONTENT.label(Place.INSIDE)] = 5_000;
    }
    for (double[] row : shares.of(tags)) {
      assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void haveNothingToSayOfNoWords() {
    assertThat(shares.of(new float[0][])).isEmpty();
  }
}
