package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The captures that the ledger knows of.
final class Captures {

  private Captures() {}

  /// The capture of these bytes.
  static Optional<Evidenced> find(Handle handle, String sha256) {
    return handle
        .createQuery("select c.*, c.url as capture_url from capture c where sha256 = :sha256")
        .bind("sha256", sha256)
        .map((row, _) -> capture(row))
        .findOne();
  }

  /// The one that lies last in the evidence.
  static Optional<Evidenced> last(Handle handle) {
    return handle
        .createQuery(
            """
            select c.*, c.url as capture_url from capture c
            order by warc_file desc, warc_offset desc limit 1
            """)
        .map((row, _) -> capture(row))
        .findOne();
  }

  /// Writes what is not there yet.
  static void write(Handle handle, Evidenced capture) {
    handle
        .createUpdate(
            """
            insert into capture
              (sha256, url, taken_at, media_type, size, warc_file, warc_offset, warc_length)
            values
              (:sha256, :url, :taken, :mediaType, :size, :file, :offset, :length)
            on conflict (sha256) do nothing
            """)
        .bind("sha256", capture.sha256())
        .bind("url", capture.url())
        .bind("taken", capture.taken().toString())
        .bind("mediaType", capture.mediaType())
        .bind("size", capture.size())
        .bind("file", capture.location().file())
        .bind("offset", capture.location().offset())
        .bind("length", capture.location().length())
        .execute();
  }

  /// A row that holds a capture, its address under `capture_url`.
  static Evidenced capture(ResultSet row) throws SQLException {
    return new Evidenced(
        row.getString("sha256"),
        row.getString("capture_url"),
        Instant.parse(row.getString("taken_at")),
        row.getString("media_type"),
        row.getLong("size"),
        new Evidenced.Location(
            row.getString("warc_file"), row.getLong("warc_offset"), row.getLong("warc_length")));
  }
}
