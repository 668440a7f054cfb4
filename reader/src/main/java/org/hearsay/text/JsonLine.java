package org.hearsay.text;

/// JSON that stays one line wherever it is sent.
///
/// JSON writers leave some characters as they are at which other programs break lines (U+0085,
/// U+2028, U+2029), which a terminal obeys (U+007F to U+009F) or which UTF-8 cannot carry (half a
/// surrogate pair). In JSON they can stand in strings only, where an escape means the same.
public final class JsonLine {

  private JsonLine() {}

  /// The same JSON with such characters escaped.
  public static String of(String json) {
    StringBuilder safe = null;
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (isCommand(unit) || isHalf(json, i)) {
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

  private static boolean isCommand(char unit) {
    return (unit >= '\u007f' && unit <= '\u009f') || unit == '\u2028' || unit == '\u2029';
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
