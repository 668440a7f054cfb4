package org.hearsay.story;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Invented articles of one paragraph.
final class Press {
  private Press() {}

  static Article article(String id, @Nullable LocalDate day, @Nullable String title, String text) {
    PublicationDate published = day == null ? null : PublicationDate.of(day);
    return new Article(
        new ArticleId(id),
        new Publication(null, null, null, List.of(), published, null, null),
        title,
        new Body(text, List.of(new Span(0, text.length())), List.of()));
  }

  static StoryDigest digest(String id, String text) {
    return StoryDigest.of(article(id, null, null, text));
  }

  static StoryDigest digest(String id, LocalDate day, String text) {
    return StoryDigest.of(article(id, day, null, text));
  }
}
