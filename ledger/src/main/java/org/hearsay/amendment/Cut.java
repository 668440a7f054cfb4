package org.hearsay.amendment;

/// Words of hostile length, told by their beginning.
final class Cut {

  private Cut() {}

  /// Never between the halves of a pair.
  static String to(String words, int longest) {
    if (words.length() <= longest) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
    return words.substring(0, end);
  }

  /// The same in one line, with dots where something was cut off, and nothing in it that a terminal
  /// obeys or that UTF-8 cannot hold.
  static String line(String words, int longest) {
    StringBuilder line = new StringBuilder();
    words
        .codePoints()
        .limit(longest)
        .forEach(point -> {
          int type = Character.getType(point);
          boolean plain =
              type != Character.CONTROL
                  && type != Character.SURROGATE
                  && type != Character.LINE_SEPARATOR
                  && type != Character.PARAGRAPH_SEPARATOR;
          line.appendCodePoint(plain ? point : ' ');
        });
    return line.toString().strip() + (words.codePointCount(0, words.length()) > longest ? "…" : "");
  }
}
