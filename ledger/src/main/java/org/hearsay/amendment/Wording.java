package org.hearsay.amendment;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.text.WordList;

/// The words of a statement, so that it is known again when it is worded a little otherwise.
/// Immutable; threads may share it.
public final class Wording {
  /// From here on two statements are one and the same in other words.
  public static final double ENOUGH = 0.8;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’]+");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> TELLING = new HashSet<>();

  static {
    for (String line : WordList.read(Wording.class, "telling-words.txt").lines()) {
      TELLING.addAll(List.of(line.split("\\s+", -1)));
    }
  }

  private final List<String> words;

  private Wording(List<String> words) {
    this.words = List.copyOf(words);
  }

  /// Those of a statement. Holding one against another takes time and memory in the order of the
  /// product of their words: cut what may be of hostile length.
  public static Wording of(String text) {
    return new Wording(BETWEEN.splitAsStream(text).filter(word -> !word.isEmpty()).toList());
  }

  static Wording of(List<String> words) {
    return new Wording(words);
  }

  List<String> words() {
    return words;
  }

  /// What part of the longer one's words both have in the same order, from 0 to 1; 0 where that is
  /// less than [#ENOUGH], or where a word that stands in only one of them is a name or a number,
  /// turns the sense or says how many.
  public double likeness(Wording other) {
    List<String> others = other.words;
    int longer = Math.max(words.size(), others.size());
    if (longer == 0 || Math.min(words.size(), others.size()) < ENOUGH * longer) {
      return 0;
    }
    int[][] shared = shared(words, others);
    if (shared[0][0] < ENOUGH * longer) {
      return 0;
    }
    int i = 0;
    int j = 0;
    while (i < words.size() || j < others.size()) {
      boolean same = i < words.size() && j < others.size() && isSame(words.get(i), others.get(j));
      if (same) {
        i++;
        j++;
      } else if (j == others.size() || (i < words.size() && shared[i + 1][j] >= shared[i][j + 1])) {
        if (isTelling(words.get(i), i)) {
          return 0;
        }
        i++;
      } else {
        if (isTelling(others.get(j), j)) {
          return 0;
        }
        j++;
      }
    }
    return (double) shared[0][0] / longer;
  }

  /// How many words the ends of both from each pair of places on have in common, in order.
  private static int[][] shared(List<String> some, List<String> others) {
    int[][] shared = new int[some.size() + 1][others.size() + 1];
    for (int i = some.size() - 1; i >= 0; i--) {
      for (int j = others.size() - 1; j >= 0; j--) {
        shared[i][j] =
            isSame(some.get(i), others.get(j))
                ? shared[i + 1][j + 1] + 1
                : Math.max(shared[i + 1][j], shared[i][j + 1]);
      }
    }
    return shared;
  }

  static boolean isSame(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  /// A capital is the sign of a name, but for an article at the beginning of a sentence.
  private static boolean isTelling(String word, int place) {
    String lower = word.toLowerCase(Locale.ROOT);
    return TELLING.contains(lower)
        || lower.endsWith("n't")
        || lower.endsWith("n’t")
        || word.codePoints().anyMatch(Character::isDigit)
        || (Character.isUpperCase(word.codePointAt(0))
            && !(place == 0 && ARTICLES.contains(lower)));
  }
}
