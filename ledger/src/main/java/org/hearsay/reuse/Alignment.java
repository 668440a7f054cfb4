package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Two sentences laid against each other: the best local alignment of their words (Smith and
/// Waterman 1981), in which a shared word counts by its weight, a word that stands in another's
/// place costs less than one that was left out or put in. So a sentence whose every third word was
/// replaced still lies word for word beside its model, while two reporters' sentences about one
/// event share words in no such pattern. Immutable.
final class Alignment {
  private static final double REPLACED = 0.12;
  private static final double LEFT_OUT = 0.25;

  /// A number in the place of another: who copies does not change numbers, but all reports of all
  /// companies' results differ in nothing else.
  private static final double OTHER_NUMBER = 0.6;

  private static final byte END = 0;
  private static final byte BOTH = 1;
  private static final byte ONE = 2;
  private static final byte OTHER = 3;

  /// The numbers of the shared words in each text, in pairs, ascending.
  private final int[] ones;

  private final int[] others;
  private final double gain;

  private Alignment(int[] ones, int[] others, double gain) {
    this.ones = ones;
    this.others = others;
    this.gain = gain;
  }

  static Alignment of(
      Words one, Passages.Run run, Words other, Passages.Run otherRun, double[] weights) {
    int rows = run.length();
    int columns = otherRun.length();
    byte[] steps = new byte[(rows + 1) * (columns + 1)];
    double[] above = new double[columns + 1];
    double[] here = new double[columns + 1];
    double best = 0;
    int bestAt = 0;
    for (int i = 1; i <= rows; i++) {
      long key = one.key(run.from() + i - 1);
      double weight = weights[run.from() + i - 1];
      boolean number = one.isNumber(run.from() + i - 1);
      for (int j = 1; j <= columns; j++) {
        int word = otherRun.from() + j - 1;
        double gain = above[j - 1];
        if (key == other.key(word)) {
          gain += weight;
        } else {
          gain -= number && other.isNumber(word) ? OTHER_NUMBER : REPLACED;
        }
        byte step = BOTH;
        if (above[j] - LEFT_OUT > gain) {
          gain = above[j] - LEFT_OUT;
          step = ONE;
        }
        if (here[j - 1] - LEFT_OUT > gain) {
          gain = here[j - 1] - LEFT_OUT;
          step = OTHER;
        }
        int at = i * (columns + 1) + j;
        if (gain > 0) {
          here[j] = gain;
          steps[at] = step;
        } else {
          here[j] = 0;
          steps[at] = END;
        }
        if (gain > best) {
          best = gain;
          bestAt = at;
        }
      }
      double[] free = above;
      above = here;
      here = free;
      Arrays.fill(here, 0);
    }
    return walkedBack(one, run, other, otherRun, steps, bestAt, best);
  }

  private static Alignment walkedBack(
      Words one,
      Passages.Run run,
      Words other,
      Passages.Run otherRun,
      byte[] steps,
      int from,
      double gain) {
    int width = otherRun.length() + 1;
    List<int[]> pairs = new ArrayList<>();
    int at = from;
    while (steps[at] != END) {
      int i = run.from() + at / width - 1;
      int j = otherRun.from() + at % width - 1;
      if (steps[at] == BOTH) {
        if (one.key(i) == other.key(j)) {
          pairs.add(new int[] {i, j});
        }
        at -= width + 1;
      } else {
        at -= steps[at] == ONE ? width : 1;
      }
    }
    List<int[]> ascending = pairs.reversed();
    return new Alignment(
        ascending.stream().mapToInt(pair -> pair[0]).toArray(),
        ascending.stream().mapToInt(pair -> pair[1]).toArray(),
        gain);
  }

  /// How many words are shared.
  int words() {
    return ones.length;
  }

  /// The number of the shared word `k` in the first text.
  int one(int k) {
    return ones[k];
  }

  /// The number of the shared word `k` in the second text.
  int other(int k) {
    return others[k];
  }

  /// In the first text from the first shared word to behind the last. Never asked of an alignment
  /// without words.
  Passages.Run one() {
    return new Passages.Run(ones[0], ones[ones.length - 1] + 1);
  }

  /// The same in the second text.
  Passages.Run other() {
    return new Passages.Run(others[0], others[others.length - 1] + 1);
  }

  /// What the shared words weigh less what the rest costs.
  double gain() {
    return gain;
  }
}
