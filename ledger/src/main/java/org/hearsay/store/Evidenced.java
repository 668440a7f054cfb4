package org.hearsay.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A capture that lies in the evidence: which bytes, from where, when, and where they are kept.
///
/// - `sha256`: of the bytes, 64 hexadecimal digits in lower case
/// - `url`: null for what was not fetched; `mediaType`: null where nobody declared it
/// - `size`: in bytes
public record Evidenced(
    String sha256,
    @Nullable String url,
    Instant taken,
    @Nullable String mediaType,
    long size,
    Location location) {

  public Evidenced {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }

  /// A record in a WARC file: the file's name as the evidence gives it, the offset of the record's
  /// first byte and the number of its bytes in the file.
  public record Location(String file, long offset, long length) {}
}
