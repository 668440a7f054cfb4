package org.hearsay.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/// The words of `around.txt`, by the name of their list.
final class Around {
  private static final Map<String, List<String>> LISTS =
      WordList.read(Around.class, "around.txt").sections();

  private Around() {}

  /// @throws IllegalArgumentException if there is no such list
  static Set<String> words(String list) {
    List<String> words = LISTS.get(list);
    if (words == null) {
      throw new IllegalArgumentException("no list " + list + " in around.txt");
    }
    return Set.copyOf(words);
  }
}
