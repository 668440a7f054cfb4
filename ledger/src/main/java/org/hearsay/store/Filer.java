package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.ReadingJson;
import org.hearsay.assertion.Stated;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Writes one entry, inside the transaction of its handle.
final class Filer {
  private static final int SHORTEST_ID = 8;

  private final Handle handle;

  Filer(Handle handle) {
    this.handle = handle;
  }

  /// An article that is there already.
  private record Present(String id, String version, String options, String json) {}

  Filing file(Entry entry) {
    String json = ReadingJson.write(new Outcome.Read(entry.reading()));
    Article article = entry.reading().article();
    String digest = digest(article);
    Optional<Present> present = present(digest, article, entry.capture());
    Filing filing;
    if (present.isEmpty()) {
      filing = new Filing(freeId(digest), Filing.Change.ADDED);
    } else if (isSame(present.get(), entry.reader(), json)) {
      filing = new Filing(present.get().id(), Filing.Change.UNCHANGED);
    } else {
      filing = new Filing(present.get().id(), Filing.Change.REPLACED);
    }
    if (filing.change() != Filing.Change.UNCHANGED) {
      Captures.write(handle, entry.capture());
      write(entry, filing.article(), digest, json);
      writeAssertions(entry, filing.article());
    }
    String dossier = entry.dossier();
    if (dossier != null) {
      putIn(dossier, filing.article(), entry);
    }
    return filing;
  }

  /// SHA-256 over an article's given id and its text.
  private static String digest(Article article) {
    String named = article.id().value() + "\0" + article.body().text();
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(named.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static boolean isSame(Present present, Reader reader, String json) {
    return present.json().equals(json)
        && present.version().equals(reader.version())
        && present.options().equals(reader.options());
  }

  /// The same article of the same capture before one of another capture.
  private Optional<Present> present(String digest, Article article, Evidenced capture) {
    return handle
        .createQuery(
            """
            select id, reader_version, reader_options, reading from article
            where digest = :digest or (capture_sha256 = :capture and given_id = :given)
            order by case when capture_sha256 = :capture and given_id = :given then 0 else 1 end, id
            limit 1
            """)
        .bind("digest", digest)
        .bind("capture", capture.sha256())
        .bind("given", article.id().value())
        .map((row, _) ->
            new Present(
                row.getString("id"),
                row.getString("reader_version"),
                row.getString("reader_options"),
                row.getString("reading")))
        .findOne();
  }

  /// The shortest beginning of the digest that no other article has for its id.
  private String freeId(String digest) {
    for (int length = SHORTEST_ID; length < digest.length(); length++) {
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
    return digest;
  }

  private void write(Entry entry, String id, String digest, String json) {
    Article article = entry.reading().article();
    Publication publication = article.publication();
    String published = day(publication.published());
    handle
        .createUpdate(
            """
            insert into article
              (id, digest, given_id, capture_sha256, url, outlet, title, published, day, language,
               read_at, reader_version, reader_options, reading)
            values
              (:id, :digest, :given, :capture, :url, :outlet, :title, :published, :day, :language,
               :readAt, :version, :options, :reading)
            on conflict (id) do update set
              digest = excluded.digest, given_id = excluded.given_id, capture_sha256 = excluded.capture_sha256,
              url = excluded.url, outlet = excluded.outlet, title = excluded.title,
              published = excluded.published, day = excluded.day, language = excluded.language,
              read_at = excluded.read_at, reader_version = excluded.reader_version,
              reader_options = excluded.reader_options, reading = excluded.reading
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
        .bind("version", entry.reader().version())
        .bind("options", entry.reader().options())
        .bind("reading", json)
        .execute();
  }

  private void writeAssertions(Entry entry, String id) {
    handle.createUpdate("delete from assertion where article_id = :id").bind("id", id).execute();
    List<Stated> all = entry.reading().stated();
    if (all.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            """
            insert into assertion
              (article_id, ordinal, text, chain, deepest, term, band, affirmed, edtf)
            values
              (:id, :ordinal, :text, :chain, :deepest, :term, :band, :affirmed, :edtf)
            """);
    PreparedBatch sources =
        handle.prepareBatch(
            """
            insert into assertion_source (article_id, ordinal, position, name, folded)
            values (:id, :ordinal, :position, :name, :folded)
            """);
    String outlet = outlet(entry.reading().article().publication());
    for (int i = 0; i < all.size(); i++) {
      Assertion assertion = all.get(i).assertion();
      List<Teller> chain = Chain.of(all.get(i));
      Assertion.About time = assertion.time();
      rows.bind("id", id)
          .bind("ordinal", i + 1)
          .bind("text", assertion.text())
          .bind("chain", Chain.write(chain))
          .bind("deepest", chain.isEmpty() ? null : chain.getLast().name())
          .bind("term", assertion.certainty().term().name())
          .bind("band", assertion.certainty().term().band())
          .bind("affirmed", assertion.certainty().affirmed() ? 1 : 0)
          .bind("edtf", time == null ? null : time.edtf())
          .add();
      if (chain.isEmpty()) {
        addSource(sources, id, i + 1, 0, outlet);
      }
      for (int link = 0; link < chain.size(); link++) {
        addSource(sources, id, i + 1, link + 1, chain.get(link).name());
      }
    }
    rows.execute();
    if (sources.size() > 0) {
      sources.execute();
    }
  }

  private static void addSource(
      PreparedBatch sources, String id, int ordinal, int position, @Nullable String name) {
    if (name != null) {
      sources
          .bind("id", id)
          .bind("ordinal", ordinal)
          .bind("position", position)
          .bind("name", name)
          .bind("folded", Folded.of(name))
          .add();
    }
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

  private static @Nullable String outlet(Publication publication) {
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
