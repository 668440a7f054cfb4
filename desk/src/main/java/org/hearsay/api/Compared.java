package org.hearsay.api;

import org.hearsay.revision.Revision;
import org.hearsay.store.ArticleCapture;
import org.hearsay.store.Reader;
import org.hearsay.store.StoredArticle;

/// Two captures of an article, and what changed from one to the other.
///
/// - `article`: its short id
/// - `sameReader`: whether both were read by one version of the reader; else what changed may be
///   the reading and not the article
public record Compared(
    String article,
    ArticleCapture before,
    ArticleCapture after,
    boolean sameReader,
    Revision revision) {

  /// Compares the two.
  ///
  /// @param old the article as it was read in `before`; `young`: in `after`
  public Compared(
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
