package org.hearsay.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which assertions are asked for. Null means: no matter which.
///
/// - `dossier`: the articles of this collection, its name in full
/// - `source`: part of the name of someone in the chain, in any case; where the outlet speaks
///   itself, part of the outlet's name
/// - `since`: articles published on this day or later; where that is not known, read on it or later
/// - `limit`: so many at most
public record ClaimQuery(
    @Nullable String dossier, @Nullable String source, @Nullable LocalDate since, long limit) {

  /// Every assertion in the ledger.
  public static final ClaimQuery ALL = new ClaimQuery(null, null, null, Long.MAX_VALUE);

  public ClaimQuery {
    if (limit < 0) {
      throw new IllegalArgumentException("a limit below zero: " + limit);
    }
  }

  public ClaimQuery withDossier(@Nullable String newDossier) {
    return new ClaimQuery(newDossier, source, since, limit);
  }

  public ClaimQuery withSource(@Nullable String newSource) {
    return new ClaimQuery(dossier, newSource, since, limit);
  }

  public ClaimQuery withSince(@Nullable LocalDate newSince) {
    return new ClaimQuery(dossier, source, newSince, limit);
  }

  public ClaimQuery withLimit(long newLimit) {
    return new ClaimQuery(dossier, source, since, newLimit);
  }
}
