package org.hearsay.cli;

import org.hearsay.drift.Change;

/// A change on the way of a claim, in a line.
final class DriftWords {

  private DriftWords() {}

  /// "certainty raised, possible to stated: “it may have sunk” became “it sank”".
  static String of(Change change) {
    return change.kind().label()
        + steps(change)
        + ": "
        + WayWords.brief(change.before().words())
        + (change.kind() == Change.Kind.ATTRIBUTION_DROPPED ? " is left out: " : " became ")
        + WayWords.brief(change.after().words())
        + where(change);
  }

  private static String steps(Change change) {
    return switch (change.kind()) {
      case CERTAINTY_RAISED, CERTAINTY_LOWERED ->
          ", " + term(change.before()) + " to " + term(change.after());
      case ATTRIBUTION_DROPPED,
          NUMBER_CHANGED,
          DATE_CHANGED,
          PLACE_CHANGED,
          ACTOR_CHANGED,
          TENSE_CHANGED,
          NEGATION_LOST ->
          "";
    };
  }

  private static String term(Change.Side side) {
    return side.proposition().manner().term().label();
  }

  private static String where(Change change) {
    if (!change.inside()) {
      return change.guessed() ? " (if it has it from there)" : "";
    }
    return change.after().proposition().at().inHeadline() ? " in its headline" : " in its lead";
  }
}
