package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.correction.Corrections;
import org.hearsay.correction.SelectionFinder;
import org.hearsay.desk.Desk;
import org.hearsay.source.Quote;
import org.hearsay.store.Correction;
import org.hearsay.store.CorrectionEvent;
import org.hearsay.store.CorrectionGroup;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/// What readers sent, for those who work at the desk: what waits and what was decided, the last
/// that came first; one with its history.
final class CorrectionsPage implements Routes {
  private static final int ON_A_PAGE = 20;

  private final Desk desk;
  private final Corrections corrections;
  private final Pages pages;
  private final Listening listening;

  CorrectionsPage(Desk desk, Corrections corrections, Pages pages, Listening listening) {
    this.desk = desk;
    this.corrections = corrections;
    this.pages = pages;
    this.listening = listening;
  }

  /// - `shown`: which, by a word of `statuses`
  /// - `waiting`: how many wait for a decision
  /// - `more`: the address of the next page; null for none
  /// - `origin`: of this desk, for the tag that publishers put in
  public record Listing(
      String shown,
      List<String> statuses,
      long waiting,
      List<CorrectionSheet> sheets,
      @Nullable String more,
      String origin) {}

  /// One, and what is known of it besides.
  ///
  /// - `passage`: the address of its words in the article; null where they are not found there
  /// - `typed`: what stands in the field of the reply
  /// - `trouble`: why nothing was written; null where nothing went wrong
  public record Single(
      CorrectionSheet sheet,
      List<CorrectionEvent> history,
      @Nullable String passage,
      String typed,
      @Nullable String trouble) {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/corrections", this::list, Access.READER);
    routes.get("/corrections/{id}", this::one, Access.READER);
    routes.get("/corrections/{id}/passage", this::passage, Access.READER);
  }

  private void list(Context ctx) {
    Pile shown = Pile.of(ctx.queryParam("status")).orElse(Pile.PENDING);
    List<CorrectionGroup> groups =
        shown.groups(corrections, ctx.queryParam("after"), ON_A_PAGE + 1);
    boolean more = groups.size() > ON_A_PAGE;
    List<CorrectionGroup> here = more ? groups.subList(0, ON_A_PAGE) : groups;
    Listing listing =
        new Listing(
            shown.label(),
            Arrays.stream(Pile.values()).map(Pile::label).toList(),
            Pile.PENDING.count(corrections),
            here.stream()
                .map(group -> CorrectionSheet.of(group, desk.board().shelves().byId()))
                .toList(),
            more ? "/corrections?status=" + shown.label() + "&after=" + here.getLast().id() : null,
            listening.origin(ctx.host()));
    pages.show(ctx, "corrections", "corrections", "Corrections", Map.of("listing", listing));
  }

  private void one(Context ctx) {
    CorrectionGroup group = group(corrections, ctx.pathParam("id"));
    String reply = group.ruling().reply();
    show(ctx, group, reply == null ? "" : reply, null);
  }

  /// Shows one, as it is now.
  ///
  /// @param typed what stands in the field of the reply
  /// @param trouble why nothing was written; null where nothing went wrong
  void show(Context ctx, CorrectionGroup group, String typed, @Nullable String trouble) {
    CorrectionSheet sheet = CorrectionSheet.of(group, desk.board().shelves().byId());
    Single single =
        new Single(
            sheet,
            corrections.history(group.id()).reversed(),
            found(group.first()).orElse(null),
            typed,
            trouble);
    pages.show(ctx, "correction", "corrections", "A correction", Map.of("single", single));
  }

  /// Leads to the words in the article of the ledger, to the article where they are not found.
  private void passage(Context ctx) {
    Correction first = group(corrections, ctx.pathParam("id")).first();
    String article = first.page().article();
    if (article == null) {
      throw new NotFoundResponse("The ledger has no article at the address of this correction.");
    }
    ctx.redirect(found(first).orElse(Cited.href(article, null)), HttpStatus.FOUND);
  }

  /// The address of the words that were selected.
  private Optional<String> found(Correction correction) {
    return passage(desk, correction)
        .map(place -> Cited.href(Objects.requireNonNull(correction.page().article()), place));
  }

  /// Where the words that were selected stand in the article of the ledger.
  static Optional<Quote.Passage> passage(Desk desk, Correction correction) {
    String id = correction.page().article();
    if (id == null || !(desk.article(id) instanceof Lookup.Found<StoredArticle>(var article))) {
      return Optional.empty();
    }
    return SelectionFinder.passage(article.reading().article(), correction.selection());
  }

  /// The group that the correction of this id is in.
  static CorrectionGroup group(Corrections corrections, String id) {
    return corrections
        .one(id)
        .orElseThrow(() -> new NotFoundResponse("There is no such correction."));
  }
}
