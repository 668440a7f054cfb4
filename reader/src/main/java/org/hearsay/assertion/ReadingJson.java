package org.hearsay.assertion;

/// The border between a reading and its line of JSON, the contract with everything that scores,
/// imports or computes on readings.
///
/// One outcome is one line without a line break of any kind in it, its fields always in the same
/// order: the same outcome gives the same characters on every machine. Offsets in the line are code
/// points of `article.text`; in the records they are UTF-16. What [#write] gives, [#read] takes
/// back to an equal record; a field that the contract does not name is passed over.
///
/// A line is safe to store and send as UTF-8 whatever the article holds: half of a surrogate pair
/// is written as its escape. Any number of threads may call both methods.
public final class ReadingJson {

  private ReadingJson() {}

  /// The outcome as one line, without a line feed at its end.
  public static String write(Outcome outcome) {
    return oneLine(OutcomeWriter.write(outcome));
  }

  /// The outcome that a line holds.
  ///
  /// @throws IllegalArgumentException if the line is no JSON, lacks a field of the contract, or
  ///   holds what no reading can (a span past the end of the text); the message names the field
  public static Outcome read(String line) {
    return OutcomeReader.read(line);
  }

  /// Jackson leaves some characters as they are at which other readers break lines (U+0085, U+2028,
  /// U+2029) or which UTF-8 cannot carry (half a pair). They stand in strings only, where an escape
  /// means the same.
  private static String oneLine(String json) {
    StringBuilder safe = null;
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      boolean breaks = unit == '\u0085' || unit == '\u2028' || unit == '\u2029';
      if (breaks || isHalf(json, i)) {
        if (safe == null) {
          safe = new StringBuilder(json.length() + 32).append(json, 0, i);
        }
        safe.append(String.format("\\u%04x", (int) unit));
      } else if (safe != null) {
        safe.append(unit);
      }
    }
    return safe == null ? json : safe.toString();
  }

  private static boolean isHalf(String text, int at) {
    char unit = text.charAt(at);
    if (Character.isHighSurrogate(unit)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(unit)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
