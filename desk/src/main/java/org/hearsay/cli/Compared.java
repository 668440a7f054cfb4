package org.hearsay.cli;

import org.hearsay.revision.Revision;
import org.hearsay.store.ArticleCapture;
import org.hearsay.store.Reader;
import org.hearsay.store.StoredArticle;

/// Two captures of an article, and what changed from one to the other.
record Compared(
    String article,
    ArticleCapture before,
    ArticleCapture after,
    boolean sameReader,
    Revision revision) {

  Compared(
      String article,
      ArticleCapture before,
      ArticleCapture after,
      StoredArticle old,
      StoredArticle young) {
    this(
        article,
        before,
        after,
        isSame(old.reader(), young.reader()),
        Revision.between(old.reading(), young.reading()));
  }

  /// Options tell what was said of the article from outside; they do not change what is found.
  private static boolean isSame(Reader one, Reader other) {
    return one.version().equals(other.version());
  }
}
