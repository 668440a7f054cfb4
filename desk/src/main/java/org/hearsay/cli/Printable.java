package org.hearsay.cli;

import org.jspecify.annotations.Nullable;

/// Strangers' text made safe to print: a title that holds an escape sequence must not move the
/// cursor, one that holds an override of direction must not pretend to be another.
final class Printable {

  private Printable() {}

  /// The same text, unit for unit, with every character that a terminal obeys replaced by one that
  /// it shows. Line feeds and tabs stay.
  static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        safe.append(unit).append(text.charAt(++i));
      } else {
        safe.append(shown(unit));
      }
    }
    return safe.toString();
  }

  /// As [#text], in one line: white space of any kind is one space.
  static String line(@Nullable String text) {
    return text == null ? "" : text(text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")).strip();
  }

  /// "1 record", "2 records".
  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static char shown(char unit) {
    if (unit == '\n' || unit == '\t') {
      return unit;
    }
    if (unit < 0x20) {
      return (char) (0x2400 + unit); // the Unicode pictures of control characters
    }
    boolean command =
        (unit >= 0x7f && unit <= 0x9f) || unit == '\u2028' || unit == '\u2029' || isDirection(unit);
    return command || Character.isSurrogate(unit) ? '\ufffd' : unit;
  }

  private static boolean isDirection(char unit) {
    return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
  }
}
