package org.hearsay.correction;

import org.jspecify.annotations.Nullable;

/// Takes out of strangers' text what is not to be seen, or makes text look like another: control
/// characters, what turns the direction of writing over, halves of surrogate pairs, code points
/// that are no characters. Every break of a line is a line feed. Stateless.
final class PlainText {

  private PlainText() {}

  /// The text without them, and without white space at its ends.
  static String of(@Nullable String text) {
    return text == null ? "" : printed(text).strip();
  }

  /// As [#of], but white space at the ends stays: it tells words apart that stand side by side.
  static String context(@Nullable String text) {
    return text == null ? "" : printed(text);
  }

  private static String printed(String text) {
    StringBuilder printed = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(PlainText::lineOrSpace)
        .filter(PlainText::isPrinted)
        .forEach(printed::appendCodePoint);
    return printed.toString();
  }

  private static int lineOrSpace(int c) {
    return switch (c) {
      case '\r', '\u0085', '\u2028', '\u2029' -> '\n';
      case '\t', '\u000b', '\f' -> ' ';
      default -> c;
    };
  }

  private static boolean isPrinted(int c) {
    boolean overturns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    boolean annotates = c >= 0xfff9 && c <= 0xfffb;
    boolean noncharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    return (c == '\n' || !Character.isISOControl(c))
        && Character.getType(c) != Character.SURROGATE
        && !overturns
        && !annotates
        && !noncharacter
        && c != 0xfeff;
  }

  /// How many characters a reader would count, more or less.
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// The first `most` code points.
  static String first(String text, int most) {
    return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
  }

  /// The last `most` code points.
  static String last(String text, int most) {
    return length(text) <= most
        ? text
        : text.substring(text.offsetByCodePoints(text.length(), -most));
  }
}
