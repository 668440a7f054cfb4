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
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Letters() {}

  static List<String> words(String name) {
    return split(bare(joined(name)));
  }

  /// As [#words], with the accents: by some tables of transliteration they are letters.
  static List<String> accented(String name) {
    return split(joined(name));
  }

  /// Without accents, in lower case.
  static String bare(String word) {
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

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    for (String word : OTHER.split(text, -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
