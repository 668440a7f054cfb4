package org.hearsay.place;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// A toponym in the text and what it names.
///
/// - `name`: of the place in English; `country`: ISO 3166 alpha-2
/// - `geonames`: its number at GeoNames; `point`: its coordinates in WGS 84; null where not known
public record Place(
    Span span,
    String name,
    @Nullable Integer geonames,
    @Nullable String country,
    @Nullable Point point,
    Precision precision) {

  /// Degrees north and east.
  public record Point(double lat, double lon) {}

  /// How large the named thing is: a region is an area, never a pin.
  public enum Precision {
    COUNTRY,
    REGION,
    CITY,
    POINT,
    AREA
  }
}
