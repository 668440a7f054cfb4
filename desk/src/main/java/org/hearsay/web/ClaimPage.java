package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.desk.Desk;
import org.hearsay.store.Lookup;

/// One claim: who says so, and how they know it.
final class ClaimPage implements Routes {
  private final Desk desk;
  private final Pages pages;

  ClaimPage(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/claims/{id}", this::show, Access.READER);
    routes.get(
        "/claims/{id}/graph.json",
        ctx -> json(ctx, Drawings.graph(claim(desk, ctx.pathParam("id")))),
        Access.READER);
    routes.get(
        "/claims/{id}/timeline.json",
        ctx -> json(ctx, Drawings.timeline(claim(desk, ctx.pathParam("id")))),
        Access.READER);
  }

  private void show(Context ctx) {
    Claim claim = claim(desk, ctx.pathParam("id"));
    if (!claim.id().equals(ctx.pathParam("id"))) {
      String query = ctx.queryString();
      ctx.redirect("/claims/" + claim.id() + (query == null ? "" : "?" + query));
      return;
    }
    ClaimDecisions decisions = desk.decisions();
    ClaimSheet sheet = ClaimSheet.of(claim, decisions, desk.board().register());
    pages.show(
        ctx,
        "claim",
        "claims",
        claim.statement(),
        Map.of("sheet", sheet, "seen", Seen.of(claim, decisions)));
  }

  private static void json(Context ctx, String json) {
    ctx.contentType("application/json");
    ctx.result(json);
  }

  /// The claim that an address names.
  static Claim claim(Desk desk, String typed) {
    return switch (desk.claim(typed)) {
      case Lookup.Found<Claim>(Claim claim) -> claim;
      case Lookup.Ambiguous<Claim>(var candidates) ->
          throw new NotFoundResponse(
              "Several claims begin so: " + String.join(", ", candidates) + ".");
      case Lookup.Unknown<Claim> _ ->
          throw new NotFoundResponse(
              "There is no such claim. It may have been put together otherwise since; search for"
                  + " its words.");
    };
  }
}
