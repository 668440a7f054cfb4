package org.hearsay.affiliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.Mention;
import org.jspecify.annotations.Nullable;

/// The bodies that an article names, and the outlet whose page it is: what "the commission" may
/// mean in it. Two names of the same words are one body, a short form counts as its long one.
/// Immutable; threads may share it.
public final class KnownBodies {
  private final Map<BodyWords, String> names = new HashMap<>();
  private final Map<String, List<BodyWords>> byNoun = new HashMap<>();
  private final @Nullable String outlet;

  private KnownBodies(@Nullable String outlet) {
    this.outlet = outlet;
  }

  /// What an article of these names knows.
  ///
  /// @param mentions the names of the article
  /// @param outlet the name of the outlet, null where it is not known
  public static KnownBodies of(List<Mention> mentions, @Nullable String outlet) {
    KnownBodies known = new KnownBodies(outlet);
    for (Mention mention : mentions) {
      if (Bodies.isOrganised(mention)) {
        known.add(mention.name());
      }
    }
    if (outlet != null && Vocabulary.isBodyNoun(BodyWords.of(outlet).noun())) {
      known.add(outlet);
    }
    return known;
  }

  private void add(String name) {
    BodyWords words = BodyWords.of(name);
    boolean tells = !words.modifiers().isEmpty();
    if (tells && names.putIfAbsent(words, name) == null) {
      byNoun.computeIfAbsent(words.noun(), _ -> new ArrayList<>()).add(words);
    }
  }

  /// The only body of that noun whose name has these words too; null if there is none, or several.
  @Nullable String only(String noun, Set<String> modifiers) {
    List<BodyWords> fitting =
        byNoun.getOrDefault(noun, List.of()).stream()
            .filter(words -> words.modifiers().containsAll(modifiers))
            .toList();
    return fitting.size() == 1 ? names.get(fitting.getFirst()) : null;
  }

  boolean hasAny(String noun, Set<String> modifiers) {
    return byNoun.getOrDefault(noun, List.of()).stream()
        .anyMatch(words -> words.modifiers().containsAll(modifiers));
  }

  /// The body of exactly these words under one of the nouns; null if there is none, or several.
  @Nullable String exactly(Set<String> nouns, Set<String> modifiers) {
    Set<String> found = new HashSet<>();
    for (String noun : nouns) {
      String name = names.get(new BodyWords(noun, modifiers));
      if (name != null) {
        found.add(name);
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /// The outlet if it is a body of that noun: "this ministry" on the page of one; null if not.
  @Nullable String own(String noun, Set<String> modifiers) {
    BodyWords words = outlet == null ? null : BodyWords.of(outlet);
    return words != null && words.noun().equals(noun) && words.modifiers().containsAll(modifiers)
        ? outlet
        : null;
  }

  /// The outlet if its name shows it to be a body that may have offices; null if not.
  @Nullable String own() {
    return outlet != null && Vocabulary.isBodyNoun(BodyWords.of(outlet).noun()) ? outlet : null;
  }
}
