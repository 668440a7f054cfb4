package org.hearsay.reuse;

/// How alike two aligned sentences must be for one to be a copy of the other. The two bounds were
/// set on one half of the documents of `evaluation/reuse`.
final class Kinship {
  /// What the shared words must weigh more than what is not shared costs.
  private static final double LEAST_GAIN = Double.parseDouble(System.getProperty("gain", "3.0"));

  /// The part of the lighter sentence's weight that the gain must make up.
  private static final double LEAST_SHARE = Double.parseDouble(System.getProperty("share", "0.35"));

  private Kinship() {}

  static boolean isCopy(Alignment alignment, double oneWeight, double otherWeight) {
    return alignment.gain() >= LEAST_GAIN
        && alignment.gain() >= LEAST_SHARE * Math.min(oneWeight, otherWeight);
  }
}
