package org.hearsay.store;

import java.time.Instant;
import org.hearsay.assertion.Reading;
import org.jspecify.annotations.Nullable;

/// A reading to be written into the ledger, with what it rests on. `dossier` names the collection
/// that the article is put in; null for none.
public record Entry(
    Reading reading, Evidenced capture, Reader reader, Instant readAt, @Nullable String dossier) {

  public Entry {
    if (dossier != null && dossier.isBlank()) {
      throw new IllegalArgumentException("a dossier's name is blank");
    }
  }
}
