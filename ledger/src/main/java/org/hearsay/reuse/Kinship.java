package org.hearsay.reuse;

/// How alike two aligned sentences must be for one to be a copy of the other, and how much two
/// articles must share. The bounds were set on one half of the documents of `evaluation/reuse`.
final class Kinship {
  /// What the shared words must weigh more than what is not shared costs.
  private static final double LEAST_GAIN = 3.0;

  /// The part of the lighter sentence's weight that the gain must make up.
  private static final double LEAST_SHARE = 0.3;

  /// From this share on a sentence is the same, but for a word or two.
  static final double VERBATIM = 0.8;

  /// So many shared words, each counted by how alike its passage is, make a copy: at this bound 95
  /// of 100 pairs of articles that are found are right.
  static final double LEAST_WORDS = 25;

  private Kinship() {}

  static boolean isCopy(double gain, double lighter) {
    return gain >= LEAST_GAIN && gain >= LEAST_SHARE * lighter;
  }
}
