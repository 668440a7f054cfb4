package org.hearsay.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// What a place's name is looked up by: small letters without accents, apostrophes and points;
/// hyphens and commas part words; "St.", "Mt." and "Ft." at the head of a longer name are written
/// out. `training/gazetteer/build.py` makes the same keys.
public final class PlaceKey {
  private static final Map<String, String> SHORT =
      Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort", "pt", "point");

  private PlaceKey() {}

  /// The key of a name; empty where it has neither letter nor digit.
  public static String of(String name) {
    String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    StringBuilder key = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isDropped(c)) {
        continue;
      }
      if (c == '&') {
        key.append(key.isEmpty() ? "and" : " and");
        gap = true;
      } else if (c == '-' || c == '–' || c == '/' || c == ',' || Character.isWhitespace(c)) {
        gap = true;
      } else {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        append(key, c);
      }
    }
    return writtenOut(key.toString());
  }

  private static String writtenOut(String key) {
    int space = key.indexOf(' ');
    String whole = space < 0 ? null : SHORT.get(key.substring(0, space));
    return whole == null ? key : whole + key.substring(space);
  }

  private static boolean isDropped(char c) {
    return switch (c) {
      case '\'', '’', '‘', '`', 'ʼ', 'ʻ', 'ʹ', '´', '.' -> true;
      default -> Character.getType(c) == Character.NON_SPACING_MARK;
    };
  }

  private static void append(StringBuilder key, char c) {
    switch (c) {
      case 'ł' -> key.append('l');
      case 'ø' -> key.append('o');
      case 'đ', 'ð' -> key.append('d');
      case 'þ' -> key.append("th");
      case 'ß' -> key.append("ss");
      case 'æ' -> key.append("ae");
      case 'œ' -> key.append("oe");
      case 'ı' -> key.append('i');
      case 'ħ' -> key.append('h');
      case 'ə' -> key.append('a');
      case 'ŋ' -> key.append("ng");
      default -> key.append(c);
    }
  }
}
