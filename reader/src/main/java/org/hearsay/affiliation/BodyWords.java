package org.hearsay.affiliation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.language.FunctionWords;

/// The words of a body's name in lower case: "Ministry of the Interior" and "Interior Ministry" are
/// a ministry with the modifier "interior".
record BodyWords(String noun, Set<String> modifiers) {

  BodyWords {
    modifiers = Set.copyOf(modifiers);
  }

  /// The noun is the last word before "of" or another small word, else the last of all.
  static BodyWords of(String name) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).strip().split("[\\s\\p{Z}]+", -1));
    int from = FunctionWords.isDeterminer(words.getFirst()) ? 1 : 0;
    int head = from;
    while (head + 1 < words.size() && !FunctionWords.isSmall(words.get(head + 1))) {
      head++;
    }
    String noun = head < words.size() ? words.get(head) : "";
    Set<String> modifiers = new HashSet<>();
    for (int i = from; i < words.size(); i++) {
      if (i != head && !FunctionWords.isSmall(words.get(i))) {
        modifiers.add(spelled(words.get(i)));
      }
    }
    return new BodyWords(noun, modifiers);
  }

  /// One spelling for two.
  static String spelled(String lower) {
    return lower.equals("defense") ? "defence" : lower;
  }
}
