package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Finds quotations in all the styles that English-language news prints: “ ”, " ", « », „ “, ‘ ’, '
/// ' and `` ''. A quotation that a paragraph leaves open goes on in the next one if that begins
/// with an opening mark again; otherwise it ends with its paragraph. Quotations inside quotations
/// are part of the outer one. Stateless; linear in the length of the text.
final class QuotationFinder {
  /// A single mark is only believed to open a quotation if it closes within so many units.
  private static final int LONGEST_SINGLE = 600;

  List<Quotation> quotations(String text, List<Span> paragraphs) {
    List<Quotation> found = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    @Nullable Style style = null;
    for (Span paragraph : paragraphs) {
      int at = paragraph.start();
      if (style != null) {
        if (style.opensAt(text, at, paragraph)) {
          int close = style.closeAfter(text, at + style.width(), paragraph.end());
          open.add(new Span(at, close < 0 ? paragraph.end() : close));
          at = open.getLast().end();
          if (close >= 0) {
            found.add(new Quotation(new Spans(open)));
            open.clear();
            style = null;
          } else {
            continue;
          }
        } else {
          found.add(new Quotation(new Spans(open)));
          open.clear();
          style = null;
        }
      }
      while (at < paragraph.end()) {
        Style opened = Style.opening(text, at, paragraph);
        if (opened == null) {
          at++;
          continue;
        }
        int close = opened.closeAfter(text, at + opened.width(), paragraph.end());
        if (close >= 0) {
          found.add(new Quotation(Spans.of(new Span(at, close))));
          at = close;
        } else if (opened.mayRunOn()) {
          open.add(new Span(at, paragraph.end()).trim(text));
          style = opened;
          at = paragraph.end();
        } else {
          at++;
        }
      }
    }
    if (!open.isEmpty()) {
      found.add(new Quotation(new Spans(open)));
    }
    return found;
  }

  /// How a quotation opens and closes.
  private enum Style {
    CURLY("“", "”"),
    LOW("„", "“”"),
    ANGLE("«", "»"),
    STRAIGHT("\"", "\""),
    BACKTICKS("``", "'"),
    SINGLE_CURLY("‘", "’"),
    SINGLE_STRAIGHT("'", "'");

    private final String open;
    private final String close;

    Style(String open, String close) {
      this.open = open;
      this.close = close;
    }

    int width() {
      return open.length();
    }

    boolean isSingle() {
      return this == SINGLE_CURLY || this == SINGLE_STRAIGHT;
    }

    /// Single marks are too often apostrophes to be believed beyond their paragraph.
    boolean mayRunOn() {
      return !isSingle();
    }

    static @Nullable Style opening(String text, int at, Span paragraph) {
      for (Style style : values()) {
        if (style.opensAt(text, at, paragraph)) {
          return style;
        }
      }
      return null;
    }

    boolean opensAt(String text, int at, Span paragraph) {
      if (!text.startsWith(open, at) || at + width() >= paragraph.end()) {
        return false;
      }
      char next = text.charAt(at + width());
      if (isBlank(next)) {
        return false;
      }
      return switch (this) {
        case CURLY, LOW, ANGLE, BACKTICKS -> true;
        case STRAIGHT, SINGLE_CURLY, SINGLE_STRAIGHT ->
            (at == paragraph.start() || isBeforeOpening(text.charAt(at - 1)))
                && (!isSingle() || Character.isLetterOrDigit(next));
      };
    }

    /// The offset behind the closing mark, or -1.
    int closeAfter(String text, int from, int end) {
      int limit = isSingle() ? Math.min(end, from + LONGEST_SINGLE) : end;
      for (int i = from; i < limit; i++) {
        char c = text.charAt(i);
        if (this == BACKTICKS) {
          if (c == '\'' && i + 1 < end && text.charAt(i + 1) == '\'') {
            return i + 2;
          }
        } else if (close.indexOf(c) >= 0 && !isApostrophe(text, i, end)) {
          return i + 1;
        }
      }
      return -1;
    }

    /// In a single quotation a mark between letters, or behind a plural's s with a word after it,
    /// is an apostrophe.
    private boolean isApostrophe(String text, int at, int end) {
      if (!isSingle()) {
        return false;
      }
      boolean letterAfter = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
      return letterAfter
          || (text.charAt(at - 1) == 's'
              && at + 2 < end
              && text.charAt(at + 1) == ' '
              && Character.isLowerCase(text.charAt(at + 2))
              && hasAnother(text, at + 1, Math.min(end, at + LONGEST_SINGLE)));
    }

    private boolean hasAnother(String text, int from, int end) {
      int at = text.indexOf(close, from);
      return at >= 0 && at < end;
    }

    private static boolean isBeforeOpening(char before) {
      return isBlank(before) || "([{-–—“\"‘'«/".indexOf(before) >= 0;
    }

    private static boolean isBlank(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
  }
}
