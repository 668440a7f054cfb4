package org.hearsay.place;

import org.hearsay.place.Gazetteer.Entry;
import org.hearsay.place.Gazetteer.Kind;

/// What a place weighs before anything is known of the article, in decades of people: large places
/// are named more often than small ones.
///
/// - `country`, `area`: of any country, and of a part of the world
/// - `region`, `district`: added to the decades of the people of one by its first name
/// - `unknown`: the decades of a town whose people nobody counted
/// - `capital`: added for a country's capital, which is named for its government too
/// - `otherName`: taken where the text's name is not the place's first one
record Prior(
    double country,
    double area,
    double region,
    double district,
    double unknown,
    double capital,
    double otherName) {
  /// Tuned on the even-numbered documents of the development corpora.
  static final Prior STANDARD = new Prior(9, 5, 1.5, -0.5, 0, 0.2, 2);

  double of(Entry entry, String key) {
    boolean other = entry.kind() != Kind.COUNTRY && !PlaceKey.of(entry.name()).equals(key);
    double people = Math.log10(1.0 + entry.size().population());
    double weight =
        switch (entry.kind()) {
          case COUNTRY -> country;
          case AREA -> area;
          case REGION -> people + (other ? 0 : region);
          case DISTRICT -> people + (other ? 0 : district);
          case CITY, POINT -> entry.size().population() > 0 ? people : unknown;
        };
    return weight + (entry.size().capital() ? capital : 0) - (other ? otherName : 0);
  }
}
