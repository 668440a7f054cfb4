package org.hearsay.article;

import org.jspecify.annotations.Nullable;

/// Under whose name an article appeared. Each component is null where nothing supports a value.
///
/// - `outlet`: who published it
/// - `section`: the part of the outlet that it stands in, in the outlet's own words ("Politik")
/// - `syndicatedFrom`: from where a feed says that it took the article over
public record Imprint(
    @Nullable Outlet outlet, @Nullable String section, @Nullable Syndicator syndicatedFrom) {

  public static final Imprint UNKNOWN = new Imprint(null, null, null);

  /// This, and where something is missing that of `other`.
  public Imprint or(Imprint other) {
    return new Imprint(
        outlet != null ? outlet : other.outlet,
        section != null ? section : other.section,
        syndicatedFrom != null ? syndicatedFrom : other.syndicatedFrom);
  }
}
