package org.hearsay.attribution;

import org.hearsay.text.Span;

/// How a source comes to know what it says, where the text tells it: the third thing beside
/// reliability and credibility (the "objective" scale of OpenCTI). Where the text does not tell, it
/// cannot be judged, and there is no `Access`.
///
/// - `cue`: the words that tell it
public record Access(Kind kind, Span cue) {

  /// Ways of knowing.
  public enum Kind {
    /// Somebody told it: "was told", "citing".
    TOLD,
    /// It was there: "saw", "reporters at the scene".
    WITNESSED,
    /// It concluded from cases: "estimates based on satellite images".
    INDUCED,
    /// It concluded by reasoning: "which means", "inferred".
    DEDUCED
  }
}
