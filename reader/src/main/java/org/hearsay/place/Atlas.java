package org.hearsay.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.Countries;
import org.hearsay.place.Gazetteer.Entry;
import org.hearsay.place.Gazetteer.Kind;

/// A gazetteer and the names of countries, as one article asks them: each name once. Lives for one
/// article.
final class Atlas {
  /// Keys of more letters are no abbreviations, of regions ("Ill.") and of towns ("LA").
  private static final int LONGEST_REGION = 4;

  private static final int LONGEST_TOWN = 2;

  private final Gazetteer gazetteer;
  private final Countries countries;
  private final Map<String, List<Entry>> known = new HashMap<>();

  Atlas(Gazetteer gazetteer, Countries countries) {
    this.gazetteer = gazetteer;
    this.countries = countries;
  }

  /// The places of this name, a country first.
  List<Entry> named(String name) {
    return known.computeIfAbsent(name, this::find);
  }

  private List<Entry> find(String name) {
    String key = PlaceKey.of(name);
    if (key.isEmpty()) {
      return List.of();
    }
    List<Entry> found = new ArrayList<>();
    countryOf(name).map(gazetteer::country).ifPresent(found::add);
    for (Entry entry : gazetteer.named(key)) {
      int longest = entry.kind() == Kind.REGION ? LONGEST_REGION : LONGEST_TOWN;
      if (key.length() > longest || isAsWritten(name, key, entry)) {
        found.add(entry);
      }
    }
    return List.copyOf(found);
  }

  /// "Ill." and "LA" are short for a name, "Ill" and "La" are not.
  private static boolean isAsWritten(String name, String key, Entry entry) {
    return name.indexOf('.') >= 0
        || name.equals(name.toUpperCase(Locale.ROOT))
        || PlaceKey.of(entry.name()).equals(key);
  }

  Optional<String> countryOf(String name) {
    return countries.codeOf(name);
  }

  /// Whether it is the first name of a country, region or area, or of a town of `population`.
  boolean isWellKnown(String name, long population) {
    String key = PlaceKey.of(name);
    return named(name).stream()
        .anyMatch(entry ->
            switch (entry.kind()) {
              case COUNTRY, AREA -> true;
              case REGION ->
                  PlaceKey.of(entry.name()).equals(key) && entry.size().population() >= population;
              case CITY, POINT -> entry.size().population() >= population;
              case DISTRICT -> false;
            });
  }
}
