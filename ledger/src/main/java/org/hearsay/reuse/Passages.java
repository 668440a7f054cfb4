package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Body;
import org.hearsay.text.Span;

/// A body cut into its words and its sentences, each a run of words. Sentences are cut where a full
/// stop, an exclamation or a question mark ends them, at the borders of paragraphs, and after
/// [#LONGEST] words whatever stands there: the comparison of two sentences takes the product of
/// their lengths. A wrong cut behind "Mr." costs nothing but a shorter run. Immutable.
final class Passages {
  static final int LONGEST = 48;
  private static final int SHORTEST = 4;
  private static final String STOPS = ".!?…。！？।؟";

  private final Words words;
  private final List<Run> sentences;
  private final boolean[] quoted;

  private Passages(Words words, List<Run> sentences, boolean[] quoted) {
    this.words = words;
    this.sentences = sentences;
    this.quoted = quoted;
  }

  /// The words `[from, to)` by their numbers.
  record Run(int from, int to) {
    int length() {
      return to - from;
    }
  }

  static Passages of(Body body) {
    String text = body.text();
    List<Span> kept = Boilerplate.without(text, body.paragraphs());
    Words words = Words.of(text, kept);
    return new Passages(words, cut(text, kept, words), Quoted.words(text, kept, words));
  }

  Words words() {
    return words;
  }

  List<Run> sentences() {
    return sentences;
  }

  /// Whether the word stands inside quotation marks.
  boolean isQuoted(int word) {
    return quoted[word];
  }

  private static List<Run> cut(String text, List<Span> paragraphs, Words words) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    int paragraph = 0;
    for (int i = 0; i < words.count(); i++) {
      while (paragraphs.get(paragraph).end() < words.span(i).end()) {
        paragraph++;
      }
      int length = i + 1 - from;
      boolean last = i + 1 == words.count();
      if (last
          || length == LONGEST
          || words.span(i + 1).start() >= paragraphs.get(paragraph).end()
          || (length >= SHORTEST && stops(text, words.span(i).end(), words.span(i + 1).start()))) {
        runs.add(new Run(from, i + 1));
        from = i + 1;
      }
    }
    return List.copyOf(runs);
  }

  /// Whether a mark between two words ends a sentence: "3.5" and "U.S." have no space behind it.
  private static boolean stops(String text, int from, int to) {
    boolean stopped = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (STOPS.indexOf(c) >= 0) {
        stopped = true;
        if (c > 0x2fff) {
          return true;
        }
      } else if (stopped && Character.isWhitespace(c)) {
        return true;
      }
    }
    return false;
  }
}
