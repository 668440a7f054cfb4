package org.hearsay.correction;

import java.time.Instant;
import org.hearsay.store.Correction;

/// What became of something that a reader sent. Each refusal has a sentence for the reader, in
/// English.
public sealed interface Received {

  /// It is on the disk. `token` is what the reader may ask after it with: it is told this once, and
  /// kept nowhere.
  record Kept(Correction correction, String token) implements Received {

    /// Whether somebody sent a correction of the same place before.
    public boolean isDuplicate() {
      return !correction.id().equals(correction.group());
    }
  }

  /// It cannot be kept as it is; `field` is the name of the field in the JSON.
  record Wrong(String field, String why) implements Received {}

  /// Too many came, from this reader or from all; the next is taken at `again`.
  record TooMany(String why, Instant again) implements Received {}
}
