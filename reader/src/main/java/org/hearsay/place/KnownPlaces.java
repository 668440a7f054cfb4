package org.hearsay.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The places of an article's body, by the words of the body: a name in the headline means what it
/// means there. Immutable.
public final class KnownPlaces {
  /// No places are known.
  public static final KnownPlaces NONE = new KnownPlaces("", List.of());

  private final Map<String, Place> byKey = new HashMap<>();

  /// @param places of `text`; the first of a name counts
  public KnownPlaces(String text, List<Place> places) {
    for (Place place : places) {
      byKey.putIfAbsent(PlaceKey.of(place.span().of(text)), place);
    }
  }

  /// The place, but the one of the same name that is known where there is one.
  Place like(Place place, String text) {
    Place same = byKey.get(PlaceKey.of(place.span().of(text)));
    return same == null
        ? place
        : new Place(place.span(), same.name(), same.identity(), place.role(), same.rule());
  }
}
