package org.hearsay.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A capture of an article as it stands in the article's history.
///
/// - `number`: from 1, the first that was seen first; a capture that an archive brings in later may
///   move it
/// - `from`, `until`: when these bytes were first and last seen before others were
/// - `textDigest`: the SHA-256 of the text that was read in it; null where an early Hearsay read it
/// - `reader`: by what it was read
public record ArticleCapture(
    int number,
    Evidenced capture,
    Instant from,
    Instant until,
    @Nullable String textDigest,
    Reader reader) {

  ArticleCapture withUntil(Instant newUntil) {
    return new ArticleCapture(number, capture, from, newUntil, textDigest, reader);
  }
}
