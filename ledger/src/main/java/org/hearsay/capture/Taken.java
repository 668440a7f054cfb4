package org.hearsay.capture;

import org.hearsay.article.ArticleId;
import org.hearsay.article.Failure;
import org.hearsay.article.Manuscript;
import org.jspecify.annotations.Nullable;

/// What becomes of one thing that the user asked to be read: bytes and a manuscript made of them,
/// or the reason why there are none. Immutable.
public sealed interface Taken {

  /// The article's id: as the input gives it, else the SHA-256 of the bytes, else, where no bytes
  /// were had, the input's name.
  ArticleId id();

  /// What the user would recognise it by: the path or address, for a line of JSON `news.jsonl:17`
  /// and the line's id where it has one (`news.jsonl:17 (a-42)`), `-` for standard input.
  String input();

  /// Something to read. `listing` is the feed that led to it and states things of it, null where
  /// none did.
  record Ready(Capture capture, Manuscript manuscript, String input, @Nullable Capture listing)
      implements Taken {

    public Ready(Capture capture, Manuscript manuscript, String input) {
      this(capture, manuscript, input, null);
    }

    Ready listedIn(Capture feed) {
      return new Ready(capture, manuscript, input, feed);
    }

    @Override
    public ArticleId id() {
      return manuscript.id();
    }
  }

  /// Something that cannot be read.
  record Refused(ArticleId id, String input, Failure failure) implements Taken {}
}
