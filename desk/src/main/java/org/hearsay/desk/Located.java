package org.hearsay.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.place.Place;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;
import org.jspecify.annotations.Nullable;

/// A place that a claim is about. Derived; immutable.
///
/// - `printed`: as its articles print it, strangers' text
/// - `statements`: how many of its assertions are about it
public record Located(Site site, List<String> printed, int statements) {

  /// A place as it was resolved.
  ///
  /// - `key`: the same for the same place
  /// - `name`: as the gazetteer has it
  /// - `country`: ISO 3166 alpha-2, null where it lies in none or several
  /// - `point`: of a large place the middle, not a pin; null where not known
  public record Site(
      String key,
      String name,
      @Nullable String country,
      Place.Precision precision,
      Place.@Nullable Point point) {

    static Site of(Gist.Spot spot) {
      return new Site(
          spot.key(),
          spot.site().name(),
          spot.country(),
          Place.Precision.valueOf(spot.precision().toUpperCase(Locale.ROOT)),
          spot.site().point());
    }
  }

  public Located {
    printed = List.copyOf(printed);
  }

  /// Whether this, in lower case, is a part of one of its names.
  boolean isCalled(String part) {
    return site.name().toLowerCase(Locale.ROOT).contains(part)
        || printed.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part));
  }

  /// The places of assertions, each once, in the order in which they come.
  static List<Located> of(List<Proposition> says) {
    Map<String, Site> sites = new LinkedHashMap<>();
    Map<String, Set<String>> printed = new LinkedHashMap<>();
    Map<String, Integer> statements = new LinkedHashMap<>();
    for (Proposition one : says) {
      Set<String> here = new LinkedHashSet<>();
      for (Gist.Spot spot : one.gist().places()) {
        sites.putIfAbsent(spot.key(), Site.of(spot));
        printed.computeIfAbsent(spot.key(), _ -> new LinkedHashSet<>()).add(spot.printed());
        here.add(spot.key());
      }
      here.forEach(key -> statements.merge(key, 1, Integer::sum));
    }
    List<Located> all = new ArrayList<>();
    sites.forEach((key, site) ->
        all.add(
            new Located(
                site,
                List.copyOf(printed.getOrDefault(key, Set.of())),
                statements.getOrDefault(key, 0))));
    return all;
  }
}
