package org.hearsay.assertion;

import org.hearsay.article.ArticleId;
import org.hearsay.article.Failure;

/// What becomes of one input: a reading, or the reason why there is none.
public sealed interface Outcome {

  /// The article that was read, or that could not be.
  ArticleId id();

  /// An article with its findings.
  record Read(Reading reading) implements Outcome {
    @Override
    public ArticleId id() {
      return reading.article().id();
    }
  }

  /// An input that could not be read.
  record Failed(ArticleId id, Failure failure) implements Outcome {}
}
