package org.hearsay.story;

import java.util.List;
import org.hearsay.article.ArticleId;

/// Articles that tell the same event. Immutable.
///
/// - `articles`: by their ids; never empty, one where nobody else tells it
/// - `marks`: by which it is known: up to five words that at least half of the articles have, in
///   lower case, the weightiest first
public record Story(List<ArticleId> articles, List<String> marks) {

  public Story {
    articles = List.copyOf(articles);
    marks = List.copyOf(marks);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a story without articles");
    }
  }
}
