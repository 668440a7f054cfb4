package org.hearsay.store;

import org.hearsay.assertion.Stated;

/// An assertion together with the article that it stands in. `index` is its place among all that
/// the reading states, from 0.
public record StoredAssertion(StoredArticle article, int index) {

  /// The assertion with what it refers to.
  public Stated stated() {
    return article.reading().stated().get(index);
  }

  /// As [AssertionLine#id].
  public String id() {
    return article.line().id() + "." + (index + 1);
  }
}
