package org.hearsay.capture;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands at a place in the evidence, as it was found there and not as anybody remembers it.
/// Immutable.
public sealed interface Kept {

  Evidence.Location location();

  /// A whole record that tells of bytes.
  ///
  /// - `digest`: the SHA-256 of the record as it lies there, compressed
  /// - `bytes`: true where the bytes themselves stand in it, false for a revisit record
  /// - `sha256`: of the bytes, hashed anew; of a revisit record what it declares
  /// - `size`: how many bytes; 0 for a revisit record
  /// - `url`: null where it names no address; `mediaType`: null where it declares none
  /// - `disputed`: what the record says of itself that is not so, a sentence each
  record Captured(
      Evidence.Location location, Sha256 digest, boolean bytes, About about, List<String> disputed)
      implements Kept {

    public Captured {
      disputed = List.copyOf(disputed);
    }
  }

  /// What a record says.
  record About(
      Sha256 sha256, @Nullable String url, Instant time, @Nullable String mediaType, long size) {}

  /// A whole record that tells of no bytes: the one that opens a file, or one that Hearsay did not
  /// write. `what` is its type, or what is the matter with it.
  record Other(Evidence.Location location, String what, boolean opening) implements Kept {}

  /// Bytes that are no whole record. `torn`: they run to the end of the file and look like the
  /// beginning of a record, as a process leaves it that was killed while it wrote.
  record Damage(Evidence.Location location, boolean torn) implements Kept {}
}
