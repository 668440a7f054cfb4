package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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

  /// Where the record stands that lies last in the evidence.
  static Optional<Evidenced.Location> last(Handle handle) {
    return handle
        .createQuery(
            """
            select warc_file, warc_offset, warc_length from capture
            union all select warc_file, warc_offset, warc_length from sighting
            order by warc_file desc, warc_offset desc limit 1
            """)
        .map((row, _) -> location(row))
        .findOne();
  }

  /// The names of the files that records are remembered in, in order.
  static List<String> files(Handle handle) {
    return handle
        .createQuery(
            "select warc_file from capture union select warc_file from sighting order by warc_file")
        .mapTo(String.class)
        .list();
  }

  /// The records that are remembered in a file, in their order there.
  static List<RecordLine> records(Handle handle, String file) {
    return handle
        .createQuery(
            """
            select warc_file, warc_offset, warc_length, 1 as bytes, sha256, url, taken_at as met_at,
              record_sha256
            from capture where warc_file = :file
            union all
            select warc_file, warc_offset, warc_length, 0 as bytes, sha256, url, seen_at as met_at,
              record_sha256
            from sighting where warc_file = :file
            order by warc_offset, bytes desc
            """)
        .bind("file", file)
        .map((row, _) ->
            new RecordLine(
                location(row),
                row.getInt("bytes") == 1,
                row.getString("sha256"),
                row.getString("url"),
                Instant.parse(row.getString("met_at")),
                row.getString("record_sha256")))
        .list();
  }

  /// The short ids of the articles that were read in these bytes.
  static List<String> articles(Handle handle, String sha256) {
    return handle
        .createQuery(
            "select article_id from article_capture where capture_sha256 = :sha256 order by 1")
        .bind("sha256", sha256)
        .mapTo(String.class)
        .list();
  }

  /// What no ledger can hold by its own rules: readings of captures that it does not know.
  static Map<String, List<String>> orphans(Handle handle) {
    return handle
        .createQuery(
            """
            select ac.capture_sha256, ac.article_id from article_capture ac
            where not exists (select 1 from capture c where c.sha256 = ac.capture_sha256)
            order by ac.capture_sha256, ac.article_id
            """)
        .map((row, _) -> Map.entry(row.getString("capture_sha256"), row.getString("article_id")))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /// Whether it is known that these bytes came from `url` at that moment.
  static boolean isKnown(Handle handle, String sha256, @Nullable String url, Instant at) {
    return handle
        .createQuery(
            """
            select 1 from capture where sha256 = :sha256 and url = :url and taken_at = :taken
            union all
            select 1 from sighting where sha256 = :sha256 and url = :url and seen_at = :seen
            limit 1
            """)
        .bind("sha256", sha256)
        .bind("url", url)
        .bind("taken", at.toString())
        .bind("seen", Moments.write(at))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /// Writes what is not there yet: the capture, and the sighting where it has a record of its own.
  static void write(Handle handle, Evidenced capture, Sighting sighting) {
    Sighting.Recorded record = sighting.record();
    boolean first = record != null && record.location().equals(capture.location());
    write(handle, capture, record != null && first ? record.sha256() : null);
    if (record != null && !first) {
      write(handle, capture.sha256(), sighting, record);
    }
  }

  private static void write(
      Handle handle, String sha256, Sighting sighting, Sighting.Recorded record) {
    handle
        .createUpdate(
            """
            insert into sighting
              (warc_file, warc_offset, warc_length, record_sha256, sha256, url, seen_at)
            values
              (:file, :offset, :length, :record, :sha256, :url, :seen)
            on conflict (warc_file, warc_offset) do nothing
            """)
        .bind("file", record.location().file())
        .bind("offset", record.location().offset())
        .bind("length", record.location().length())
        .bind("record", record.sha256())
        .bind("sha256", sha256)
        .bind("url", sighting.url())
        .bind("seen", Moments.write(sighting.at()))
        .execute();
  }

  private static void write(Handle handle, Evidenced capture, @Nullable String record) {
    handle
        .createUpdate(
            """
            insert into capture
              (sha256, url, taken_at, media_type, size, warc_file, warc_offset, warc_length,
               record_sha256)
            values
              (:sha256, :url, :taken, :mediaType, :size, :file, :offset, :length, :record)
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
        .bind("record", record)
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
        location(row));
  }

  /// A row that holds the place of a record.
  static Evidenced.Location location(ResultSet row) throws SQLException {
    return new Evidenced.Location(
        row.getString("warc_file"), row.getLong("warc_offset"), row.getLong("warc_length"));
  }
}
