package org.hearsay.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.amendment.Site;
import org.hearsay.place.Place;
import org.jspecify.annotations.Nullable;

/// Places as somebody typed them, one a line: `Tarnevik, EE, 59.1, 24.7, city`; all but the name
/// may be left out.
final class Sites {

  private Sites() {}

  /// Those of a form.
  ///
  /// @throws IllegalArgumentException if a line is none
  static List<Site> of(Context ctx) {
    List<Site> sites = new ArrayList<>();
    for (String line : Objects.requireNonNullElse(ctx.formParam("places"), "").split("\\R", -1)) {
      if (!line.isBlank()) {
        sites.add(of(line));
      }
    }
    return sites;
  }

  static Site of(String line) {
    String[] parts = line.split(",", -1);
    String country = part(parts, 1);
    String lat = part(parts, 2);
    String lon = part(parts, 3);
    String precision = part(parts, 4);
    return new Site(
        parts[0],
        new Place.Identity(
            null,
            country == null ? null : country.toUpperCase(Locale.ROOT),
            lat == null || lon == null ? null : new Place.Point(degrees(lat), degrees(lon)),
            precision == null ? Place.Precision.AREA : FindingWords.precision(precision)));
  }

  private static @Nullable String part(String[] parts, int index) {
    return index < parts.length && !parts[index].isBlank() ? parts[index].strip() : null;
  }

  private static double degrees(String typed) {
    try {
      return Double.parseDouble(typed);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number of degrees: " + typed, e);
    }
  }
}
