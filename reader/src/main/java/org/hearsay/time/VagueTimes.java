package org.hearsay.time;

import org.jspecify.annotations.Nullable;

/// The meanings of words that point to the past, the present or the future at large.
final class VagueTimes {

  private VagueTimes() {}

  static Meaning past(Match m) {
    return Meaning.vague("PAST_REF");
  }

  static Meaning present(Match m) {
    return Meaning.vague("PRESENT_REF");
  }

  /// "He was soon released" tells of the past.
  static @Nullable Meaning future(Match m) {
    if (m.tense() == Tense.PAST && m.result().group().equalsIgnoreCase("soon")) {
      return null;
    }
    return Meaning.vague("FUTURE_REF");
  }

  /// "in recent weeks", "in the coming months".
  static Meaning units(Match m) {
    return Meaning.vague(m.need("w").equals("coming") ? "FUTURE_REF" : "PAST_REF");
  }
}
