package org.hearsay.certainty;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.attribution.Attribution;
import org.hearsay.certainty.Colour.Kind;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Tells how the outlet's word for saying judges what is said, from `colours.txt`. A word that is
/// negated ("did not confirm") judges nothing. Immutable; threads may share it.
public final class ColourReader {
  private static final Map<String, Kind> KINDS = kinds();

  /// The colour of the attribution, null for a plain word. `text` is what its spans count in.
  public @Nullable Colour colour(Attribution attribution, String text) {
    Clause cue = CueReader.words(attribution, text);
    Colour first = null;
    for (int i = 0; i < cue.size(); i++) {
      if (CueReader.isNegative(cue, i)) {
        return null;
      }
      int to = KINDS.containsKey(cue.at(i) + "-" + cue.at(i + 1)) ? i + 2 : i + 1;
      Kind kind = KINDS.get(to == i + 2 ? cue.at(i) + "-" + cue.at(i + 1) : cue.at(i));
      if (kind != null && (first == null || kind == Kind.DISPUTES)) {
        first = new Colour(kind, cue.span(i, to));
      }
    }
    return first;
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    for (String line : WordList.read(ColourReader.class, "colours.txt").lines()) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      for (String word : List.of(parts[1].split(" ", -1))) {
        kinds.put(word, Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)));
      }
    }
    return Map.copyOf(kinds);
  }
}
