package org.hearsay.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/// The word lists of this room, by what their lines hold.
final class Lines {

  private Lines() {}

  /// All words of a list.
  static Set<String> words(String list) {
    Set<String> words = new HashSet<>();
    for (String line : WordList.read(Lines.class, list).lines()) {
      words.addAll(List.of(line.split("\\s+", -1)));
    }
    return Set.copyOf(words);
  }

  /// Each word of a line by the line's first, which leads to itself.
  static Map<String, String> byFirst(String list) {
    Map<String, String> firsts = new HashMap<>();
    for (String line : WordList.read(Lines.class, list).lines()) {
      String[] words = line.split("\\s+", -1);
      for (String word : words) {
        firsts.put(word, words[0]);
      }
    }
    return Map.copyOf(firsts);
  }
}
