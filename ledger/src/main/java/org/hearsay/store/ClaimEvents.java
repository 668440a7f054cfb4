package org.hearsay.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of what people decided about claims.
final class ClaimEvents {

  private ClaimEvents() {}

  /// All of them in the order in which they were decided.
  static List<ClaimEvent> all(Handle handle) {
    return handle
        .createQuery(
            """
            select number, decided_at, decided_by, reason, decision, before_words, after_words
            from claim_event order by number
            """)
        .map((row, _) ->
            new ClaimEvent(
                row.getLong("number"),
                Instant.parse(row.getString("decided_at")),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getString("decision"),
                row.getString("before_words"),
                row.getString("after_words")))
        .list();
  }

  static void add(Handle handle, ClaimEvent event) {
    handle
        .createUpdate(
            """
            insert into claim_event
              (number, decided_at, decided_by, reason, decision, before_words, after_words)
            values (:number, :at, :by, :reason, :decision, :before, :after)
            """)
        .bind("number", event.number())
        .bind("at", event.at().toString())
        .bind("by", event.by())
        .bind("reason", event.reason())
        .bind("decision", event.decision())
        .bind("before", event.before())
        .bind("after", event.after())
        .execute();
  }
}
