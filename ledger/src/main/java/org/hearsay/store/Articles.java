package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Articles, assertions and dossiers by name.
final class Articles {
  private static final int CANDIDATES = 10;
  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{1,64}");
  private static final Pattern ASSERTION = Pattern.compile("(.+)\\.([1-9][0-9]{0,8})");

  private Articles() {}

  /// A short id or given id in full wins over a beginning: what a list printed is never ambiguous.
  static Lookup<StoredArticle> find(Handle handle, String typed) {
    List<String> ids = ids(handle, "id = :typed", typed);
    if (ids.isEmpty()) {
      // What an earlier capture was called stays a name of the article.
      ids =
          ids(
              handle,
              "id in (select article_id from article_capture where given_id = :typed)",
              typed);
    }
    String beginning = typed.toLowerCase(Locale.ROOT);
    if (ids.isEmpty() && HEXADECIMAL.matcher(beginning).matches()) {
      ids = ids(handle, "id like :typed", beginning + "%");
    }
    return switch (ids.size()) {
      case 0 -> new Lookup.Unknown<>();
      case 1 -> new Lookup.Found<>(article(handle, ids.getFirst(), null));
      default -> new Lookup.Ambiguous<>(ids);
    };
  }

  static Lookup<StoredAssertion> findAssertion(Handle handle, String typed) {
    Matcher parts = ASSERTION.matcher(typed);
    if (!parts.matches()) {
      return new Lookup.Unknown<>();
    }
    int ordinal = Integer.parseInt(parts.group(2));
    return switch (find(handle, parts.group(1))) {
      case Lookup.Unknown<StoredArticle> _ -> new Lookup.Unknown<>();
      case Lookup.Ambiguous<StoredArticle>(List<String> candidates) ->
          new Lookup.Ambiguous<>(candidates.stream().map(id -> id + "." + ordinal).toList());
      case Lookup.Found<StoredArticle>(StoredArticle article) ->
          article.reading().numbers().contains(ordinal)
              ? new Lookup.Found<>(new StoredAssertion(article, ordinal))
              : new Lookup.Unknown<>();
    };
  }

  static List<ArticleLine> list(Handle handle, @Nullable String dossier) {
    String where =
        dossier == null
            ? ""
            : "where id in (select article_id from dossier_article where dossier = :dossier)";
    Query query =
        handle.createQuery(
            """
            select id, outlet, title, url, published, read_at from article
            %s
            order by day desc, id
            """
                .formatted(where));
    if (dossier != null) {
      query.bind("dossier", dossier);
    }
    return query.map((row, _) -> line(row)).list();
  }

  static List<DossierLine> dossiers(Handle handle) {
    return handle
        .createQuery(
            """
            select d.name, count(distinct da.article_id) as articles, count(t.ordinal) as assertions
            from dossier d
              left join dossier_article da on da.dossier = d.name
              left join assertion t on t.article_id = da.article_id
            group by d.name order by d.name
            """)
        .map((row, _) ->
            new DossierLine(
                row.getString("name"), row.getLong("articles"), row.getLong("assertions")))
        .list();
  }

  /// The articles of each dossier.
  static Map<String, Set<String>> collections(Handle handle) {
    Map<String, Set<String>> collections = new TreeMap<>();
    handle
        .createQuery(
            """
            select d.name, da.article_id
            from dossier d left join dossier_article da on da.dossier = d.name
            """)
        .map((row, _) -> new String[] {row.getString("name"), row.getString("article_id")})
        .forEach(row -> {
          Set<String> articles = collections.computeIfAbsent(row[0], _ -> new HashSet<>());
          if (row[1] != null) {
            articles.add(row[1]);
          }
        });
    return collections;
  }

  /// The columns that every list of articles has.
  static ArticleLine line(ResultSet row) throws SQLException {
    String published = row.getString("published");
    return new ArticleLine(
        row.getString("id"),
        row.getString("outlet"),
        row.getString("title"),
        row.getString("url"),
        published == null ? null : LocalDate.parse(published),
        Instant.parse(row.getString("read_at")));
  }

  private static List<String> ids(Handle handle, String condition, String typed) {
    return handle
        .createQuery(
            "select id from article where " + condition + " order by id limit " + CANDIDATES)
        .bind("typed", typed)
        .mapTo(String.class)
        .list();
  }

  /// The article in the capture with that SHA-256, null for its current one.
  static StoredArticle article(Handle handle, String id, @Nullable String sha256) {
    return handle
        .createQuery(
            """
            select a.id, a.outlet, a.title, a.url, a.published, a.read_at,
              ac.reader_version, ac.reader_options, ac.reading,
              c.sha256, c.url as capture_url, c.taken_at, c.media_type, c.size,
              c.warc_file, c.warc_offset, c.warc_length
            from article a
              join article_capture ac on ac.article_id = a.id
                and ac.capture_sha256 = coalesce(:sha256, a.capture_sha256)
              join capture c on c.sha256 = ac.capture_sha256
            where a.id = :id
            """)
        .bind("id", id)
        .bind("sha256", sha256)
        .map((row, _) ->
            new StoredArticle(
                line(row),
                Captures.capture(row),
                reader(row),
                reading(row),
                AmendmentRows.of(handle, id)))
        .one();
  }

  private static String reading(ResultSet row) throws SQLException {
    return row.getString("reading");
  }

  private static Reader reader(ResultSet row) throws SQLException {
    return new Reader(row.getString("reader_version"), row.getString("reader_options"));
  }
}
