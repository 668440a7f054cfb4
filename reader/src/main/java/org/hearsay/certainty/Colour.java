package org.hearsay.certainty;

import org.hearsay.text.Span;

/// The judgement that an outlet puts into its word for saying: "admitted" takes the content for
/// true and awkward, "claimed" keeps away from it. It is the outlet's, never the source's.
///
/// - `cue`: the words that judge
public record Colour(Kind kind, Span cue) {

  /// Which way the word judges.
  public enum Kind {
    /// The content counts as true: "confirmed", "revealed".
    ENDORSES,
    /// It counts as true and told unwillingly: "admitted".
    CONCEDES,
    /// It is kept at a distance: "claimed", "alleged".
    DISTANCES,
    /// It is held against doubt: "insisted", "maintained".
    INSISTS,
    /// It counts as false: "falsely said".
    DISPUTES
  }
}
