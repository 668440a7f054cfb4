package org.hearsay.gazetteer;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.place.Gazetteer.Kind;
import org.hearsay.place.Gazetteer.Size;
import org.hearsay.place.Gazetteer.Within;
import org.hearsay.place.Place.Point;
import org.jspecify.annotations.Nullable;

/// One line of a dump of places: `allCountries`, `cities500` and the like, or one country's.
///
/// ```
/// line := id TAB name TAB ascii TAB names TAB lat TAB lon TAB class TAB code TAB country TAB cc2
///         TAB admin1 TAB admin2 TAB admin3 TAB admin4 TAB population TAB elevation TAB dem
///         TAB timezone TAB modified
/// ```
///
/// - `kind`: null where news does not name such a thing; then the line is of no use
record GeoNamesRow(
    int id,
    List<String> names,
    @Nullable Kind kind,
    Within within,
    Point point,
    Size size,
    String modified) {
  static final int COLUMNS = 19;

  GeoNamesRow {
    names = List.copyOf(names);
  }

  /// @throws IllegalArgumentException with what is wrong with it
  static GeoNamesRow parse(List<String> columns) {
    Point point =
        new Point(
            degrees(columns.get(4), 90, "latitude"), degrees(columns.get(5), 180, "longitude"));
    String code = columns.get(7);
    Kind kind = FeatureKinds.of(columns.get(6), code);
    return new GeoNamesRow(
        id(columns.getFirst()),
        names(columns),
        kind,
        within(kind, columns),
        point,
        new Size(people(columns.get(14)), code.equals("PPLC")),
        columns.get(18));
  }

  private static List<String> names(List<String> columns) {
    String name = columns.get(1).strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no name");
    }
    return Stream.concat(
            Stream.of(name, columns.get(2).strip()), Stream.of(columns.get(3).split(",", -1)))
        .toList();
  }

  private static Within within(@Nullable Kind kind, List<String> columns) {
    String country = columns.get(8).matches("[A-Z]{2}") ? columns.get(8) : null;
    String first = columns.get(10);
    String second = columns.get(11);
    boolean hasRegion = country != null && !first.isEmpty() && !first.equals("00");
    String region = hasRegion ? country + "." + first : null;
    boolean hasDistrict = hasRegion && !second.isEmpty() && kind != Kind.REGION;
    return new Within(country, region, hasDistrict ? region + "." + second : null);
  }

  static int id(String text) {
    try {
      int id = Integer.parseInt(text);
      if (id > 0) {
        return id;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException("not a number of a place: " + shortened(text));
  }

  private static double degrees(String text, int most, String what) {
    try {
      double degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException("not a " + what + ": " + shortened(text));
  }

  private static long people(String text) {
    try {
      return text.isEmpty() ? 0 : Math.max(0, Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a population: " + shortened(text));
    }
  }

  private static String shortened(String text) {
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }
}
