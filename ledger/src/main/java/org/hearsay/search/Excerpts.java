package org.hearsay.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Chooses the words of a long text that show best why it was found.
final class Excerpts {
  /// So long is an excerpt at most, in UTF-16 units.
  static final int LENGTH = 260;

  /// So much at most stands before the first word that was looked for.
  private static final int BEFORE = 90;

  private static final String SENTENCE_ENDS = ".!?”\"";

  private Excerpts() {}

  /// Words of a text that were found.
  ///
  /// @param what that was looked for; equal for equal things
  record Found(Span at, Object what) {}

  /// The place with the most different things that were looked for; of several the first. The
  /// beginning of the text, where nothing was found in it.
  ///
  /// @param found in text order
  static Passage of(String text, List<Found> found) {
    Span at = around(text, best(found));
    List<Span> marks =
        found.stream()
            .map(Found::at)
            .filter(mark -> at.contains(mark))
            .map(mark -> new Span(mark.start() - at.start(), mark.end() - at.start()))
            .toList();
    return new Passage(at.of(text), Spans.joined(marks), at);
  }

  /// The words that are to be in it.
  private static Span best(List<Found> found) {
    if (found.isEmpty()) {
      return new Span(0, 0);
    }
    Map<Object, Integer> inside = new HashMap<>();
    int first = 0;
    long most = -1;
    Span best = found.getFirst().at();
    for (int last = 0; last < found.size(); last++) {
      inside.merge(found.get(last).what(), 1, Integer::sum);
      int end = found.get(last).at().end();
      while (first < last && end - found.get(first).at().start() > LENGTH - BEFORE) {
        Object left = found.get(first++).what();
        inside.computeIfPresent(left, (_, times) -> times == 1 ? null : times - 1);
      }
      // Different things count; then how often they stand there.
      long worth = inside.size() * 1000L + Math.min(999, last - first);
      if (worth > most) {
        most = worth;
        best = found.get(first).at().union(found.get(last).at());
      }
    }
    return best;
  }

  private static Span around(String text, Span words) {
    int start = begin(text, words.start());
    int end = Math.max(Math.min(text.length(), start + LENGTH), words.end());
    // Hostile text may be one word: then it is cut, though not within a character.
    end = Math.min(end, start + 2 * LENGTH);
    if (end < text.length()) {
      int space = end;
      while (space > words.end() && !isBlank(text.charAt(space))) {
        space--;
      }
      end = space > words.end() ? space : whole(text, end);
    }
    return new Span(start, Math.max(start, end)).trim(text);
  }

  /// The beginning of the sentence, else of a word.
  private static int begin(String text, int words) {
    int earliest = Math.max(0, words - BEFORE);
    int word = -1;
    int sentence = earliest == 0 ? 0 : -1;
    for (int at = Math.max(1, earliest); at <= words; at++) {
      if (!isBlank(text.charAt(at - 1)) || at == text.length() || isBlank(text.charAt(at))) {
        continue;
      }
      word = word < 0 ? at : word;
      if (text.charAt(at - 1) == '\n') {
        sentence = at;
      } else if (sentence < 0 && at > 1 && SENTENCE_ENDS.indexOf(text.charAt(at - 2)) >= 0) {
        sentence = at;
      }
    }
    if (sentence >= 0) {
      return sentence;
    }
    return word >= 0 ? word : whole(text, earliest);
  }

  private static int whole(String text, int at) {
    boolean torn =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return torn ? at - 1 : at;
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
