package org.hearsay.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.jdbi.v3.core.Handle;

/// Tells whether an entry is of an article that the ledger has.
///
/// What was fetched is the article that was met at the same address, if it is plausibly the same
/// piece; see [Address] and [Likeness]. The address is the one that gave the bytes, and the one
/// that the page calls itself where [Address#mayCallItself] lets it. What a page, a line of JSON or
/// an option says of addresses beyond that moves nothing: nobody replaces the article of another.
///
/// What was not fetched is the article with the same given id in the same capture, or with the same
/// given id and the same text in whatever capture, among those that were not fetched either.
final class Identity {
  private static final int CANDIDATES = 20;

  private final Handle handle;

  Identity(Handle handle) {
    this.handle = handle;
  }

  /// An article that was met at the same address.
  private record Candidate(String id, String captureSha256, Article article) {}

  /// The short id of the article, empty if it is a new one.
  Optional<String> of(Entry entry) {
    List<String> keys = keys(entry);
    return keys.isEmpty() ? unfetched(entry) : fetched(entry, keys);
  }

  /// SHA-256 over what tells the article apart: its address where it was fetched, its given id and
  /// its text.
  String digest(Entry entry) {
    Article article = entry.reading().article();
    String named = article.id().value() + "\0" + article.body().text();
    return keys(entry).stream()
        .findFirst()
        .map(key -> Digests.sha256(key + "\0" + named))
        .orElseGet(() -> Digests.sha256(named));
  }

  /// Writes down under which addresses the article was met.
  void remember(Entry entry, String id) {
    for (String key : keys(entry)) {
      handle
          .createUpdate(
              """
              insert into article_address (address, article_id) values (:address, :id)
              on conflict (address, article_id) do nothing
              """)
          .bind("address", key)
          .bind("id", id)
          .execute();
    }
  }

  /// The keys of the addresses that count, the one that gave the bytes first; none for what was not
  /// fetched.
  private static List<String> keys(Entry entry) {
    Optional<Address> fetched = Address.parse(entry.sighting().url());
    if (fetched.isEmpty()) {
      return List.of();
    }
    String canonical = entry.reading().article().publication().canonicalUrl();
    Stream<Address> itself = Address.parse(canonical).filter(fetched.get()::mayCallItself).stream();
    return Stream.concat(fetched.stream(), itself).map(Address::key).distinct().toList();
  }

  private Optional<String> unfetched(Entry entry) {
    return handle
        .createQuery(
            """
            select a.id from article a
              left join article_capture c on c.article_id = a.id and c.capture_sha256 = :capture
                and c.given_id = :given
            where (a.digest = :digest or c.given_id is not null)
              and not exists (select 1 from article_address n where n.article_id = a.id)
            order by case when c.given_id is null then 1 else 0 end, a.id
            limit 1
            """)
        .bind("digest", digest(entry))
        .bind("capture", entry.capture().sha256())
        .bind("given", entry.reading().article().id().value())
        .mapTo(String.class)
        .findOne();
  }

  private Optional<String> fetched(Entry entry, List<String> keys) {
    Article now = entry.reading().article();
    boolean frontPage =
        Address.parse(entry.sighting().url()).map(Address::isFrontPage).orElse(false);
    List<Candidate> candidates = candidates(entry, keys);
    return candidates.stream()
        .filter(c -> c.captureSha256().equals(entry.capture().sha256()))
        .findFirst()
        .or(() ->
            candidates.stream()
                .filter(c -> Likeness.samePiece(c.article(), now, frontPage))
                .max(Comparator.comparingDouble(c -> shared(c, now))))
        .map(Candidate::id);
  }

  private static double shared(Candidate candidate, Article now) {
    return Likeness.shared(candidate.article().body().text(), now.body().text());
  }

  /// Each with its current capture, and with this very capture where it has that; of the many
  /// editions of a front page those that were read last.
  private List<Candidate> candidates(Entry entry, List<String> keys) {
    return handle
        .createQuery(
            """
            select c.article_id, c.capture_sha256, c.reading
            from article a join article_capture c on c.article_id = a.id
            where a.id in (select article_id from article_address
                where address in (<keys>) or address = :url)
              and (c.capture_sha256 = a.capture_sha256 or c.capture_sha256 = :capture)
            order by case when c.capture_sha256 = :capture then 0 else 1 end, a.read_at desc, a.id
            limit :most
            """)
        .bindList("keys", keys)
        .bind("url", entry.sighting().url())
        .bind("capture", entry.capture().sha256())
        .bind("most", CANDIDATES)
        .map((row, _) ->
            new Candidate(
                row.getString("article_id"),
                row.getString("capture_sha256"),
                StoredArticle.reading(row.getString("reading")).article()))
        .list();
  }
}
