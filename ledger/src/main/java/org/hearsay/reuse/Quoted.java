package org.hearsay.reuse;

import java.util.List;
import org.hearsay.text.Span;

/// Which words stand inside quotation marks. A quotation ends with its mark. Where its paragraph
/// has none, it ends there, unless the first mark of the next paragraph closes one. Straight marks
/// open and close in turn; single ones open before a word and close behind one, so that an
/// apostrophe is none.
final class Quoted {
  private static final String OPENING = "“„«";
  private static final String CLOSING = "”“»";

  /// So far behind a single mark its partner is looked for.
  private static final int FARTHEST = 1000;

  private Quoted() {}

  static boolean[] words(String text, List<Span> paragraphs, Words words) {
    boolean[] quoted = new boolean[words.count()];
    int word = 0;
    char closing = 0;
    for (Span paragraph : paragraphs) {
      closing = goesOn(text, paragraph, closing) ? closing : 0;
      for (int i = paragraph.start(); i < paragraph.end(); i++) {
        if (closing == 0) {
          closing = opens(text, i);
          // A pair of `` is one mark.
          i += closing == '\'' && text.charAt(i) == '`' ? 1 : 0;
        } else if (closes(text, i, closing)) {
          closing = 0;
        }
        if (word < words.count() && words.span(word).start() <= i) {
          quoted[word++] = closing != 0;
        }
      }
    }
    return quoted;
  }

  /// Whether the first mark of a paragraph closes what an earlier one opened. A straight mark does
  /// not show which way it looks, a single one may be an apostrophe.
  private static boolean goesOn(String text, Span paragraph, char closing) {
    if (closing == 0 || closing == '"' || closing == '’') {
      return false;
    }
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      if (closes(text, i, closing)) {
        return true;
      }
      if (opens(text, i) != 0) {
        return false;
      }
    }
    return false;
  }

  /// The mark that will close what opens at `at`; 0 if nothing does.
  private static char opens(String text, int at) {
    char c = text.charAt(at);
    int pair = OPENING.indexOf(c);
    if (pair >= 0) {
      return CLOSING.charAt(pair);
    }
    boolean freeBefore = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    boolean wordBehind = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    if (c == '"') {
      return '"';
    }
    if (c == '`' && at + 1 < text.length() && text.charAt(at + 1) == '`') {
      return '\'';
    }
    return (c == '‘' || c == '\'') && freeBefore && wordBehind && isClosed(text, at) ? '’' : 0;
  }

  /// Whether a single mark is followed by one that closes it, before the paragraph ends: in "the
  /// '90s" none does.
  private static boolean isClosed(String text, int at) {
    for (int i = at + 1; i < Math.min(text.length(), at + FARTHEST); i++) {
      if (text.charAt(i) == '\n') {
        return false;
      }
      if (closes(text, i, '’')) {
        return true;
      }
    }
    return false;
  }

  private static boolean closes(String text, int at, char closing) {
    char c = text.charAt(at);
    boolean free = at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return switch (closing) {
      case '\'' -> c == '"' || (c == '\'' && at + 1 < text.length() && text.charAt(at + 1) == '\'');
      case '’' -> (c == '’' || c == '\'') && free;
      default -> c == closing || (closing == '“' && c == '”');
    };
  }
}
