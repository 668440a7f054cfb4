package org.hearsay.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.language.FunctionWords;
import org.hearsay.source.Source.Many;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Reads the words for a group without a name: "two senior officials in Kestria" are officials,
/// two.
final class UnnamedGroup {
  private static final Map<String, Integer> NUMERALS = numerals();

  private UnnamedGroup() {}

  /// Null if there is no noun in it.
  static @Nullable Many of(String words) {
    List<String> all = Letters.words(words.split("[,;:(]", 2)[0]);
    Integer number = null;
    String noun = null;
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      if (i > 0
          && (FunctionWords.isPreposition(word) || word.equals("who") || word.equals("that"))) {
        break;
      }
      Integer counted = i < 2 ? number(word) : null;
      if (counted != null) {
        number = counted;
      } else if (!FunctionWords.isDeterminer(word)) {
        noun = word;
      }
    }
    return noun == null ? null : new Many(noun, number);
  }

  private static @Nullable Integer number(String word) {
    if (word.length() <= 4 && !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.valueOf(word);
    }
    return NUMERALS.get(word);
  }

  private static Map<String, Integer> numerals() {
    Map<String, Integer> numerals = new HashMap<>();
    for (String line : WordList.read(UnnamedGroup.class, "numerals.txt").lines()) {
      List<String> words = List.of(line.split("\\s+", -1));
      words
          .subList(1, words.size())
          .forEach(w -> numerals.put(w, Integer.valueOf(words.getFirst())));
    }
    return Map.copyOf(numerals);
  }
}
