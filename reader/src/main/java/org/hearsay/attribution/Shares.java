package org.hearsay.attribution;

/// What share a score has among all of its row, on the scale of the network's scores (softmax).
final class Shares {

  private Shares() {}

  static double of(double[] scores, int chosen) {
    double sum = 0;
    for (double score : scores) {
      // StrictMath: the same digits on every machine.
      sum += StrictMath.exp(score - scores[chosen]);
    }
    return 1 / sum;
  }
}
