package org.hearsay.certainty;

import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// How surely the holder of a statement puts it.
///
/// `cue` holds the words that say so, none for a bare statement. `affirmed` is false where the
/// holder denies the content ("denied that"). Confidence ("with high confidence") is another thing
/// and not kept here.
public record Certainty(Term term, Spans cue, boolean affirmed) {

  /// The terms of ICD 203 with their bands, and three that are no likelihood: `POSSIBLE` ("may"),
  /// `REPORTED` ("reportedly": the outlet hands on another's word) and `STATED` (no hedge at all).
  public enum Term {
    ALMOST_NO_CHANCE("almost no chance", 1),
    VERY_UNLIKELY("very unlikely", 2),
    UNLIKELY("unlikely", 3),
    ROUGHLY_EVEN_CHANCE("roughly even chance", 4),
    LIKELY("likely", 5),
    VERY_LIKELY("very likely", 6),
    ALMOST_CERTAIN("almost certain", 7),
    POSSIBLE("possible", null),
    REPORTED("reported", null),
    STATED("stated", null);

    private final String label;
    private final @Nullable Integer band;

    Term(String label, @Nullable Integer band) {
      this.label = label;
      this.band = band;
    }

    /// As JSON and tables write it.
    public String label() {
      return label;
    }

    /// The ICD 203 band, 1 to 7; null for what is no likelihood.
    public @Nullable Integer band() {
      return band;
    }
  }
}
