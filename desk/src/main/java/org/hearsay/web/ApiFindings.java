package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.api.FindingJson;
import org.hearsay.desk.Desk;
import org.hearsay.store.StoredArticle;

/// What was found in an article, for programs: the machine's finding and what counts now beside
/// each other, and all that people changed.
final class ApiFindings implements Routes {
  private final Desk desk;

  ApiFindings(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/articles/{id}/findings", this::list, Access.READER);
    routes.get("/api/v1/articles/{id}/findings/{number}", this::one, Access.READER);
    routes.get("/api/v1/articles/{id}/amendments", this::history, Access.READER);
  }

  private void list(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx);
    Integer behind = question.behind(words -> Integer.valueOf(words.getFirst()));
    StoredArticle stored = ArticlePage.article(desk, ctx.pathParam("id"));
    List<AmendedReading.Finding> all = stored.amended().findings();
    ObjectNode page =
        question.page(
            all,
            finding -> behind == null || finding.number() > behind,
            finding -> List.of(Integer.toString(finding.number())),
            finding -> json(desk, stored.line().id(), finding));
    ApiAnswer.send(ctx, page.put("total", all.size()));
  }

  private void one(Context ctx) {
    ApiQuestion.none(ctx);
    StoredArticle stored = ArticlePage.article(desk, ctx.pathParam("id"));
    AmendedReading.Finding finding = finding(stored.amended(), ctx.pathParam("number"));
    ApiAnswer.send(ctx, json(desk, stored.line().id(), finding), Seen.of(finding));
  }

  /// The finding that an address names.
  static AmendedReading.Finding finding(AmendedReading amended, String typed) {
    return amended
        .finding(ClaimsPage.number(typed, 0))
        .orElseThrow(() -> new NotFoundResponse("The article has no finding of that number."));
  }

  /// A finding with its claim and the word for its state.
  static ObjectNode json(Desk desk, String article, AmendedReading.Finding finding) {
    return FindingJson.of(article, finding, desk.claimOf(article, finding.number()).orElse(null))
        .put("state", Seen.of(finding));
  }

  private void history(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx);
    Long behind = question.behind(words -> Long.valueOf(words.getFirst()));
    StoredArticle stored = ArticlePage.article(desk, ctx.pathParam("id"));
    List<AmendedReading.Entry> all = stored.amended().history().reversed();
    ObjectNode page =
        question.page(
            all,
            entry -> behind == null || entry.amendment().number() < behind,
            entry -> List.of(Long.toString(entry.amendment().number())),
            entry -> FindingJson.event(stored.line().id(), entry));
    String state = Seen.of(stored.amended());
    ApiAnswer.send(ctx, page.put("total", all.size()).put("state", state), state);
  }
}
