package org.hearsay.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The gazetteer that comes with Hearsay: countries, first- and second-level divisions, towns of
/// about a thousand people and more, and well-known regions, seas and rivers. Made from GeoNames
/// (CC BY 4.0) and lists of our own; `gazetteer-card.md` beside the resource says of what, and what
/// is missing. Read when it is first asked, once for all.
///
/// Immutable; threads may share it.
public final class BuiltInGazetteer implements Gazetteer {

  /// Loaded with the class, on first use.
  private static final class Resource {
    static final PackedPlaces PLACES = PackedPlaces.read();
  }

  /// How many places it holds.
  public int places() {
    return Resource.PLACES.count();
  }

  /// How many names it holds, as keys.
  public int names() {
    return Resource.PLACES.keyCount();
  }

  @Override
  public List<Entry> named(String key) {
    return Resource.PLACES.of(key);
  }

  @Override
  public String version() {
    return "places-1";
  }

  @Override
  public @Nullable Entry country(String code) {
    return Resource.PLACES.country(code);
  }
}
