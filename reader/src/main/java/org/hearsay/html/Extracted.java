package org.hearsay.html;

import org.hearsay.article.Body;
import org.hearsay.article.Failure;
import org.hearsay.article.Publication;
import org.jspecify.annotations.Nullable;

/// What becomes of one page: the article in it, or the reason why there is none. Immutable.
public sealed interface Extracted {

  /// The article's parts as the page itself gives them. `title` is null, and a fact of
  /// `publication` null or empty, where the page supports none; `body` has at least one paragraph.
  record Found(@Nullable String title, Publication publication, Body body) implements Extracted {}

  /// A page that could not be read, or that holds no article.
  record Missing(Failure failure) implements Extracted {}
}
