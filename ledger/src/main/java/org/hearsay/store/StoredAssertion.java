package org.hearsay.store;

import org.hearsay.assertion.Stated;

/// An assertion together with the article that it stands in. `number` is what it is called there.
public record StoredAssertion(StoredArticle article, int number) {

  /// The assertion with what it refers to, as it counts.
  public Stated stated() {
    return article.reading().stated(number).orElseThrow();
  }

  /// As [AssertionLine#id].
  public String id() {
    return article.line().id() + "." + number;
  }
}
