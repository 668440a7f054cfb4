package org.hearsay.assertion;

import org.hearsay.attribution.Access;
import org.hearsay.certainty.Colour;
import org.jspecify.annotations.Nullable;

/// What the text says about one saying, beside what is said.
///
/// - `said`: when it was said, null where the text does not tell; the thing stated has a time of
///   its own, and so has the article
/// - `colour`: how the outlet's word for saying judges it, null for a plain one ("said")
/// - `access`: how the source knows, null where that cannot be judged
public record Telling(
    Assertion.@Nullable About said, @Nullable Colour colour, @Nullable Access access) {
  /// The text says nothing about it.
  public static final Telling BARE = new Telling(null, null, null);
}
