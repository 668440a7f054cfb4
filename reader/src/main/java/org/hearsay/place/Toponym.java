package org.hearsay.place;

import org.hearsay.text.Span;

/// A name of a place in the text, before it is known which place.
///
/// - `name`: what it is looked up by: the span's words without what only says of what kind it is
/// - `role`: whether it stands for the place or is a part of another name
record Toponym(Span span, String name, Sort sort, Place.Role role) {

  /// What the words beside the name say of its kind: "Henry County", "Gomel Region", "city of Ayr".
  enum Sort {
    ANY,
    DISTRICT,
    REGION,
    TOWN
  }

  /// A name by itself, standing for a place.
  static Toponym of(Span span, String text) {
    return new Toponym(span, span.of(text), Sort.ANY, Place.Role.LOCATION);
  }

  String key() {
    return PlaceKey.of(name);
  }
}
