package org.hearsay.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// The nouns that hand something on ("claim", "reports"), with what they do with it.
final class CueNoun {
  private static final Map<String, Stance> STANCES = load();

  private CueNoun() {}

  /// The stance of a noun in lower case, singular or plural; null if it is none of them.
  static @Nullable Stance stance(String lower) {
    return STANCES.get(lower);
  }

  private static Map<String, Stance> load() {
    Map<String, Stance> nouns = new HashMap<>();
    for (String line : WordList.read(CueNoun.class, "cue-nouns.txt").lines()) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      Stance stance = Stance.valueOf(parts[1].toUpperCase(Locale.ROOT));
      nouns.put(parts[0], stance);
      nouns.put(parts[0] + "s", stance);
    }
    return Map.copyOf(nouns);
  }
}
