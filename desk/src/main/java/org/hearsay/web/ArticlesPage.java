package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.hearsay.desk.ArticleQuery;
import org.hearsay.desk.Board;
import org.hearsay.desk.ClaimQuery;
import org.hearsay.desk.Desk;
import org.hearsay.store.ArticleLine;

/// All articles that were read, the last published first.
final class ArticlesPage implements Routes {
  private static final int ON_A_PAGE = 50;
  private static final List<String> FIELDS =
      List.of("words", "outlet", "dossier", "since", "until", "from-row");

  private final Desk desk;
  private final Pages pages;

  ArticlesPage(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// - `any`: whether there is any article at all
  public record Listing(Typed typed, Leaf<ArticleLine> leaf, List<String> dossiers, boolean any) {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/articles", this::show, Access.READER);
  }

  private void show(Context ctx) {
    Board.Shelves shelves = desk.board().shelves();
    Typed typed = Typed.of(ctx, FIELDS);
    List<ArticleLine> fitting =
        shelves.articles(
            new ArticleQuery(
                ClaimQuery.words(typed.get("words")),
                typed.get("outlet"),
                typed.get("dossier"),
                typed.days()));
    Leaf<ArticleLine> leaf =
        Leaf.of(fitting, typed.get("from-row"), ON_A_PAGE, row -> typed.from("/articles", row));
    Listing listing =
        new Listing(
            typed,
            leaf,
            shelves.collections().keySet().stream().sorted().toList(),
            !shelves.articles().isEmpty());
    pages.show(ctx, "articles", "articles", "Articles", Map.of("listing", listing));
  }
}
