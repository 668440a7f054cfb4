package org.hearsay.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.source.Kind;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/// Which sources of the register stand behind an attribution of an article, and which is its
/// outlet. Made once for a register, in a time that grows with it. Immutable; threads may share it.
public final class Told {
  private final Register register;
  private final Map<String, Map<Integer, List<Source>>> byArticle = new HashMap<>();
  private final Map<String, Map<String, Source>> all = new HashMap<>();
  private final Map<String, Source> outlets = new HashMap<>();

  public Told(Register register) {
    this.register = register;
    for (Source source : register.sources()) {
      for (Source.Sighting sighting : source.sightings()) {
        Integer attribution = sighting.attribution();
        if (attribution == null) {
          outlets.putIfAbsent(sighting.article(), source);
        } else {
          byArticle
              .computeIfAbsent(sighting.article(), _ -> new HashMap<>())
              .computeIfAbsent(attribution, _ -> new ArrayList<>())
              .add(source);
          all.computeIfAbsent(sighting.article(), _ -> new TreeMap<>()).put(source.id(), source);
        }
      }
    }
  }

  /// Whoever says it, together; empty where the register has nobody.
  List<Source> speakers(String article, int attribution) {
    return byArticle.getOrDefault(article, Map.of()).getOrDefault(attribution, List.of());
  }

  /// All who say something in an article, by their ids.
  Map<String, Source> speakers(String article) {
    return all.getOrDefault(article, Map.of());
  }

  /// The persons of an article who hold an office of that name ("the mayor"), as any article has
  /// it.
  List<Source> holding(String article, String words) {
    String title = words.replaceFirst("(?i)^(?:the|its|his|her|their) ", "");
    return speakers(article).values().stream()
        .filter(source -> source.kind() == Kind.PERSON)
        .filter(source ->
            source.offices().stream()
                .anyMatch(office -> !office.former() && office.title().equalsIgnoreCase(title)))
        .toList();
  }

  /// The outlet of an article, null where it has none.
  @Nullable Source outlet(String article) {
    return outlets.get(article);
  }

  Register register() {
    return register;
  }
}
