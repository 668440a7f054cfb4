package org.hearsay.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.source.Register;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Stamp;
import org.hearsay.store.WatchedFeed;
import org.jspecify.annotations.Nullable;

/// A ledger as all pages show it, at one moment: its articles, dossiers, sources and the rows of
/// its claims, in memory. Derived; immutable; threads share it.
///
/// - `stamp`: of which state of the ledger
/// - `claims`: what rests on least first; `byId`: the same; `members`: their assertions
/// - `whole`: false while claims are still being derived or weighed; then rows are missing, or tell
///   what was before
public record Board(
    Stamp stamp,
    Shelves shelves,
    Register register,
    List<ClaimRow> claims,
    Map<String, ClaimRow> byId,
    Map<String, List<AssertionId>> members,
    boolean whole) {

  /// - `articles`: the last published first; `byId`: the same
  /// - `collections`: the articles of each dossier
  public record Shelves(
      List<ArticleLine> articles,
      Map<String, ArticleLine> byId,
      Map<String, Set<String>> collections,
      List<WatchedFeed> feeds) {

    public Shelves {
      articles = List.copyOf(articles);
      byId = Map.copyOf(byId);
      feeds = List.copyOf(feeds);
    }

    /// The articles that fit, the last published first.
    public List<ArticleLine> articles(ArticleQuery query) {
      return articles(query.dossier()).stream().filter(query::fits).toList();
    }

    static Shelves of(
        List<ArticleLine> articles, Map<String, Set<String>> collections, List<WatchedFeed> feeds) {
      Map<String, ArticleLine> byId = new HashMap<>();
      articles.forEach(article -> byId.put(article.id(), article));
      return new Shelves(articles, byId, collections, feeds);
    }

    /// The articles of a dossier, of all if it is null.
    public List<ArticleLine> articles(@Nullable String dossier) {
      if (dossier == null) {
        return articles;
      }
      Set<String> wanted = collections.getOrDefault(dossier, Set.of());
      return articles.stream().filter(article -> wanted.contains(article.id())).toList();
    }
  }

  static Board of(
      Stamp stamp,
      Shelves shelves,
      Register register,
      Collection<ClaimRow> rows,
      Map<String, List<AssertionId>> members,
      boolean whole) {
    List<ClaimRow> sorted = rows.stream().sorted(ClaimRow.LEAST_FIRST).toList();
    Map<String, ClaimRow> byId = new HashMap<>();
    sorted.forEach(row -> byId.put(row.id(), row));
    return new Board(stamp, shelves, register, sorted, byId, members, whole);
  }

  /// Whether it is this very board, not one that says the same.
  @SuppressWarnings("ReferenceEquality")
  boolean isThe(Board other) {
    return this == other;
  }

  /// The row of the claim of that id.
  public Optional<ClaimRow> claim(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The claims that fit, in the order asked for.
  public List<ClaimRow> claims(ClaimQuery query) {
    Set<String> articles =
        query.dossier() == null
            ? null
            : shelves.collections().getOrDefault(query.dossier(), Set.of());
    List<ClaimRow> fitting = claims.stream().filter(row -> query.fits(row, articles)).toList();
    return switch (query.order()) {
      case LEAST -> fitting;
      case NEWEST -> sorted(fitting, ClaimRow.NEWEST_FIRST);
      case FURTHEST -> sorted(fitting, ClaimRow.FURTHEST_FIRST);
    };
  }

  /// The claims that these assertions belong to, by assertion.
  public Map<AssertionId, String> claimsOf(Set<AssertionId> assertions) {
    Map<AssertionId, String> found = new HashMap<>();
    members.forEach((claim, all) -> {
      for (AssertionId one : all) {
        if (assertions.contains(one)) {
          found.put(one, claim);
        }
      }
    });
    return found;
  }

  private static List<ClaimRow> sorted(List<ClaimRow> rows, Comparator<ClaimRow> order) {
    return rows.stream().sorted(order).toList();
  }
}
