package org.hearsay.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words of a name as they are compared: lower case, without accents and marks. "U.S." gives
/// `us`, "Ukraine’s" `ukraine`, "Pilots’ Guild" `pilots guild`.
final class Letters {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ][sS](?![\\p{L}\\p{N}])");
  private static final Pattern SILENT = Pattern.compile("['’ʼʹʺ`.]+");

  private Letters() {}

  static List<String> words(String name) {
    return isPlain(name) ? split(name.toLowerCase(Locale.ROOT)) : split(bare(joined(name)));
  }

  /// As [#words], with the accents: by some tables of transliteration they are letters.
  static List<String> accented(String name) {
    return isPlain(name) ? split(name.toLowerCase(Locale.ROOT)) : split(joined(name));
  }

  /// Most names are: a register compares each of them many times.
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == ' ')) {
        return false;
      }
    }
    return true;
  }

  /// Without accents, in lower case.
  static String bare(String word) {
    if (isPlain(word)) {
      return word;
    }
    String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      letters.append(
          switch (plain.charAt(i)) {
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ı' -> "i";
            case 'þ' -> "th";
            default -> plain.substring(i, i + 1);
          });
    }
    return letters.toString();
  }

  private static String joined(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String owner = POSSESSIVE.matcher(composed).replaceAll("");
    return SILENT.matcher(spaced(owner)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /// "Lt.Gen." is two words, "U.S." is one.
  private static String spaced(String name) {
    return name.replaceAll("(?<=[\\p{L}]{2})\\.(?=\\p{Lu}[\\p{Ll}]{2})", " ");
  }

  /// Parted by whatever is neither letter nor digit.
  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean part = Character.isLetterOrDigit(text.codePointAt(i));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }
}
