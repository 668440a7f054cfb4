package org.hearsay.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The page that a correction is about.
///
/// - `url`: its address as it was sent, an address of the web
/// - `article`: the short id of the ledger's article there, null where the ledger has none
public record Page(String url, @Nullable String article) {

  public Page {
    if (Address.parse(url).isEmpty()) {
      throw new IllegalArgumentException("not an address of the web: " + url);
    }
  }

  /// The page at this address; empty if it is no address of the web. No article is looked for, see
  /// [CorrectionTable#located].
  public static Optional<Page> at(String url) {
    return Address.parse(url).map(_ -> new Page(url, null));
  }

  /// The same page, known to be an article of the ledger.
  public Page withArticle(@Nullable String id) {
    return new Page(url, id);
  }

  /// The address as one line to be shown or compared, without scheme, fragment and what only counts
  /// visitors.
  public String key() {
    return address().key();
  }

  /// What tells the page apart from others: the article where it is known, so that the article on
  /// its own site and here is one.
  String place() {
    return article == null ? key() : "article:" + article;
  }

  Address address() {
    return Address.parse(url).orElseThrow();
  }
}
