package org.hearsay.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How and when bytes were met.
///
/// - `at`: when
/// - `url`: the address that gave them, after redirects; null where none was asked
/// - `record`: the revisit record that tells of it in the evidence; null where it has none, because
///   the record of the bytes themselves tells of it or because nothing was fetched
public record Sighting(Instant at, @Nullable String url, @Nullable Recorded record) {

  /// The one that the capture itself tells of.
  public static Sighting of(Evidenced capture) {
    return new Sighting(capture.taken(), capture.url(), null);
  }

  /// A record in the evidence: where it lies, and the SHA-256 of its compressed bytes.
  public record Recorded(Evidenced.Location location, String sha256) {}
}
