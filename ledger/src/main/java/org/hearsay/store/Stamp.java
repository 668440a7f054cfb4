package org.hearsay.store;

import org.jdbi.v3.core.Handle;

/// What a ledger was at one moment: whoever made something out of it asks for the stamp again to
/// see whether it still holds.
///
/// - `mark`: its articles, and what was decided about sources; sources follow from these alone
/// - `derived`: changes whenever claims are derived from an article
/// - `claimEvents`: the number of the last decision about claims; 0 for none
public record Stamp(Mark mark, long derived, long claimEvents) {

  static Stamp of(Handle handle) {
    Mark mark = Derived.mark(handle);
    return handle
        .createQuery(
            """
            select
              (select coalesce(sum(turn), 0) from article_derived) as derived,
              (select coalesce(max(number), 0) from claim_event) as claims
            """)
        .map((row, _) -> new Stamp(mark, row.getLong("derived"), row.getLong("claims")))
        .one();
  }

  /// Whether claims are those of then, but for what was decided about them.
  public boolean hasClaimsOf(Stamp other) {
    return mark.equals(other.mark) && derived == other.derived;
  }
}
