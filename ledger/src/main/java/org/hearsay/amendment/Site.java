package org.hearsay.amendment;

import org.hearsay.place.Place;

/// Where a person says that something is. Immutable.
///
/// - `name`: of the place, one line of at most 200 characters
/// - `identity`: which place; its point within the bounds of the globe, its country two capital
///   letters
public record Site(String name, Place.Identity identity) {
  private static final int LONGEST = 200;

  public Site {
    name = name.strip();
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)
        || !name.equals(Cut.line(name, LONGEST))) {
      throw new IllegalArgumentException("no name of a place: “" + Cut.line(name, 40) + "”");
    }
    String country = identity.country();
    if (country != null && !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException(
          "not a country of ISO 3166 alpha-2: “" + Cut.line(country, 40) + "”");
    }
    Place.Point point = identity.point();
    if (point != null && !isOnGlobe(point)) {
      throw new IllegalArgumentException("not on the globe: " + point.lat() + ", " + point.lon());
    }
  }

  /// False for what is no number, too.
  private static boolean isOnGlobe(Place.Point point) {
    return Math.abs(point.lat()) <= 90 && Math.abs(point.lon()) <= 180;
  }
}
