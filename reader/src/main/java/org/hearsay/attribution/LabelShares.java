package org.hearsay.attribution;

import java.util.Arrays;

/// How likely each label of each word of a unit is, over all ways through the labels on which every
/// span that begins also ends (forward and backward sums). Immutable; threads may share it.
final class LabelShares {
  /// So that no word, however odd its numbers, leaves nothing possible.
  private static final double LEAST = 1e-30;

  private final double[][] step;
  private final double[] start;
  private final double[] end;

  /// As [Viterbi] takes them, what is forbidden already ruled out.
  LabelShares(float[][] step, float[] start, float[] end) {
    this.step = new double[step.length][];
    for (int i = 0; i < step.length; i++) {
      this.step[i] = powers(step[i]);
    }
    this.start = powers(start);
    this.end = powers(end);
  }

  /// For each word the shares of its labels, which add up to 1.
  double[][] of(float[][] tags) {
    int n = tags.length;
    double[][] fits = new double[n][];
    double[][] forward = new double[n][];
    for (int word = 0; word < n; word++) {
      fits[word] = fits(tags[word]);
      forward[word] = word == 0 ? start.clone() : behind(forward[word - 1]);
      multiply(forward[word], fits[word]);
    }
    double[][] shares = new double[n][];
    double[] backward = end.clone();
    for (int word = n - 1; word >= 0; word--) {
      shares[word] = forward[word].clone();
      multiply(shares[word], backward);
      multiply(backward, fits[word]);
      backward = before(backward);
    }
    return shares;
  }

  private double[] behind(double[] from) {
    double[] sums = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += from[i] * step[i][j];
      }
    }
    return sums;
  }

  private double[] before(double[] to) {
    double[] sums = new double[to.length];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < to.length; j++) {
        sums[i] += step[i][j] * to[j];
      }
    }
    return sums;
  }

  /// Multiplies into `values`, and scales them to a sum of 1: only their proportions count.
  private static void multiply(double[] values, double[] factors) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] *= factors[i];
      sum += values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }

  private static double[] fits(float[] tags) {
    float[] below = tags.clone();
    float most = tags[0];
    for (float tag : tags) {
      most = Math.max(most, tag);
    }
    for (int i = 0; i < below.length; i++) {
      below[i] -= most;
    }
    return Arrays.stream(powers(below)).map(power -> Math.max(power, LEAST)).toArray();
  }

  private static double[] powers(float[] exponents) {
    double[] powers = new double[exponents.length];
    for (int i = 0; i < powers.length; i++) {
      // StrictMath: the same digits on every machine.
      powers[i] = StrictMath.exp(exponents[i]);
    }
    return powers;
  }
}
