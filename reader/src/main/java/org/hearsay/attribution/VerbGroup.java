package org.hearsay.attribution;

import java.util.Set;
import org.hearsay.attribution.CueVerb.Form;
import org.hearsay.language.FunctionWords;
import org.jspecify.annotations.Nullable;

/// A cue verb with the auxiliaries and adverbs before it: "has also said". `start` and `end` are
/// word positions, half-open.
record VerbGroup(int start, int end, CueVerb verb, boolean negated, boolean passive) {
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "’s", "am");

  /// The group whose last word stands at `i`, or null if that is no cue verb, or a noun of the same
  /// letters ("the reports"), or an infinitive ("to say").
  static @Nullable VerbGroup endingAt(Line line, int i) {
    CueVerb verb = CueVerb.of(line.at(i));
    if (verb == null || (line.isCapitalised(i) && i > 0 && !opensQuotation(line, i - 1))) {
      return null;
    }
    int start = i;
    boolean negated = false;
    boolean be = false;
    while (start > 0 && line.sameZone(start - 1, i)) {
      String before = line.at(start - 1);
      if (FunctionWords.isNegation(before)) {
        negated = true;
      } else if (BE.contains(before)) {
        be = true;
      } else if (!FunctionWords.isAuxiliary(before) && !isAdverb(before)) {
        break;
      }
      start--;
    }
    // An adverb at the head of a clause belongs to the clause: "However the ministry ...".
    String before = line.at(start - 1);
    boolean nominal =
        FunctionWords.isDeterminer(before)
            || before.equals("to")
            || (FunctionWords.isPreposition(before) && verb.form() != Form.PARTICIPLE)
            || before.endsWith("’s")
            || before.endsWith("'s")
            || before.endsWith("’")
            || before.endsWith("'");
    if (nominal && start == i) {
      return null;
    }
    if (verb.form() == Form.BASE && start == i && !agreesWithBase(before)) {
      return null;
    }
    return new VerbGroup(start, i + 1, verb, negated, be && verb.form() == Form.PAST);
  }

  /// "They say", "analysts say": before a base form stands a plural; "draft report" is a noun.
  private static boolean agreesWithBase(String before) {
    return Set.of("i", "you", "we", "they", "who").contains(before)
        || before.endsWith("s")
        || before.equals("people")
        || before.equals(")");
  }

  private static boolean isAdverb(String word) {
    return FunctionWords.isAdverb(word) && !word.equals("however") && !word.equals("too");
  }

  private static boolean opensQuotation(Line line, int i) {
    return line.isMark(i) && "“\"‘'«„".contains(line.at(i));
  }
}
