package org.hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Failure;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.assertion.Outcome;

/// What tests of documents ask: the article in one, read by rules, or why there is none.
public final class ReadArticles {
  private static final Reader READER = Reader.byRules();

  private ReadArticles() {}

  public static Article article(Manuscript.Form form) {
    Outcome outcome = read(form);
    assertThat(outcome).isInstanceOf(Outcome.Read.class);
    return ((Outcome.Read) outcome).reading().article();
  }

  public static Failure failure(Manuscript.Form form) {
    Outcome outcome = read(form);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed) outcome).failure();
  }

  public static List<String> paragraphs(Article article) {
    return article.body().paragraphs().stream()
        .map(span -> span.of(article.body().text()).toString())
        .toList();
  }

  private static Outcome read(Manuscript.Form form) {
    return READER.read(new Manuscript(new ArticleId("a"), form, Known.NOTHING, Known.NOTHING));
  }
}
