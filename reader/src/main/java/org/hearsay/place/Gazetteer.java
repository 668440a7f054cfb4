package org.hearsay.place;

import java.util.List;
import org.hearsay.place.Place.Point;
import org.jspecify.annotations.Nullable;

/// What places there are: looked up by name, whatever the name is in. `BuiltInGazetteer` is one.
///
/// Implementations may be shared by threads, and answer the same to the same name.
public interface Gazetteer {
  /// So many places of one name are told at most, the largest.
  int MOST = 100;

  /// The places of this name, in an order that never changes; empty where there is none. Names are
  /// compared by `PlaceKey`. Countries are not found by name, but by their codes.
  ///
  /// @param key the key of the name
  List<Entry> named(String key);

  /// Which gazetteer this is; another whenever the same name may give other places.
  String version();

  /// The country of this ISO 3166 code, null where it is not known. Its name is that of CLDR.
  @Nullable Entry country(String code);

  /// A place.
  ///
  /// - `geonames`: its number at GeoNames, null where not known
  /// - `size`: how many people live there, and whether it is a country's capital
  record Entry(
      @Nullable Integer geonames, String name, Kind kind, Within within, Point point, Size size) {}

  /// How many people live in a place, 0 where not known; and whether it is a country's capital.
  record Size(long population, boolean capital) {}

  /// What holds a place: the ISO 3166 code of its country, and first- and second-level division by
  /// their codes at GeoNames ("US.TX", "US.TX.113"). A country, region or district holds itself.
  /// Null where not known, or where more than one holds it.
  record Within(@Nullable String country, @Nullable String region, @Nullable String district) {
    /// Nothing alone holds it: a sea, a continent.
    public static final Within NOTHING = new Within(null, null, null);
  }

  /// What a place is.
  enum Kind {
    COUNTRY,
    REGION,
    DISTRICT,
    CITY,
    POINT,
    AREA
  }
}
