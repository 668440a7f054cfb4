package org.hearsay.language;

/// What kind of character a code point is, as the splitter sees it.
final class Letters {

  private Letters() {}

  /// White space, and the invisible marks that pages are full of: byte order marks, zero-width
  /// spaces, direction marks. They part words and belong to none.
  static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == 0x200B
        || c == 0xFEFF
        || c == 0x2060
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c);
  }

  /// Joined to the character before it: combining marks, variation selectors, joiners, soft
  /// hyphens, skin tones.
  static boolean isExtension(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == 0x200C
        || c == 0x200D
        || c == 0xAD
        || (c >= 0x1F3FB && c <= 0x1F3FF);
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }

  static boolean isHyphen(int c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  static boolean isOpener(int c) {
    return c == '"'
        || c == '\''
        || c == '`'
        || c == '*'
        || c == '\u00AB'
        || Character.getType(c) == Character.START_PUNCTUATION
        || Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  static boolean isCloser(int c) {
    return c == '"'
        || c == '\''
        || c == '\u00BB'
        || c == '\u201C'
        || Character.getType(c) == Character.END_PUNCTUATION
        || Character.getType(c) == Character.FINAL_QUOTE_PUNCTUATION;
  }

  static boolean isQuote(int c) {
    return isCloser(c) && Character.getType(c) != Character.END_PUNCTUATION;
  }

  /// Full stops, question and exclamation marks, of other scripts too.
  static boolean isTerminal(int c) {
    return "!?.\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964".indexOf(c) >= 0;
  }
}
