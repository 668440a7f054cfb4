package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.desk.Desk;
import org.hearsay.revision.Revision;
import org.hearsay.store.ArticleCapture;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// One article, as it was published, with what it states; and what its outlet changed in it.
final class ArticlePage implements Routes {
  /// In code points, as everything outside of the program counts.
  private static final Pattern PASSAGE = Pattern.compile("([0-9]{1,8})-([0-9]{1,8})");

  private final Desk desk;
  private final Pages pages;

  ArticlePage(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/articles/{id}", this::show, Access.READER);
    routes.get("/articles/{id}/changes", this::changes, Access.READER);
  }

  private void show(Context ctx) {
    StoredArticle stored = article(desk, ctx.pathParam("id"));
    boolean inTitle = "title".equals(ctx.queryParam("field"));
    ArticleSheet sheet = ArticleSheet.of(desk, stored, here(ctx, stored, inTitle), inTitle);
    pages.show(
        ctx,
        "article",
        "articles",
        Objects.requireNonNullElse(stored.line().title(), "An article without a title"),
        Map.of("sheet", sheet));
  }

  /// The passage that the address asks for, in code units; null where it asks for none, or for one
  /// that the text does not have.
  private static @Nullable Span here(Context ctx, StoredArticle stored, boolean inTitle) {
    String asked = ctx.queryParam("at");
    if (asked == null) {
      return null;
    }
    Matcher passage = PASSAGE.matcher(asked);
    var article = stored.reading().article();
    String text = inTitle ? Objects.requireNonNullElse(article.title(), "") : article.body().text();
    if (!passage.matches()) {
      return null;
    }
    int start = Integer.parseInt(passage.group(1));
    int end = Integer.parseInt(passage.group(2));
    if (start >= end || end > text.codePointCount(0, text.length())) {
      return null;
    }
    return CodePoints.of(text).toUtf16(new Span(start, end));
  }

  /// Two captures, and what changed from the one to the other.
  public record Change(ArticleCapture before, ArticleCapture after, Revision revision) {}

  private void changes(Context ctx) {
    StoredArticle stored = article(desk, ctx.pathParam("id"));
    String id = stored.line().id();
    List<ArticleCapture> captures = desk.captures(id);
    int to = ClaimsPage.number(ctx.queryParam("to"), captures.size());
    int from = ClaimsPage.number(ctx.queryParam("from"), to - 1);
    if (to < 1 || to > captures.size() || from < 1 || from > captures.size()) {
      throw new NotFoundResponse(
          captures.size() == 1
              ? "There is one capture of this article, so there is nothing to compare."
              : "The article has captures 1 to " + captures.size() + ".");
    }
    ArticleCapture before = captures.get(from - 1);
    ArticleCapture after = captures.get(to - 1);
    Revision revision =
        Revision.between(desk.article(id, before).reading(), desk.article(id, after).reading());
    pages.show(
        ctx,
        "changes",
        "articles",
        "What changed",
        Map.of(
            "line",
            stored.line(),
            "captures",
            captures,
            "change",
            new Change(before, after, revision)));
  }

  /// The article that an address names.
  static StoredArticle article(Desk desk, String typed) {
    return switch (desk.article(typed)) {
      case Lookup.Found<StoredArticle>(StoredArticle article) -> article;
      case Lookup.Ambiguous<StoredArticle>(List<String> candidates) ->
          throw new NotFoundResponse(
              "Several articles begin so: " + String.join(", ", candidates) + ".");
      case Lookup.Unknown<StoredArticle> _ ->
          throw new NotFoundResponse("There is no such article.");
    };
  }
}
