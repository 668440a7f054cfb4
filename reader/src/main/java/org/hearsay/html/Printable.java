package org.hearsay.html;

/// Takes out of a line what no page prints and no JSON can hold: control characters and halves of
/// surrogate pairs, which stand in titles and names by way of entities and of escapes in JSON-LD.
/// Stateless.
final class Printable {
  private Printable() {}

  /// The line without them; the same string where it holds none.
  static String line(String text) {
    int i = 0;
    while (i < text.length() && holds(text, i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length()).append(text, 0, i);
    for (; i < text.length(); i++) {
      if (holds(text, i)) {
        printable.append(text.charAt(i));
      }
    }
    return printable.toString();
  }

  /// Whether the character at `i` is no control character and no half of a pair without the other.
  static boolean holds(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return !Character.isISOControl(c);
  }
}
