package org.hearsay.correction;

import java.util.Arrays;
import java.util.Objects;
import org.hearsay.store.Selection;
import org.jspecify.annotations.Nullable;

/// Tells whether two selections of one page overlap.
///
/// Where both positions are known, they do if these overlap and the words there are the same.
/// Otherwise the words tell, with those around them, white space aside: laid over each other so
/// that the selections meet, both must be the same wherever both are known, over at least [#ENOUGH]
/// characters or over all of both. So a single letter that somebody sends without its surroundings
/// overlaps nothing but itself.
///
/// All counted in code points. Stateless; the time is bounded by the square of what a selection may
/// hold.
final class Overlap {

  /// As many characters as a TextQuoteSelector usually keeps on one side.
  private static final int ENOUGH = 32;

  private Overlap() {}

  static boolean of(Selection one, Selection other) {
    return Objects.equals(one.field(), other.field())
        && (byPosition(one, other) || byWords(Window.of(one), Window.of(other)));
  }

  private static boolean byPosition(Selection one, Selection other) {
    @Nullable Long begin = one.start();
    @Nullable Long otherBegin = other.start();
    if (begin == null || otherBegin == null) {
      return false;
    }
    int[] words = one.exact().codePoints().toArray();
    int[] otherWords = other.exact().codePoints().toArray();
    long from = Math.max(begin, otherBegin);
    long to = Math.min(begin + words.length, otherBegin + otherWords.length);
    return from < to
        && Arrays.equals(
            words,
            Math.toIntExact(from - begin),
            Math.toIntExact(to - begin),
            otherWords,
            Math.toIntExact(from - otherBegin),
            Math.toIntExact(to - otherBegin));
  }

  private static boolean byWords(Window one, Window other) {
    // `shift` is where the other window begins in this one; beyond these, the selections part.
    for (int shift = one.from - other.to + 1; shift < one.to - other.from; shift++) {
      int begin = Math.max(0, shift);
      int end = Math.min(one.text.length, other.text.length + shift);
      boolean whole = shift == 0 && end == one.text.length && one.text.length == other.text.length;
      if ((whole || end - begin >= ENOUGH)
          && Arrays.equals(one.text, begin, end, other.text, begin - shift, end - shift)) {
        return true;
      }
    }
    return false;
  }

  /// A selection with what is known around it; `from` and `to` are where the selection lies in it.
  private static final class Window {
    private final int[] text;
    private final int from;
    private final int to;

    private Window(int[] text, int from, int to) {
      this.text = text;
      this.from = from;
      this.to = to;
    }

    static Window of(Selection selection) {
      StringBuilder text = new StringBuilder();
      append(selection.prefix(), text);
      int from = text.length();
      append(selection.exact(), text);
      int to = text.length();
      append(selection.suffix(), text);
      return new Window(
          text.codePoints().toArray(), text.codePointCount(0, from), text.codePointCount(0, to));
    }

    /// Leaves white space out: where it stands, and how much, differs between how a page is written
    /// and how it is shown.
    private static void append(String words, StringBuilder text) {
      words
          .codePoints()
          .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
          .forEach(text::appendCodePoint);
    }
  }
}
