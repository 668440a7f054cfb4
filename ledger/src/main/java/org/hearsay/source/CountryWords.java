package org.hearsay.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.Countries;
import org.hearsay.language.Demonyms;
import org.hearsay.text.WordList;

/// Finds the countries that are named in a list of words as [Letters#words] gives it, by noun or by
/// adjective, and puts `@BY` in the place of "belarus" and "belarusian".
final class CountryWords {
  private static final int MOST_WORDS = 5;
  private static final Map<String, String> CODES = codes();
  private static final Set<String> FIRST_WORDS =
      CODES.keySet().stream().map(name -> name.split(" ", 2)[0]).collect(Collectors.toSet());

  private CountryWords() {}

  static List<String> replaced(List<String> words) {
    List<String> result = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int taken = 0;
      boolean begins = FIRST_WORDS.contains(words.get(at));
      for (int length = begins ? Math.min(MOST_WORDS, words.size() - at) : 0;
          length > 0;
          length--) {
        String code = CODES.get(String.join(" ", words.subList(at, at + length)));
        if (code != null) {
          result.add("@" + code);
          taken = length;
          break;
        }
      }
      if (taken == 0) {
        result.add(words.get(at));
      }
      at += Math.max(1, taken);
    }
    return result;
  }

  static boolean isCountry(String word) {
    return word.startsWith("@");
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    new Countries()
        .codesByName()
        .forEach((name, code) -> codes.put(String.join(" ", Letters.words(name)), code));
    WordList.read(Demonyms.class, "demonyms.txt")
        .sections()
        .forEach((code, words) ->
            words.stream()
                .filter(word -> Demonyms.codeOf(word) != null)
                .forEach(word -> codes.put(String.join(" ", Letters.words(word)), code)));
    for (String line : WordList.read(CountryWords.class, "demonyms.txt").lines()) {
      List<String> words = List.of(line.split("\\s+", -1));
      for (String word : words.subList(1, words.size())) {
        codes.put(word.replace('_', ' '), words.getFirst());
      }
    }
    return Map.copyOf(codes);
  }
}
