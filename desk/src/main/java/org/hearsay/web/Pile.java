package org.hearsay.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.correction.Corrections;
import org.hearsay.store.CorrectionGroup;
import org.hearsay.store.Ruling;
import org.jspecify.annotations.Nullable;

/// Which of the corrections are looked at: those that stand so, or, of the accepted, those in the
/// log.
enum Pile {
  PENDING(Ruling.Status.PENDING),
  ACCEPTED(Ruling.Status.ACCEPTED),
  PUBLISHED(null),
  DECLINED(Ruling.Status.DECLINED);

  private final Ruling.@Nullable Status status;

  Pile(Ruling.@Nullable Status status) {
    this.status = status;
  }

  /// The one of that label; empty for whatever else.
  static Optional<Pile> of(@Nullable String label) {
    return Arrays.stream(values()).filter(pile -> pile.label().equals(label)).findFirst();
  }

  /// As addresses and pages have it.
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The last that came first, of the log the last that was published.
  ///
  /// @param after the id of the group that the page before ended with, null for the first page
  List<CorrectionGroup> groups(Corrections corrections, @Nullable String after, int most) {
    return status == null ? corrections.log(after, most) : corrections.groups(status, after, most);
  }

  long count(Corrections corrections) {
    return status == null ? corrections.countPublished() : corrections.count(status);
  }
}
