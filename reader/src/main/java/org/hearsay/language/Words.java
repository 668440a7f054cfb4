package org.hearsay.language;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/// Cuts a span of a text into words, from left to right in one pass that looks ahead a character or
/// two, so in linear time.
///
/// ```
/// word  = chunk { joiner chunk } [ dot ]
/// chunk = { letter | digit | combining mark }
/// joiner = apostrophe before a letter | hyphen | "." "," ":" between digits
///        | "." inside an acronym, a host name, or after an abbreviation that goes on ("Lt.-Gen.")
/// mark  = "." { "." } | "-" "-" { "-" } | any other character
/// ```
final class Words {
  private static final int LONGEST_ABBREVIATION = 12;

  private final String text;
  private final int end;
  private final Abbreviations abbreviations;
  private final List<Word> found = new ArrayList<>();
  private int at;

  private Words(String text, Span span, Abbreviations abbreviations) {
    this.text = text;
    this.at = span.start();
    this.end = span.end();
    this.abbreviations = abbreviations;
  }

  static List<Word> of(String text, Span span, Abbreviations abbreviations) {
    Words words = new Words(text, span, abbreviations);
    words.cut();
    return words.found;
  }

  private void cut() {
    while (at < end) {
      int c = text.codePointAt(at);
      if (Letters.isBlank(c)) {
        at += Character.charCount(c);
        continue;
      }
      int start = at;
      if (Letters.isWordPart(c)) {
        word();
      } else {
        mark(c);
      }
      // A pair that a span's end cuts in half stays outside of it.
      at = Math.min(at, end);
      found.add(new Word(new Span(start, at), text.substring(start, at)));
    }
  }

  private void mark(int c) {
    at += Character.charCount(c);
    if (c == '.' || c == '-') {
      while (at < end && text.charAt(at) == c) {
        at++;
      }
    }
    extensions();
  }

  /// A zero-width joiner takes the next character along, as in emoji made of several.
  private void extensions() {
    while (at < end) {
      int c = text.codePointAt(at);
      if (!Letters.isExtension(c)) {
        return;
      }
      at += Character.charCount(c);
      int next = peek(at);
      if (c == 0x200D && next >= 0x2190 && !Letters.isBlank(next) && !Letters.isWordPart(next)) {
        at += Character.charCount(next);
      }
    }
  }

  private void word() {
    int start = at;
    int chunk = at;
    boolean acronym = false;
    while (true) {
      chunk();
      int joiner = peek(at);
      int next = joiner == -1 ? -1 : peek(at + Character.charCount(joiner));
      int last = text.codePointBefore(at);
      if (joiner == '.') {
        boolean single = at - chunk == Character.charCount(last);
        boolean inAcronym = single && Character.isLetter(last) && Character.isLetter(next);
        if (inAcronym || joins(last, next)) {
          acronym |= inAcronym;
          at++;
          chunk = at;
        } else if ((acronym && single) || isAbbreviation(chunk, start)) {
          at++;
          if (!continues(peek(at))) {
            return;
          }
          at++;
          chunk = at;
        } else {
          return;
        }
      } else if (joins(last, joiner, next)) {
        at += Character.charCount(joiner);
        chunk = at;
      } else {
        return;
      }
    }
  }

  private void chunk() {
    while (at < end) {
      int c = text.codePointAt(at);
      if (!Letters.isWordPart(c) && !Letters.isExtension(c)) {
        return;
      }
      at += Character.charCount(c);
    }
  }

  /// After a dot that belongs to the word: "U.S.-led", "U.S.’s".
  private boolean continues(int joiner) {
    return (Letters.isHyphen(joiner) || Letters.isApostrophe(joiner))
        && Character.isLetter(peek(at + 1));
  }

  private static boolean joins(int last, int next) {
    return (Character.isDigit(last) && Character.isDigit(next))
        || (Character.isLowerCase(last) && Character.isLowerCase(next));
  }

  private static boolean joins(int last, int joiner, int next) {
    if (Letters.isApostrophe(joiner)) {
      return Character.isLetter(next);
    }
    if (joiner == ',' || joiner == ':') {
      return Character.isDigit(last) && Character.isDigit(next);
    }
    return Letters.isHyphen(joiner) && Letters.isWordPart(next);
  }

  /// Whether the chunk before a dot takes the dot: a known abbreviation, or an initial.
  private boolean isAbbreviation(int chunk, int start) {
    if (at - start > LONGEST_ABBREVIATION) {
      return false;
    }
    String last = text.substring(chunk, at);
    Abbreviations.Kind kind = abbreviations.kindOf(last);
    if (kind == Abbreviations.Kind.NUMBER) {
      return Character.isDigit(afterSpace(at + 1));
    }
    if (kind != null) {
      return true;
    }
    return chunk == start && last.length() == 1 && isInitial(last.charAt(0));
  }

  /// "J. Smith": one capital with a dot before a capital. "than I. He" is none.
  private boolean isInitial(char letter) {
    return Character.isUpperCase(letter)
        && Character.isUpperCase(afterSpace(at + 1))
        && (letter != 'I' || (!found.isEmpty() && found.getLast().isCapitalised()));
  }

  private int afterSpace(int offset) {
    int c = peek(offset);
    return c == ' ' || c == '\u00A0' ? peek(offset + 1) : c;
  }

  /// The code point at `offset`, -1 past the end.
  private int peek(int offset) {
    return offset < end ? text.codePointAt(offset) : -1;
  }
}
