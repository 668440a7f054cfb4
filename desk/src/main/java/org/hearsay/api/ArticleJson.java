package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.hearsay.store.ArticleCapture;
import org.hearsay.store.ArticleLine;

/// An article of a list, and its captures, as JSON. What is not known is null. Threads may share
/// it.
public final class ArticleJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ArticleJson() {}

  /// By what people know it.
  public static ObjectNode named(ArticleLine article) {
    LocalDate published = article.published();
    return JSON.createObjectNode()
        .put("id", article.id())
        .put("outlet", article.outlet())
        .put("title", article.title())
        .put("url", article.url())
        .put("published", published == null ? null : published.toString());
  }

  /// The same, and when it was read.
  public static ObjectNode line(ArticleLine article) {
    return named(article).put("readAt", article.readAt().toString());
  }

  /// One of its captures: which bytes, from where, and when they were first and last seen.
  public static ObjectNode capture(ArticleCapture capture) {
    return JSON.createObjectNode()
        .put("number", capture.number())
        .put("sha256", capture.capture().sha256())
        .put("url", capture.capture().url())
        .put("mediaType", capture.capture().mediaType())
        .put("size", capture.capture().size())
        .put("seen", capture.from().toString())
        .put("until", capture.until().toString())
        .put("reader", capture.reader().version());
  }
}
