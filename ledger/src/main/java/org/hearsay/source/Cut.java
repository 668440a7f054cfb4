package org.hearsay.source;

/// Strangers' names and quotations, kept within bounds: white space of any kind is one space, and
/// what is longer than any name ends in an ellipsis.
final class Cut {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_QUOTE = 400;

  private Cut() {}

  static String name(String text) {
    return to(text, LONGEST_NAME);
  }

  static String quote(String text) {
    return to(text, LONGEST_QUOTE);
  }

  private static String to(String text, int most) {
    // Twice as much is looked at, so that white space in it costs nothing of the name.
    String head = text.length() > 2 * most ? text.substring(0, 2 * most) : text;
    String line = head.replaceAll("[\\s\\p{Z}]+", " ").strip();
    if (line.length() <= most && head.length() == text.length()) {
      return line;
    }
    int end = Math.min(line.length(), most - 1);
    if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }
}
