package org.hearsay.grading;

/// The credibility of a piece of information by the NATO Admiralty code (STANAG 2511). It belongs
/// to what is said, not to who says it, and is never mixed with the reliability of a source. The
/// figures name steps; they are not to be added or averaged, and 6 is the absence of a judgement.
public enum Credibility {
  CONFIRMED("1", "confirmed by other sources"),
  PROBABLY_TRUE("2", "probably true"),
  POSSIBLY_TRUE("3", "possibly true"),
  DOUBTFUL("4", "doubtful"),
  IMPROBABLE("5", "improbable"),
  CANNOT_BE_JUDGED("6", "truth cannot be judged");

  private final String label;
  private final String meaning;

  Credibility(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /// The figure, as people write it.
  public String label() {
    return label;
  }

  /// What the figure means.
  public String meaning() {
    return meaning;
  }
}
