package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.attribution.Role.Place;
import org.junit.jupiter.api.Test;

class ViterbiTest {
  private static final int BEGIN = Role.CUE.label(Place.BEGIN);
  private static final int INSIDE = Role.CUE.label(Place.INSIDE);
  private static final int END = Role.CUE.label(Place.END);
  private static final int SINGLE = Role.CUE.label(Place.SINGLE);

  private final float[][] transitions = new float[Role.LABELS][Role.LABELS];
  private final float[] start = new float[Role.LABELS];
  private final float[] end = new float[Role.LABELS];

  @Test
  void takesTheBestLabelsWhereTheyFitTogether() {
    assertThat(labels(favouring(Role.NONE, BEGIN, INSIDE, END, SINGLE)))
        .containsExactly(Role.NONE, BEGIN, INSIDE, END, SINGLE);
  }

  @Test
  void closesASpanThatWasOpened() {
    float[][] tags = favouring(BEGIN, INSIDE);
    tags[1][END] = 3;
    tags[1][Role.NONE] = 4;
    assertThat(labels(tags)).containsExactly(BEGIN, END);
  }

  @Test
  void doesNotBeginInTheMiddleOfASpan() {
    float[][] tags = favouring(INSIDE, END);
    tags[0][BEGIN] = 1;
    assertThat(labels(tags)).containsExactly(BEGIN, END);
  }

  @Test
  void doesNotChangeRoleInsideOfASpan() {
    int contentEnd = Role.CONTENT.label(Place.END);
    float[][] tags = favouring(BEGIN, contentEnd);
    tags[1][END] = 1;
    assertThat(labels(tags)).containsExactly(BEGIN, END);
  }

  @Test
  void weighsWhatFollowsWhat() {
    transitions[SINGLE][SINGLE] = -20;
    float[][] tags = favouring(SINGLE, SINGLE);
    tags[1][SINGLE] = 6;
    assertThat(labels(tags)).containsExactly(Role.NONE, SINGLE);
  }

  @Test
  void weighsHowAUnitBeginsAndEnds() {
    start[SINGLE] = -20;
    end[SINGLE] = -20;
    assertThat(labels(favouring(SINGLE, SINGLE, SINGLE)))
        .containsExactly(Role.NONE, SINGLE, Role.NONE);
  }

  @Test
  void prefersTheLowerLabelAmongEquals() {
    assertThat(labels(new float[3][Role.LABELS])).containsExactly(Role.NONE, Role.NONE, Role.NONE);
  }

  @Test
  void hasNothingToSayOfNoWords() {
    assertThat(labels(new float[0][])).isEmpty();
  }

  private int[] labels(float[][] tags) {
    return new Viterbi(transitions, start, end).labels(tags);
  }

  static float[][] favouring(int... labels) {
    float[][] tags = new float[labels.length][Role.LABELS];
    for (int i = 0; i < labels.length; i++) {
      tags[i][labels[i]] = 5;
    }
    return tags;
  }
}
