package org.hearsay.language;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Adjectives and nouns of nationality ("Belarusian", "Swedes"), and those of faiths and parties,
/// which are capitalised and name nobody. The list is `demonyms.txt`.
public final class Demonyms {
  private static final String NONE = "none";
  private static final Map<String, String> CODES = codes();

  private Demonyms() {}

  /// Whether the word, as printed, is one of them.
  public static boolean is(String word) {
    return CODES.containsKey(word);
  }

  /// The ISO 3166-1 alpha-2 code of the country; null where the word is none of them, or of no
  /// single country.
  public static @Nullable String codeOf(String word) {
    String code = CODES.get(word);
    return NONE.equals(code) ? null : code;
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    WordList.read(Demonyms.class, "demonyms.txt")
        .sections()
        .forEach((code, words) -> words.forEach(word -> codes.put(word, code)));
    return Map.copyOf(codes);
  }
}
