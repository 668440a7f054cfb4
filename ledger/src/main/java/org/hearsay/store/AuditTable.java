package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of the audit log. They are added and read, never changed.
public final class AuditTable {
  private final Handle handle;

  AuditTable(Handle handle) {
    this.handle = handle;
  }

  /// What somebody did.
  ///
  /// - `number`: counts from 1 in the order in which things were done
  /// - `by`, `address`: who, and from where
  /// - `what`, `about`: a verb, and the id of what it was done to
  public record Row(
      long number,
      Instant at,
      String by,
      String address,
      String what,
      String about,
      String detail) {}

  /// The number of the next row.
  public long next() {
    return handle
        .createQuery("select coalesce(max(number), 0) + 1 from audit_event")
        .mapTo(Long.class)
        .one();
  }

  public void add(Row event) {
    handle
        .createUpdate(
            """
            insert into audit_event (number, at, by_name, address, what, about, detail)
            values (:number, :at, :by, :address, :what, :about, :detail)
            """)
        .bind("number", event.number())
        .bind("at", Moments.write(event.at()))
        .bind("by", event.by())
        .bind("address", event.address())
        .bind("what", event.what())
        .bind("about", event.about())
        .bind("detail", event.detail())
        .execute();
  }

  /// The last rows whose numbers are below `before`, the newest first, `most` at the most.
  public List<Row> before(long before, int most) {
    return handle
        .createQuery(
            """
            select * from audit_event where number < :before order by number desc limit :most
            """)
        .bind("before", before)
        .bind("most", most)
        .map((row, _) -> event(row))
        .list();
  }

  private static Row event(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("number"),
        Instant.parse(row.getString("at")),
        row.getString("by_name"),
        row.getString("address"),
        row.getString("what"),
        row.getString("about"),
        row.getString("detail"));
  }
}
