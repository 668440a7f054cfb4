package org.hearsay.certainty;

import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// How surely the holder of a statement puts it.
///
/// - `term`: the band of likelihood, or what else the words say
/// - `cue`: the words that say so, none for a bare statement
/// - `polarity`: whether the holder affirms the content, and whether that is itself negated
/// - `status`: whether it is put forward as being so
/// - `hedgedBy`: the index of the attribution whose holder hedges; null where the outlet does, or
///   nobody
/// - `handedOn`: the words by which it is handed on ("reportedly"), also where a hedge gives the
///   term; none where it is not
/// - `confidence`: what is said of the ground for a judgement, null where nothing is; another thing
///   than likelihood, never combined with it
public record Certainty(
    Term term,
    Spans cue,
    Polarity polarity,
    Status status,
    @Nullable Integer hedgedBy,
    Spans handedOn,
    @Nullable Confidence confidence) {

  /// One of a fact, hedged by the outlet or by nobody.
  public Certainty(Term term, Spans cue, boolean affirmed) {
    this(term, cue, new Polarity(affirmed, false), Status.FACT, null, Spans.NONE, null);
  }

  Certainty withHedge(Term newTerm, Spans newCue, @Nullable Integer newHedgedBy) {
    return new Certainty(newTerm, newCue, polarity, status, newHedgedBy, handedOn, confidence);
  }

  Certainty withHandedOn(Spans newHandedOn) {
    return new Certainty(term, cue, polarity, status, hedgedBy, newHandedOn, confidence);
  }

  /// The same of somebody who says that the content is not so.
  Certainty denied() {
    Polarity turned = new Polarity(!polarity.affirmed(), polarity.negated());
    return new Certainty(term, cue, turned, status, hedgedBy, handedOn, confidence);
  }

  /// Whether the holder stands by the content as it is worded.
  public boolean affirmed() {
    return polarity.affirmed();
  }

  /// Which way a statement goes.
  ///
  /// - `affirmed`: false where the holder denies the content as it is worded ("denied that")
  /// - `negated`: whether the content's own main clause says that something is not so ("did not");
  ///   the holder affirms that
  ///
  /// Who denies what is negated says that it is so.
  public record Polarity(boolean affirmed, boolean negated) {}

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

    /// The term that holds a probability. A border belongs to the band above it.
    ///
    /// @param percent from 0 to 100
    static Term ofPercent(double percent) {
      if (percent < 5) {
        return ALMOST_NO_CHANCE;
      } else if (percent < 20) {
        return VERY_UNLIKELY;
      } else if (percent < 45) {
        return UNLIKELY;
      } else if (percent < 55) {
        return ROUGHLY_EVEN_CHANCE;
      } else if (percent < 80) {
        return LIKELY;
      }
      return percent < 95 ? VERY_LIKELY : ALMOST_CERTAIN;
    }

    /// What "not" before the word of this term makes of it: "not likely" is unlikely, "not very
    /// likely" no more than that. What is not all but sure is possible.
    Term negated() {
      return switch (this) {
        case LIKELY, VERY_LIKELY -> UNLIKELY;
        case UNLIKELY -> LIKELY;
        case ROUGHLY_EVEN_CHANCE, ALMOST_CERTAIN, VERY_UNLIKELY, ALMOST_NO_CHANCE -> POSSIBLE;
        case POSSIBLE, REPORTED, STATED -> this;
      };
    }
  }

  /// Whether a statement is put forward as being so.
  public enum Status {
    /// It is, however unsurely.
    FACT,
    /// It is asked, or left open ("whether").
    QUESTION,
    /// It stands only if something else does, or would.
    CONDITION,
    /// It is still to come, by plan, promise or forecast in so many words ("will").
    PLAN
  }

  /// "with high confidence": what a judgement stands on.
  public record Confidence(Level level, Span cue) {

    /// As ICD 203 names them.
    public enum Level {
      LOW,
      MODERATE,
      HIGH
    }
  }
}
