package org.hearsay.certainty;

import java.util.Set;
import org.hearsay.language.FunctionWords;
import org.jspecify.annotations.Nullable;

/// Tells whether the main clause of a statement is negated: "did not", "never", "no one", "there
/// was no", "failed to". A negation that a hedge has taken ("not likely") does not count again.
final class Negation {
  private static final Set<String> NOT_NEGATED = ClauseWords.of("not-negated");

  private Negation() {}

  static boolean negates(Clause clause, @Nullable Hedge hedge) {
    int first = clause.first();
    if (!isTaken(first, hedge) && isNegativeSubject(clause, first)) {
      return true;
    }
    for (int i = first; i < clause.size(); i++) {
      if (clause.isMain(i) && !isTaken(i, hedge) && isAt(clause, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTaken(int i, @Nullable Hedge hedge) {
    return hedge != null && i >= hedge.from() && i < hedge.to();
  }

  private static boolean isNegativeSubject(Clause clause, int first) {
    String word = clause.at(first);
    String next = clause.at(first + 1);
    return switch (word) {
      case "no" -> !next.equals("doubt") && !next.equals("longer") && !clause.isBorder(first + 1);
      case "nobody", "nothing", "none", "neither" -> true;
      case "not" -> next.equals("a") || next.equals("one") || next.equals("all");
      default -> false;
    };
  }

  private static boolean isAt(Clause clause, int i) {
    String word = clause.at(i);
    String next = clause.at(i + 1);
    if (word.equals("no")) {
      return next.equals("longer") || (!next.equals("doubt") && isThere(clause, i));
    }
    if (word.equals("not")) {
      return !NOT_NEGATED.contains(next) && isBehindAuxiliary(clause, i);
    }
    if (word.equals("failed") || word.equals("fails") || word.equals("fail")) {
      return next.equals("to");
    }
    return word.equals("never") || (Verbs.isNegation(word) && !NOT_NEGATED.contains(next));
  }

  private static boolean isBehindAuxiliary(Clause clause, int i) {
    int k = i - 1;
    while (k >= 0 && i - k < 4 && FunctionWords.isAdverb(clause.at(k))) {
      k--;
    }
    return Verbs.isAuxiliary(clause.at(k));
  }

  /// "there was no", "there have been no".
  private static boolean isThere(Clause clause, int i) {
    for (int k = i - 1; k > i - 5; k--) {
      if (clause.at(k).startsWith("there")) {
        return true;
      }
      if (!Verbs.isAuxiliary(clause.at(k)) && !FunctionWords.isAdverb(clause.at(k))) {
        return false;
      }
    }
    return false;
  }
}
