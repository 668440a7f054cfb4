package org.hearsay.attribution;

/// The best way through the labels of a unit's words on which every span that begins also ends. Of
/// two ways that are equally good, the one with the lower label wins. Immutable; threads may share
/// it.
final class Viterbi {
  /// The score of what must not be.
  private static final float NEVER = -10_000f;

  private final int count;
  private final float[][] step;
  private final float[] start;
  private final float[] end;

  /// `transitions[i][j]` is how well label `j` follows label `i`, `start` and `end` how well a unit
  /// begins and ends with a label; what the labels forbid is ruled out whatever stands there.
  Viterbi(float[][] transitions, float[] start, float[] end) {
    this.count = start.length;
    this.step = new float[count][count];
    this.start = new float[count];
    this.end = new float[count];
    for (int i = 0; i < count; i++) {
      this.start[i] = mayOpen(i) ? start[i] : NEVER;
      this.end[i] = mayClose(i) ? end[i] : NEVER;
      for (int j = 0; j < count; j++) {
        step[i][j] = mayFollow(i, j) ? transitions[i][j] : NEVER;
      }
    }
  }

  private static boolean mayOpen(int label) {
    return label == Role.NONE || Role.place(label).opens();
  }

  private static boolean mayClose(int label) {
    return label == Role.NONE || Role.place(label).closes();
  }

  private static boolean mayFollow(int label, int next) {
    if (mayClose(label)) {
      return mayOpen(next);
    }
    return !mayOpen(next) && Role.kind(next) == Role.kind(label);
  }

  /// How many labels there are.
  int count() {
    return count;
  }

  /// How much the steps to and from a word can gain at most by giving it another label than none.
  float mostGain() {
    float gain = 0;
    for (int i = 0; i < count; i++) {
      gain = Math.max(gain, start[i] - start[Role.NONE]);
    }
    float last = 0;
    float between = 0;
    for (int i = 0; i < count; i++) {
      last = Math.max(last, end[i] - end[Role.NONE]);
      for (int j = 0; j < count; j++) {
        between = Math.max(between, step[i][j] - step[Role.NONE][Role.NONE]);
      }
    }
    return gain + last + 2 * between;
  }

  /// How likely each label is under the same rules.
  LabelShares shares() {
    return new LabelShares(step, start, end);
  }

  /// The label of each word, given for each how well every label fits.
  int[] labels(float[][] tags) {
    int n = tags.length;
    if (n == 0) {
      return new int[0];
    }
    int[][] from = new int[n][count];
    float[] score = plus(start, tags[0]);
    for (int word = 1; word < n; word++) {
      float[] next = new float[count];
      for (int j = 0; j < count; j++) {
        int best = 0;
        for (int i = 1; i < count; i++) {
          if (score[i] + step[i][j] > score[best] + step[best][j]) {
            best = i;
          }
        }
        from[word][j] = best;
        next[j] = score[best] + step[best][j] + tags[word][j];
      }
      score = next;
    }
    float[] last = plus(score, end);
    int[] labels = new int[n];
    for (int j = 1; j < count; j++) {
      labels[n - 1] = last[j] > last[labels[n - 1]] ? j : labels[n - 1];
    }
    for (int word = n - 1; word > 0; word--) {
      labels[word - 1] = from[word][labels[word]];
    }
    return labels;
  }

  private static float[] plus(float[] a, float[] b) {
    float[] sum = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }
}
