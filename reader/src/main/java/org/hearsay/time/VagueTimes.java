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

  /// "in recent weeks", "in the coming months"; "in previous years" says not how far back.
  static Meaning units(Match m) {
    String unit = m.need("u");
    return switch (m.need("w")) {
      case "coming", "upcoming" ->
          Meaning.vague("FUTURE_REF").withEdtf(Stretches.ahead(m.setting(), null, unit));
      case "future" -> Meaning.vague("FUTURE_REF");
      case "recent", "past" ->
          Meaning.vague("PAST_REF").withEdtf(Stretches.back(m.setting(), null, unit));
      default -> Meaning.vague("PAST_REF");
    };
  }
}
