package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearsay.text.Span;

/// The lines of a plain text and how they make paragraphs: an empty line always parts two. Whether
/// a single line break does depends on the text: where lines run as long as they like it does;
/// where they were wrapped at some width it does after a line that had room for the next one's
/// first word.
final class PlainLines {
  /// In units: nobody wraps lines wider than this.
  private static final int WIDEST_WRAP = 120;

  /// What share of longer lines a wrapped text may have (addresses, tables).
  private static final double STRAY = 0.1;

  private final String text;
  private final Predicate<String> standsAlone;
  private final List<Span> lines = new ArrayList<>();

  /// `standsAlone` names the lines that are a paragraph of their own wherever they are.
  PlainLines(String text, Predicate<String> standsAlone) {
    this.text = text;
    this.standsAlone = standsAlone;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i))) {
        if (i > start || !isSecondHalf(i)) {
          lines.add(new Span(start, i).trim(text));
        }
        start = i + 1;
      }
    }
  }

  private static boolean isBreak(char unit) {
    return unit == '\n' || unit == '\r' || unit == '\u2028' || unit == '\u2029';
  }

  /// Whether the break at `at` is the line feed of a CR LF, which ends no line of its own.
  private boolean isSecondHalf(int at) {
    return at > 0 && at < text.length() && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r';
  }

  List<Span> paragraphs() {
    int width = wrapWidth();
    List<Span> paragraphs = new ArrayList<>();
    boolean open = false;
    Span before = new Span(0, 0);
    for (Span line : lines) {
      if (line.isEmpty()) {
        open = false;
        continue;
      }
      boolean alone = standsAlone.test(line.of(text));
      if (open && !alone && goesOn(before, line, width)) {
        paragraphs.add(paragraphs.removeLast().union(line));
      } else {
        paragraphs.add(line);
      }
      open = !alone;
      before = line;
    }
    return paragraphs;
  }

  /// Whether the paragraph of `line` runs on in `next`.
  private boolean goesOn(Span line, Span next, int width) {
    if (width == 0) {
      return false;
    }
    int word = 0;
    while (word < next.length() && !Character.isWhitespace(text.charAt(next.start() + word))) {
      word++;
    }
    boolean hadRoom = line.length() + 1 + word < 0.8 * width;
    return !(hadRoom && ".!?”\"’…".indexOf(text.charAt(line.end() - 1)) >= 0);
  }

  /// The width at which the text's lines were wrapped, 0 if they were not.
  private int wrapWidth() {
    int width = 0;
    int longer = 0;
    int all = 0;
    for (Span line : lines) {
      all += line.isEmpty() ? 0 : 1;
      if (line.length() > WIDEST_WRAP) {
        longer++;
      } else {
        width = Math.max(width, line.length());
      }
    }
    return longer > STRAY * all ? 0 : width;
  }
}
