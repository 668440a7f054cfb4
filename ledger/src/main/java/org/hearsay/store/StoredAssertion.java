package org.hearsay.store;

/// An assertion together with the article that it stands in. `index` is its place in the reading's
/// list, from 0.
public record StoredAssertion(StoredArticle article, int index) {

  /// As [ClaimRow#id].
  public String id() {
    return article.line().id() + "." + (index + 1);
  }
}
