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
public record AssertionQuery(
    @Nullable String dossier, @Nullable String source, @Nullable LocalDate since, long limit) {

  /// Every assertion in the ledger.
  public static final AssertionQuery ALL = new AssertionQuery(null, null, null, Long.MAX_VALUE);

  public AssertionQuery {
    if (limit < 0) {
      throw new IllegalArgumentException("a limit below zero: " + limit);
    }
  }

  public AssertionQuery withDossier(@Nullable String newDossier) {
    return new AssertionQuery(newDossier, source, since, limit);
  }

  public AssertionQuery withSource(@Nullable String newSource) {
    return new AssertionQuery(dossier, newSource, since, limit);
  }

  public AssertionQuery withSince(@Nullable LocalDate newSince) {
    return new AssertionQuery(dossier, source, newSince, limit);
  }

  public AssertionQuery withLimit(long newLimit) {
    return new AssertionQuery(dossier, source, since, newLimit);
  }
}
