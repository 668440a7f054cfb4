package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnprocessableContentResponse;
import org.hearsay.api.CorrectionJson;
import org.hearsay.correction.CorrectionDecision;
import org.hearsay.correction.Corrections;
import org.hearsay.correction.Ruled;
import org.hearsay.store.CorrectionGroup;

/// What programs of editors decide about what readers sent. As on the page, each deed says on which
/// state it is decided: a reply that somebody else wrote meanwhile is not written over unseen.
final class ApiCorrectionDeeds implements Routes {
  private static final String REPLY = "reply";

  private final Corrections corrections;
  private final ApiCorrections letters;

  ApiCorrectionDeeds(Corrections corrections, ApiCorrections letters) {
    this.corrections = corrections;
    this.letters = letters;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/api/v1/corrections/{id}/accept", this::accept, Access.EDITOR);
    routes.post("/api/v1/corrections/{id}/decline", this::decline, Access.EDITOR);
    routes.post("/api/v1/corrections/{id}/reply", this::reply, Access.EDITOR);
    routes.post(
        "/api/v1/corrections/{id}/reopen",
        ctx -> wordless(ctx, new CorrectionDecision.Reopen()),
        Access.EDITOR);
    routes.post(
        "/api/v1/corrections/{id}/publish",
        ctx -> wordless(ctx, new CorrectionDecision.Publish()),
        Access.EDITOR);
    routes.post(
        "/api/v1/corrections/{id}/withdraw",
        ctx -> wordless(ctx, new CorrectionDecision.Withdraw()),
        Access.EDITOR);
  }

  private void accept(Context ctx) {
    ApiBody body = ApiBody.of(ctx, REPLY);
    decide(ctx, new CorrectionDecision.Accept(body.wordsOrNull(REPLY)));
  }

  private void decline(Context ctx) {
    ApiBody body = ApiBody.of(ctx, REPLY);
    decide(ctx, new CorrectionDecision.Decline(body.wordsOrNull(REPLY)));
  }

  private void reply(Context ctx) {
    ApiBody body = ApiBody.of(ctx, REPLY);
    String words = body.wordsOrNull(REPLY);
    if (words == null) {
      throw new BadRequestResponse("The field “reply” is missing; empty, it takes the reply back.");
    }
    decide(ctx, new CorrectionDecision.Reply(words));
  }

  private void wordless(Context ctx, CorrectionDecision decision) {
    ApiBody.none(ctx);
    decide(ctx, decision);
  }

  private void decide(Context ctx, CorrectionDecision decision) {
    ApiQuestion.none(ctx);
    CorrectionGroup seen = CorrectionsPage.group(corrections, ctx.pathParam("id"));
    ApiAnswer.needMatch(ctx, CorrectionJson.state(seen));
    switch (corrections.decide(
        seen.id(), seen.ruling().version(), decision, Pages.visitor(ctx).name())) {
      case Ruled.Written(var group) -> ApiAnswer.tell(ctx, letters.whole(group));
      case Ruled.Changed(var group) -> throw ApiAnswer.changed(CorrectionJson.state(group));
      case Ruled.Refused(String why) -> throw new UnprocessableContentResponse(why);
      case Ruled.Unknown() -> throw new NotFoundResponse("There is no such correction.");
    }
  }
}
