package org.hearsay.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A record of the evidence as the ledger remembers it.
///
/// - `bytes`: whether it holds the bytes, or tells that they were met again
/// - `sha256`: of the bytes; `url`, `time`: where they came from, null for nowhere, and when
/// - `digest`: the SHA-256 of the record itself; null where an early Hearsay wrote it
public record RecordLine(
    Evidenced.Location location,
    boolean bytes,
    String sha256,
    @Nullable String url,
    Instant time,
    @Nullable String digest) {

  /// The offset of the first byte behind it.
  public long end() {
    return location.offset() + location.length();
  }
}
