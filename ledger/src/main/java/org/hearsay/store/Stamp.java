package org.hearsay.store;

import org.jdbi.v3.core.Handle;

/// What a ledger was at one moment, as four numbers: whoever made something out of it asks for them
/// again to see whether it still holds.
///
/// - `turns`: grows whenever an article comes, or comes to be read otherwise
/// - `derived`: changes whenever claims are derived from an article
/// - `sourceEvents`, `claimEvents`: how many decisions there are
public record Stamp(long turns, long derived, long sourceEvents, long claimEvents) {

  static Stamp of(Handle handle) {
    return handle
        .createQuery(
            """
            select
              (select coalesce(max(turn), 0) from article_turn) as turns,
              (select coalesce(sum(turn), 0) from article_derived) as derived,
              (select coalesce(max(number), 0) from source_event) as sources,
              (select coalesce(max(number), 0) from claim_event) as claims
            """)
        .map((row, _) ->
            new Stamp(
                row.getLong("turns"),
                row.getLong("derived"),
                row.getLong("sources"),
                row.getLong("claims")))
        .one();
  }

  /// Whether sources are the same as then: they follow from articles and decisions on sources.
  public boolean hasSourcesOf(Stamp other) {
    return turns == other.turns && sourceEvents == other.sourceEvents;
  }
}
