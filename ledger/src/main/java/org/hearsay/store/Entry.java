package org.hearsay.store;

import java.time.Instant;
import org.hearsay.assertion.Reading;
import org.jspecify.annotations.Nullable;

/// A reading to be written into the ledger, with what it rests on.
///
/// - `capture`: the bytes; `sighting`: how they were met this time, which may be the first
/// - `dossier`: names the collection that the article is put in; null for none
public record Entry(
    Reading reading,
    Evidenced capture,
    Sighting sighting,
    Reader reader,
    Instant readAt,
    @Nullable String dossier) {

  public Entry {
    if (dossier != null && dossier.isBlank()) {
      throw new IllegalArgumentException("a dossier's name is blank");
    }
  }

  /// Of bytes that are met for the first time.
  public Entry(
      Reading reading, Evidenced capture, Reader reader, Instant readAt, @Nullable String dossier) {
    this(reading, capture, Sighting.of(capture), reader, readAt, dossier);
  }
}
