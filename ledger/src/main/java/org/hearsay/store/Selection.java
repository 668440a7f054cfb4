package org.hearsay.store;

import org.jspecify.annotations.Nullable;

/// What a reader selected in a page.
///
/// - `field`: null for the body of an article or for a page of which nothing is known, `title` for
///   the headline
/// - `exact`: the words that were selected, never blank
/// - `prefix`, `suffix`: the words before and behind; empty where nothing is known of them
/// - `start`: where `exact` begins in the text of that field, in code points; null where it is not
///   known
public record Selection(
    @Nullable String field, String exact, String prefix, String suffix, @Nullable Long start) {

  public Selection {
    if (exact.isBlank()) {
      throw new IllegalArgumentException("nothing is selected");
    }
    if (start != null && start < 0) {
      throw new IllegalArgumentException("not a position: " + start);
    }
  }

  /// Where `exact` ends, exclusive, in code points; null where it is not known.
  public @Nullable Long end() {
    return start == null ? null : start + exact.codePointCount(0, exact.length());
  }
}
