package org.hearsay.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// The abbreviations of `abbreviations.txt`, by what their dot does. Immutable.
record Abbreviations(Map<String, Kind> kinds, Set<String> starters, Set<String> days) {

  /// What the dot does; the word list says more.
  enum Kind {
    TITLE,
    PLAIN,
    NUMBER,
    MONTH,
    BODY,
    TAIL
  }

  static Abbreviations read() {
    Map<String, List<String>> lists =
        WordList.read(Abbreviations.class, "abbreviations.txt").sections();
    Map<String, Kind> kinds = new HashMap<>();
    for (Kind kind : Kind.values()) {
      for (String word : lists.getOrDefault(kind.name().toLowerCase(Locale.ROOT), List.of())) {
        kinds.put(word, kind);
      }
    }
    return new Abbreviations(
        Map.copyOf(kinds),
        Set.copyOf(lists.getOrDefault("starter", List.of())),
        Set.copyOf(lists.getOrDefault("day", List.of())));
  }

  /// What a dot after `word`, given without it, would be; null where the word is no abbreviation,
  /// for want of a capital too ("He is ill.").
  @Nullable Kind kindOf(String word) {
    Kind kind = kinds.get(word.toLowerCase(Locale.ROOT));
    boolean needsCapital = kind == Kind.TITLE || kind == Kind.MONTH || kind == Kind.BODY;
    return needsCapital && !Character.isUpperCase(word.codePointAt(0)) ? null : kind;
  }

  /// Whether it may follow a clock time in the same sentence: a day, a month, a zone.
  boolean isDay(Word word) {
    return days.contains(word.lower());
  }

  boolean isStarter(Word word) {
    return word.isCapitalised() && starters.contains(word.lower());
  }
}
