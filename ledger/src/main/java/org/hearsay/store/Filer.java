package org.hearsay.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.ReadingJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes one entry, inside the transaction of its handle.
final class Filer {
  private static final int SHORTEST_ID = 8;

  private final Handle handle;
  private final Identity identity;
  private final History history;

  Filer(Handle handle) {
    this.handle = handle;
    this.identity = new Identity(handle);
    this.history = new History(handle);
  }

  Filing file(Entry entry) {
    String json = ReadingJson.write(new Outcome.Read(entry.reading()));
    Optional<String> present = identity.of(entry);
    String digest = identity.digest(entry);
    String id = present.orElseGet(() -> freeId(digest));
    Captures.write(handle, entry.capture(), entry.sighting());
    Filing.Change change =
        present.isEmpty() ? added(entry, id, digest, json) : change(entry, id, digest, json);
    identity.remember(entry, id);
    String dossier = entry.dossier();
    if (dossier != null) {
      putIn(dossier, id, entry);
    }
    return new Filing(id, change);
  }

  private Filing.Change added(Entry entry, String id, String digest, String json) {
    write(entry, id, digest);
    AmendmentRows.make(handle, id, entry.reading());
    history.write(entry, id, json);
    return Filing.Change.ADDED;
  }

  private Filing.Change change(Entry entry, String id, String digest, String json) {
    String sha256 = entry.capture().sha256();
    String before = history.current(id);
    Optional<History.Read> known = history.read(id, sha256);
    boolean anew = known.isEmpty() || !known.get().isAs(entry.reader(), json);
    boolean alike = known.isEmpty() && history.saysTheSame(id, before, entry.reading());
    history.write(entry, id, json);
    boolean current = history.current(id).equals(sha256);
    if (current && (anew || !before.equals(sha256))) {
      write(entry, id, digest);
      AmendmentRows.make(handle, id, entry.reading());
    }
    if (known.isPresent() && (before.equals(sha256) || !current)) {
      return anew ? Filing.Change.REPLACED : Filing.Change.UNCHANGED;
    }
    if (alike) {
      return Filing.Change.UNCHANGED;
    }
    return current ? Filing.Change.CHANGED : Filing.Change.OLDER;
  }

  /// The shortest beginning of the digest that no other article has for its id.
  private String freeId(String digest) {
    for (int length = SHORTEST_ID; length <= digest.length(); length++) {
      String candidate = digest.substring(0, length);
      boolean taken =
          handle
              .createQuery("select 1 from article where id = :id")
              .bind("id", candidate)
              .mapTo(Integer.class)
              .findOne()
              .isPresent();
      if (!taken) {
        return candidate;
      }
    }
    throw new IllegalStateException("two articles of one digest: " + digest);
  }

  private void write(Entry entry, String id, String digest) {
    Article article = entry.reading().article();
    Publication publication = article.publication();
    String published = day(publication.published());
    handle
        .createUpdate(
            """
            insert into article
              (id, digest, given_id, capture_sha256, url, outlet, title, published, day, language,
               read_at)
            values
              (:id, :digest, :given, :capture, :url, :outlet, :title, :published, :day, :language,
               :readAt)
            on conflict (id) do update set
              digest = excluded.digest, given_id = excluded.given_id,
              capture_sha256 = excluded.capture_sha256, url = excluded.url,
              outlet = excluded.outlet, title = excluded.title, published = excluded.published,
              day = excluded.day, language = excluded.language, read_at = excluded.read_at
            """)
        .bind("id", id)
        .bind("digest", digest)
        .bind("given", article.id().value())
        .bind("capture", entry.capture().sha256())
        .bind("url", publication.url())
        .bind("outlet", outlet(publication))
        .bind("title", article.title())
        .bind("published", published)
        .bind("day", published == null ? day(entry.readAt()) : published)
        .bind("language", publication.language())
        .bind("readAt", entry.readAt().toString())
        .execute();
    Derived.turn(handle, id);
  }

  private void putIn(String dossier, String id, Entry entry) {
    handle
        .createUpdate(
            """
            insert into dossier (name, made_at) values (:name, :at)
            on conflict (name) do nothing
            """)
        .bind("name", dossier)
        .bind("at", entry.readAt().toString())
        .execute();
    handle
        .createUpdate(
            """
            insert into dossier_article (dossier, article_id) values (:name, :id)
            on conflict (dossier, article_id) do nothing
            """)
        .bind("name", dossier)
        .bind("id", id)
        .execute();
  }

  static @Nullable String outlet(Publication publication) {
    Outlet outlet = publication.outlet();
    return outlet == null ? null : outlet.name();
  }

  private static @Nullable String day(@Nullable PublicationDate published) {
    return published == null ? null : published.day().toString();
  }

  private static String day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
