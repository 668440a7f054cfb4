package org.hearsay.store;

import java.time.Instant;
import java.util.List;
import org.hearsay.source.DecisionJson;
import org.hearsay.source.Event;
import org.jdbi.v3.core.Handle;

/// The rows of what people decided about sources.
final class SourceEvents {

  private SourceEvents() {}

  /// All of them in the order in which they were decided.
  static List<Event> all(Handle handle) {
    return handle
        .createQuery(
            """
            select number, decided_at, decided_by, reason, decision, before_words, after_words
            from source_event order by number
            """)
        .map((row, _) ->
            new Event(
                row.getLong("number"),
                Instant.parse(row.getString("decided_at")),
                row.getString("decided_by"),
                row.getString("reason"),
                DecisionJson.read(row.getString("decision")),
                row.getString("before_words"),
                row.getString("after_words")))
        .list();
  }

  static void add(Handle handle, Event event) {
    handle
        .createUpdate(
            """
            insert into source_event
              (number, decided_at, decided_by, reason, decision, before_words, after_words)
            values (:number, :at, :by, :reason, :decision, :before, :after)
            """)
        .bind("number", event.number())
        .bind("at", event.at().toString())
        .bind("by", event.by())
        .bind("reason", event.reason())
        .bind("decision", DecisionJson.write(event.decision()))
        .bind("before", event.before())
        .bind("after", event.after())
        .execute();
  }
}
