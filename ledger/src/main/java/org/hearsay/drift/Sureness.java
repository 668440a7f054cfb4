package org.hearsay.drift;

import org.hearsay.certainty.Certainty;
import org.hearsay.proposition.Proposition;

/// Orders how surely things are put. From the least sure:
///
/// | step | terms |
/// |---|---|
/// | 1 to 3 | almost no chance, very unlikely, unlikely |
/// | 4 | roughly even chance; possible ("may"), which is no band and lies below likely |
/// | 5 to 7 | likely, very likely, almost certain |
/// | 8 | stated; reported, which says on whose word and not how likely |
///
/// The steps say which is more, not by how much. Two statements are compared only if both say that
/// it is so, or both that it is not: else they contradict, and that is no matter of degree.
final class Sureness {
  private static final int STATED = 8;

  private Sureness() {}

  static int of(Proposition proposition) {
    return of(proposition.manner().term());
  }

  private static int of(Certainty.Term term) {
    return switch (term) {
      case ALMOST_NO_CHANCE -> 1;
      case VERY_UNLIKELY -> 2;
      case UNLIKELY -> 3;
      case ROUGHLY_EVEN_CHANCE, POSSIBLE -> 4;
      case LIKELY -> 5;
      case VERY_LIKELY -> 6;
      case ALMOST_CERTAIN -> 7;
      case REPORTED, STATED -> STATED;
    };
  }

  /// As a sentence has it: "puts it as possible".
  static String put(Proposition proposition) {
    Certainty.Term term = proposition.manner().term();
    return of(term) == STATED ? "states it without a hedge" : "puts it as " + term.label();
  }

  /// Whether the two may be compared at all.
  static boolean comparable(Proposition one, Proposition other) {
    return one.manner().positive() == other.manner().positive()
        && one.manner().status() == other.manner().status();
  }

  /// Whether it is put forward as being so or to come; what is asked, or stands on a condition,
  /// drifts nowhere.
  static boolean isPutForward(Proposition proposition) {
    return switch (proposition.manner().status()) {
      case FACT, PLAN -> true;
      case QUESTION, CONDITION -> false;
    };
  }
}
