package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import org.hearsay.desk.Board;
import org.hearsay.desk.ClaimQuery;
import org.hearsay.desk.ClaimRow;
import org.hearsay.desk.Desk;
import org.hearsay.desk.Work;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.WatchedFeed;
import org.jspecify.annotations.Nullable;

/// The first screen: of a dossier, or of all that was read, what rests on least, what is new and
/// what needs a decision.
final class HomePage implements Routes {
  private static final int CLAIMS = 6;
  private static final int ARTICLES = 12;

  private final Desk desk;
  private final Pages pages;

  HomePage(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// - `dossier`: null for all
  /// - `weakest`, `newest`: what several articles state; `open`: what needs a decision. `newest`
  ///   has none that is in the two others
  public record Overview(
      @Nullable String dossier,
      List<String> dossiers,
      Counts counts,
      List<ClaimRow> weakest,
      List<ClaimRow> newest,
      List<ClaimRow> open,
      List<ArticleLine> articles,
      List<WatchedFeed> feeds) {}

  /// How many there are.
  public record Counts(int articles, int claims, int several, int open) {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/work", this::work, Access.READER);
    routes.get("/", ctx -> show(ctx, null), Access.READER);
    routes.get("/dossiers/{name}", ctx -> show(ctx, ctx.pathParam("name")), Access.READER);
  }

  /// How far it is with what pages wait for; when that is done, the page is asked to load again.
  private void work(Context ctx) {
    Work work = desk.work();
    if (desk.board().whole() || work == null) {
      ctx.header("HX-Refresh", "true");
      ctx.html("");
      return;
    }
    ctx.html(pages.rendered("workagain", Map.of("work", work)));
  }

  private void show(Context ctx, @Nullable String dossier) {
    Board board = desk.board();
    if (dossier != null && !board.shelves().collections().containsKey(dossier)) {
      throw new NotFoundResponse("There is no dossier of that name.");
    }
    ClaimQuery all = ClaimQuery.ALL.withDossier(dossier);
    List<ClaimRow> weakest = board.claims(all);
    List<ClaimRow> open = board.claims(all.withSingle(true).withMark(ClaimRow.Mark.SUGGESTED));
    List<ArticleLine> articles = board.shelves().articles(dossier);
    List<ClaimRow> first = weakest.stream().limit(CLAIMS).toList();
    List<ClaimRow> undecided = open.stream().limit(CLAIMS).toList();
    Overview overview =
        new Overview(
            dossier,
            board.shelves().collections().keySet().stream().sorted().toList(),
            new Counts(
                articles.size(),
                board.claims(all.withSingle(true)).size(),
                weakest.size(),
                open.size()),
            first,
            board.claims(all.withOrder(ClaimQuery.Order.NEWEST)).stream()
                .filter(row -> !first.contains(row) && !undecided.contains(row))
                .limit(CLAIMS)
                .toList(),
            undecided,
            articles.stream().limit(ARTICLES).toList(),
            board.shelves().feeds());
    pages.show(
        ctx, "home", "home", dossier == null ? "Overview" : dossier, Map.of("overview", overview));
  }
}
