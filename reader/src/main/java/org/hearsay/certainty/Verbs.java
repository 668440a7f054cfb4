package org.hearsay.certainty;

import java.util.Set;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.WordList;

/// Tells verbs and negations by their letters. All questions are about a word in lower case, with
/// straight apostrophes.
final class Verbs {
  private static final Set<String> IRREGULAR =
      Set.of(
          String.join(" ", WordList.read(Verbs.class, "irregular-verbs.txt").lines())
              .split("\\s+", -1));
  private static final Set<String> BEING = ClauseWords.of("being");
  private static final Set<String> NOT = Set.of("not", "never", "cannot");

  private Verbs() {}

  /// Whether it is surely a verb: an auxiliary, or a form in -ed or an irregular one. A verb in its
  /// base form or in -s looks like a noun and is none here.
  static boolean isVerb(String word) {
    return isAuxiliary(word)
        || IRREGULAR.contains(word)
        || (word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed"));
  }

  /// "has", "would", also with "not" in it or on its pronoun ("we're").
  static boolean isAuxiliary(String word) {
    return FunctionWords.isAuxiliary(word)
        || word.equals("cannot")
        || word.endsWith("n't")
        || isContracted(word);
  }

  /// "is", "it's", "looks": what joins a subject to what is said of it.
  static boolean isBeing(String word) {
    return BEING.contains(word) || word.endsWith("'re");
  }

  /// "not", "never", "won't".
  static boolean isNegation(String word) {
    return NOT.contains(word) || word.endsWith("n't");
  }

  private static boolean isContracted(String word) {
    int apostrophe = word.indexOf('\'');
    return apostrophe > 0
        && (FunctionWords.isPronoun(word.substring(0, apostrophe))
            || word.startsWith("there")
            || word.startsWith("that"));
  }
}
