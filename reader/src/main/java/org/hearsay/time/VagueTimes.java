package org.hearsay.time;

/// The meanings of words that point to the past, the present or the future at large.
final class VagueTimes {

  private VagueTimes() {}

  static Meaning past(Match m) {
    return Meaning.vague("PAST_REF");
  }

  static Meaning present(Match m) {
    return Meaning.vague("PRESENT_REF");
  }

  static Meaning future(Match m) {
    return Meaning.vague("FUTURE_REF");
  }

  /// "in recent weeks", "in the coming months".
  static Meaning units(Match m) {
    return Meaning.vague(m.need("w").equals("coming") ? "FUTURE_REF" : "PAST_REF");
  }
}
