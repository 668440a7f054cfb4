package org.hearsay.assertion;

import java.util.List;
import org.hearsay.attribution.Attribution.Roles;
import org.hearsay.language.Word;
import org.hearsay.text.Span;

/// Dates that open a sentence: "In November 2022, X reported that ...".
final class Openings {
  /// How many words may stand before such a date: "But on", "Later, on the".
  private static final int WORDS = 3;

  private Openings() {}

  /// Whether no more than a few words stand before the date.
  static boolean opens(List<Word> words, Span time) {
    int at = WordsAround.firstFrom(words, time.start());
    return at <= 2 * WORDS
        && words.subList(0, at).stream().filter(word -> !word.isMark()).count() <= WORDS;
  }

  /// Whether the date is a piece of the content by itself before the source and the cue, with the
  /// rest of the content behind them: then it is that of saying.
  static boolean isOwn(Roles roles, Span time, List<Word> words) {
    List<Span> pieces = roles.content().pieces();
    Span first = pieces.getFirst();
    if (pieces.size() < 2 || !first.contains(time) || first.end() > roles.cue().bounds().start()) {
      return false;
    }
    int before = WordsAround.between(words, first.start(), time.start(), WORDS + 1).size();
    int behind = WordsAround.between(words, time.end(), first.end(), WORDS + 1).size();
    return before + behind <= WORDS && opens(words, time);
  }
}
