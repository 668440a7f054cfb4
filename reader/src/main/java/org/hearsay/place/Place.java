package org.hearsay.place;

import java.util.Objects;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// A toponym in the text and what it names.
///
/// - `name`: of the place, as the gazetteer has it; the text's own words where it is not resolved
/// - `identity`: which place it is, null where that is not known: nothing is guessed
/// - `rule`: the name of what decided it
public record Place(Span span, String name, @Nullable Identity identity, Role role, String rule) {

  /// Which place is meant.
  ///
  /// - `geonames`: its number at GeoNames, null where not known
  /// - `country`: ISO 3166 alpha-2, null where it lies in none or several
  /// - `point`: null where not known
  public record Identity(
      @Nullable Integer geonames,
      @Nullable String country,
      @Nullable Point point,
      Precision precision) {}

  /// Degrees north and east in WGS 84. Of a region it is the middle, not a pin.
  public record Point(double lat, double lon) {}

  /// How large the named thing is: a region is an area, never a pin.
  public enum Precision {
    COUNTRY,
    REGION,
    CITY,
    POINT,
    AREA
  }

  /// What the toponym does in its sentence.
  ///
  /// - `LOCATION`: it says where something is
  /// - `SOURCE`: it speaks: "Moscow said"
  /// - `PART`: it is a part of another name: "Athens Police Department"
  public enum Role {
    LOCATION,
    SOURCE,
    PART
  }

  public Place {
    Objects.requireNonNull(role);
  }

  public Place withRole(Role other) {
    return new Place(span, name, identity, other, rule);
  }

  public boolean isLocation() {
    return role == Role.LOCATION;
  }
}
