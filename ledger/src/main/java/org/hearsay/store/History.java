package org.hearsay.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.ReadingJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The captures of an article: what was read in each, and when it was met. The one that was seen
/// last is the current one, whenever it was read.
final class History {
  private final Handle handle;

  History(Handle handle) {
    this.handle = handle;
  }

  /// What was read in a capture, and by what.
  record Read(String givenId, Reader reader, String json) {

    boolean isAs(Reader other, String otherJson) {
      return json.equals(otherJson) && reader.equals(other);
    }
  }

  /// The SHA-256 of the article's current capture.
  String current(String article) {
    return handle
        .createQuery(
            """
            select capture_sha256 from article_sighting where article_id = :id
            order by seen_at desc, noted_at desc, capture_sha256 desc limit 1
            """)
        .bind("id", article)
        .mapTo(String.class)
        .one();
  }

  Optional<Read> read(String article, String sha256) {
    return handle
        .createQuery(
            """
            select given_id, reader_version, reader_options, reading from article_capture
            where article_id = :id and capture_sha256 = :sha256
            """)
        .bind("id", article)
        .bind("sha256", sha256)
        .map((row, _) ->
            new Read(
                row.getString("given_id"),
                new Reader(row.getString("reader_version"), row.getString("reader_options")),
                row.getString("reading")))
        .findOne();
  }

  /// Whether the reading of that capture is this one but for the id that bytes give.
  boolean saysTheSame(String article, String sha256, Reading reading) {
    Optional<Read> known = read(article, sha256);
    if (known.isEmpty()) {
      return false;
    }
    Article now = reading.article();
    ArticleId id = new ArticleId(known.get().givenId());
    Article renamed = new Article(id, now.publication(), now.title(), now.body());
    Reading same = new Reading(renamed, reading.body(), reading.headline());
    return known.get().json().equals(ReadingJson.write(new Outcome.Read(same)));
  }

  /// Writes down the reading of a capture, in the place of what was read in it before, and the
  /// sighting.
  void write(Entry entry, String article, String json) {
    Article read = entry.reading().article();
    handle
        .createUpdate(
            """
            insert into article_capture
              (article_id, capture_sha256, given_id, text_digest, read_at, reader_version,
               reader_options, reading)
            values
              (:id, :sha256, :given, :text, :readAt, :version, :options, :reading)
            on conflict (article_id, capture_sha256) do update set
              given_id = excluded.given_id, text_digest = excluded.text_digest,
              read_at = excluded.read_at, reader_version = excluded.reader_version,
              reader_options = excluded.reader_options, reading = excluded.reading
            where article_capture.reading <> excluded.reading
              or article_capture.reader_version <> excluded.reader_version
              or article_capture.reader_options <> excluded.reader_options
            """)
        .bind("id", article)
        .bind("sha256", entry.capture().sha256())
        .bind("given", read.id().value())
        .bind("text", Digests.sha256(read.body().text()))
        .bind("readAt", entry.readAt().toString())
        .bind("version", entry.reader().version())
        .bind("options", entry.reader().options())
        .bind("reading", json)
        .execute();
    // An archive that claims the future must not hold the place of the current one for ever.
    Instant met = entry.sighting().at();
    Instant seen = met.isAfter(entry.readAt()) ? entry.readAt() : met;
    handle
        .createUpdate(
            """
            insert into article_sighting (article_id, seen_at, capture_sha256, noted_at)
            values (:id, :seen, :sha256, :noted)
            on conflict (article_id, seen_at, capture_sha256) do nothing
            """)
        .bind("id", article)
        .bind("seen", Moments.write(seen))
        .bind("sha256", entry.capture().sha256())
        .bind("noted", Moments.write(entry.readAt()))
        .execute();
  }

  /// The captures of the article in the order in which they were seen; bytes that came back after
  /// others are there twice.
  static List<ArticleCapture> of(Handle handle, String article) {
    List<Seen> seen =
        handle
            .createQuery(
                """
                select s.seen_at, ac.text_digest, ac.reader_version, ac.reader_options,
                  c.sha256, c.url as capture_url, c.taken_at, c.media_type, c.size,
                  c.warc_file, c.warc_offset, c.warc_length
                from article_sighting s
                  join article_capture ac on ac.article_id = s.article_id
                    and ac.capture_sha256 = s.capture_sha256
                  join capture c on c.sha256 = s.capture_sha256
                where s.article_id = :id
                order by s.seen_at, s.noted_at, s.capture_sha256
                """)
            .bind("id", article)
            .map((row, _) ->
                new Seen(
                    Instant.parse(row.getString("seen_at")),
                    Captures.capture(row),
                    row.getString("text_digest"),
                    new Reader(row.getString("reader_version"), row.getString("reader_options"))))
            .list();
    List<ArticleCapture> captures = new ArrayList<>();
    for (Seen one : seen) {
      ArticleCapture last = captures.isEmpty() ? null : captures.getLast();
      if (last != null && last.capture().sha256().equals(one.capture().sha256())) {
        captures.set(captures.size() - 1, last.withUntil(one.at()));
      } else {
        captures.add(one.as(captures.size() + 1));
      }
    }
    return captures;
  }

  private record Seen(Instant at, Evidenced capture, @Nullable String textDigest, Reader reader) {

    ArticleCapture as(int number) {
      return new ArticleCapture(number, capture, at, at, textDigest, reader);
    }
  }
}
