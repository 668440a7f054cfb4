package org.hearsay.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.Word;
import org.hearsay.text.WordList;

/// Which way the verb nearest to an expression looks.
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  /// Finds the tense around a word. Immutable.
  ///
  /// Looks a few words to both sides; a verb to the left counts as nearer than one to the right at
  /// the same distance. A participle after "will", "to be" and the like looks forward.
  static final class Finder {
    private static final int REACH = 10;

    private final Set<String> future;
    private final Set<String> past;
    private final Set<String> neither;
    private final Set<String> beforeTo;

    Finder() {
      Map<String, List<String>> lists = WordList.read(Tense.class, "tense.txt").sections();
      future = Set.copyOf(lists.getOrDefault("future", List.of()));
      past = Set.copyOf(lists.getOrDefault("past", List.of()));
      beforeTo = Set.copyOf(lists.getOrDefault("to-follows", List.of()));
      neither = Set.copyOf(lists.getOrDefault("neither", List.of()));
    }

    /// The tense around the words `from` (inclusive) to `to` (exclusive).
    Tense near(List<Word> words, int from, int to) {
      for (int distance = 1; distance <= REACH; distance++) {
        Tense left = at(words, from - distance);
        if (left != UNKNOWN) {
          return left;
        }
        Tense right = at(words, to - 1 + distance);
        if (right != UNKNOWN) {
          return right;
        }
      }
      return UNKNOWN;
    }

    private Tense at(List<Word> words, int i) {
      if (i < 0 || i >= words.size()) {
        return UNKNOWN;
      }
      String word = words.get(i).lower();
      boolean to = i + 1 < words.size() && words.get(i + 1).text().equals("to");
      if (isFuture(words.get(i)) || (to && beforeTo.contains(word))) {
        return FUTURE;
      }
      if (!isPast(word)) {
        return UNKNOWN;
      }
      for (int back = i - 1; back >= Math.max(0, i - 3); back--) {
        String before = words.get(back).lower();
        if (before.equals("be") || isFuture(words.get(back))) {
          return FUTURE;
        }
      }
      return PAST;
    }

    /// "May" in the middle of a sentence is the month.
    private boolean isFuture(Word printed) {
      String word = printed.lower();
      return !printed.text().equals("May")
          && (future.contains(word) || word.endsWith("'ll") || word.endsWith("’ll"));
    }

    private boolean isPast(String word) {
      return past.contains(word)
          || (word.length() > 4 && word.endsWith("ed") && !neither.contains(word));
    }
  }
}
