package org.hearsay.proposition;

import java.util.List;
import org.hearsay.place.Place;
import org.jspecify.annotations.Nullable;

/// What a statement is compared by.
///
/// - `words`: its content words as stems, in text order, without names' words
/// - `names`: the names in it
/// - `amounts`: the numbers in it that count or measure
/// - `places`: where, as resolved
/// - `period`: when, null where it does not say
public record Gist(
    List<String> words,
    List<Name> names,
    List<Amount> amounts,
    List<Spot> places,
    Proposition.@Nullable Period period) {

  public Gist {
    words = List.copyOf(words);
    names = List.copyOf(names);
    amounts = List.copyOf(amounts);
    places = List.copyOf(places);
  }

  /// A name: `key` is the slug of its longest form in the article, `kind` that of the mention
  /// ("person", "body", …), null where not settled; `printed` as it stands there.
  public record Name(String key, @Nullable String kind, String printed) {}

  /// A number and what it counts: "41 dead" is 41, "dead"; "1.2 million tonnes" is 1200000, "tonn".
  ///
  /// - `low`, `high`: its bounds; equal for an exact number, apart for "dozens", "about 40", "up to
  ///   12,000", "more than 30"
  /// - `of`: the stem of what is counted, null where the words do not tell
  public record Amount(double low, double high, @Nullable String of, String printed) {}

  /// A place.
  ///
  /// - `key`: its GeoNames number behind a `g` where resolved, else the slug of its name
  /// - `printed`: as it stands there
  /// - `site`: which place that is
  public record Spot(
      String key, @Nullable String country, String precision, String printed, Site site) {}

  /// A place as the gazetteer has it: `name`, and `point`, the middle of it where it is large; null
  /// where that is not known.
  public record Site(String name, Place.@Nullable Point point) {}
}
