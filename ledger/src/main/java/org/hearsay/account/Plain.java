package org.hearsay.account;

/// Strangers' text made fit to be kept and shown.
final class Plain {
  static final int LONGEST_ADDRESS = 100;

  private Plain() {}

  /// The text in one line: what is no plain character is U+FFFD, what is longer than so many code
  /// points is cut.
  static String line(String text, int longest) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .map(point -> isPlain(point) ? point : 0xfffd)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  /// Whether it stands for something that is seen, or a space: no control, no override of
  /// direction, no half of a pair.
  static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
