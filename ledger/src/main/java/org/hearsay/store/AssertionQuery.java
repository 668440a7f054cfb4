package org.hearsay.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Which assertions are asked for. Null means: no matter which.
///
/// - `dossier`: the articles of this collection, its name in full
/// - `source`: part of the name of someone in the chain, in any case; where the outlet speaks
///   itself, part of the outlet's name
/// - `since`: articles published on this day or later; where that is not known, read on it or later
/// - `limit`: so many at most
/// - `behind`: those that stand behind this place of the list
public record AssertionQuery(
    @Nullable String dossier,
    @Nullable String source,
    @Nullable LocalDate since,
    long limit,
    @Nullable Place behind) {

  /// Every assertion in the ledger.
  public static final AssertionQuery ALL =
      new AssertionQuery(null, null, null, Long.MAX_VALUE, null);

  /// Where an assertion stands in the list: by the day of its article, the last first, then by
  /// article and number.
  ///
  /// - `day`: of publication; where that is not known, of reading
  public record Place(LocalDate day, String article, int number) {

    /// Where this one stands.
    public static Place of(AssertionLine line) {
      ArticleLine article = line.article();
      LocalDate published = article.published();
      int stop = line.id().lastIndexOf('.');
      return new Place(
          published == null ? LocalDate.ofInstant(article.readAt(), ZoneOffset.UTC) : published,
          article.id(),
          Integer.parseInt(line.id().substring(stop + 1)));
    }
  }

  public AssertionQuery {
    if (limit < 0) {
      throw new IllegalArgumentException("a limit below zero: " + limit);
    }
  }

  public AssertionQuery withDossier(@Nullable String newDossier) {
    return new AssertionQuery(newDossier, source, since, limit, behind);
  }

  public AssertionQuery withSource(@Nullable String newSource) {
    return new AssertionQuery(dossier, newSource, since, limit, behind);
  }

  public AssertionQuery withSince(@Nullable LocalDate newSince) {
    return new AssertionQuery(dossier, source, newSince, limit, behind);
  }

  public AssertionQuery withLimit(long newLimit) {
    return new AssertionQuery(dossier, source, since, newLimit, behind);
  }

  public AssertionQuery withBehind(@Nullable Place newBehind) {
    return new AssertionQuery(dossier, source, since, limit, newBehind);
  }
}
