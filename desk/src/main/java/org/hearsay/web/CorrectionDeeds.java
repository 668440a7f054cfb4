package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Objects;
import org.hearsay.correction.CorrectionDecision;
import org.hearsay.correction.Corrections;
import org.hearsay.correction.Ruled;

/// What editors decide about what readers sent. Each form says which version its page was made
/// from: who decides on what somebody else has changed since is shown what it is now, and nothing
/// is written.
final class CorrectionDeeds implements Routes {
  private final Corrections corrections;
  private final CorrectionsPage page;

  CorrectionDeeds(Corrections corrections, CorrectionsPage page) {
    this.corrections = corrections;
    this.page = page;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post(
        "/corrections/{id}/accept",
        ctx -> decide(ctx, new CorrectionDecision.Accept(ctx.formParam("reply")), "answered"),
        Access.EDITOR);
    routes.post(
        "/corrections/{id}/decline",
        ctx -> decide(ctx, new CorrectionDecision.Decline(ctx.formParam("reply")), "answered"),
        Access.EDITOR);
    routes.post(
        "/corrections/{id}/reply",
        ctx -> decide(ctx, new CorrectionDecision.Reply(reply(ctx)), "answered"),
        Access.EDITOR);
    routes.post(
        "/corrections/{id}/reopen",
        ctx -> decide(ctx, new CorrectionDecision.Reopen(), "reopened"),
        Access.EDITOR);
    routes.post(
        "/corrections/{id}/publish",
        ctx -> decide(ctx, new CorrectionDecision.Publish(), "published"),
        Access.EDITOR);
    routes.post(
        "/corrections/{id}/withdraw",
        ctx -> decide(ctx, new CorrectionDecision.Withdraw(), "withdrawn"),
        Access.EDITOR);
  }

  private void decide(Context ctx, CorrectionDecision decision, String notice) {
    String id = ctx.pathParam("id");
    int version = ClaimsPage.number(ctx.formParam("version"), -1);
    if (version < 0) {
      throw new BadRequestResponse(
          "The form does not say which version of the correction it was made from.");
    }
    switch (corrections.decide(id, version, decision, Pages.visitor(ctx).name())) {
      case Ruled.Written(var group) ->
          ctx.redirect("/corrections/" + group.id() + "?done=" + notice, HttpStatus.SEE_OTHER);
      case Ruled.Changed(var group) -> {
        ctx.status(HttpStatus.CONFLICT);
        page.show(
            ctx,
            group,
            reply(ctx),
            "Somebody decided about this while you looked at it. Nothing of yours was written."
                + " Below is what it is now.");
      }
      case Ruled.Refused(String why) -> {
        ctx.status(HttpStatus.BAD_REQUEST);
        page.show(ctx, CorrectionsPage.group(corrections, id), reply(ctx), why);
      }
      case Ruled.Unknown() -> throw new NotFoundResponse("There is no such correction.");
    }
  }

  private static String reply(Context ctx) {
    return Objects.requireNonNullElse(ctx.formParam("reply"), "");
  }
}
