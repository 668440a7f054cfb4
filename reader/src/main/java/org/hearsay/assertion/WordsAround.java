package org.hearsay.assertion;

import java.util.List;
import org.hearsay.language.Word;
import org.hearsay.text.Span;

/// The words of a sentence by where they stand.
final class WordsAround {

  private WordsAround() {}

  /// The number of the first word that begins at `offset` or behind it.
  static int firstFrom(List<Word> words, int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The words that begin in these bounds, at most `most` of them.
  static List<Word> between(List<Word> words, int from, int to, int most) {
    int first = firstFrom(words, from);
    int end = Math.max(first, firstFrom(words, to));
    return words.subList(first, Math.min(end, first + most));
  }

  /// Whether the last word of a span is a possessive: "Monday's".
  static boolean owns(List<Word> words, Span span) {
    int last = firstFrom(words, span.end()) - 1;
    return last >= 0 && words.get(last).text().matches(".*['’]s?");
  }
}
