package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecided;
import org.hearsay.claim.ClaimDeciding;
import org.hearsay.desk.Desk;
import org.hearsay.store.Lookup;
import org.jspecify.annotations.Nullable;

/// What people decide about claims on their pages. Each form says which state of the claim its page
/// showed ([Seen]): who decides on what somebody else has changed since is told so, and nothing is
/// written.
final class ClaimDeeds implements Routes {
  private final Desk desk;

  ClaimDeeds(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/claims/{id}/merge", this::merge, Access.ANALYST);
    routes.post("/claims/{id}/split", this::split, Access.ANALYST);
    routes.post("/claims/{id}/confirm", this::confirm, Access.ANALYST);
    routes.post("/claims/{id}/reject", this::reject, Access.ANALYST);
    routes.post("/claims/{id}/grade", this::grade, Access.ANALYST);
    routes.post("/claims/{id}/undo", this::undo, Access.ANALYST);
  }

  private void merge(Context ctx) {
    done(ctx, new ClaimDeciding.Merge(ctx.pathParam("id"), field(ctx, "other")), "merged");
  }

  private void split(Context ctx) {
    done(ctx, new ClaimDeciding.Split(ctx.formParams("assertion")), "split");
  }

  private void confirm(Context ctx) {
    done(ctx, new ClaimDeciding.Confirm(field(ctx, "own"), field(ctx, "other")), "confirmed");
  }

  private void reject(Context ctx) {
    done(ctx, new ClaimDeciding.Reject(field(ctx, "own"), field(ctx, "other")), "rejected");
  }

  private void grade(Context ctx) {
    int grade = ClaimsPage.number(ctx.formParam("grade"), 0);
    if (grade < 1 || grade > 6) {
      throw new BadRequestResponse("A grade is a figure from 1 to 6.");
    }
    done(ctx, new ClaimDeciding.Grade(ctx.pathParam("id"), grade), "graded");
  }

  private void undo(Context ctx) {
    int event = ClaimsPage.number(ctx.formParam("event"), 0);
    done(ctx, new ClaimDeciding.Undo(event), "undone");
  }

  private void done(Context ctx, ClaimDeciding deciding, String notice) {
    String id = ctx.pathParam("id");
    checkUnchanged(ctx, id);
    switch (desk.decide(deciding, word(ctx))) {
      case ClaimDecided.Refused(String why) -> throw new BadRequestResponse(sentence(why));
      case ClaimDecided.Written(var event) -> {
        // The claim may have another id now; one of its assertions leads to it.
        String target =
            switch (desk.claim(id)) {
              case Lookup.Found<Claim>(Claim claim) -> claim.id();
              case Lookup.Ambiguous<Claim> _, Lookup.Unknown<Claim> _ -> id;
            };
        ctx.redirect(
            "/claims/" + target + "?done=" + notice + "&event=" + event.number(),
            io.javalin.http.HttpStatus.SEE_OTHER);
      }
    }
  }

  /// Refuses where somebody decided about this claim since the page was made.
  private void checkUnchanged(Context ctx, String id) {
    String seen = ctx.formParam("seen");
    if (seen == null) {
      throw new BadRequestResponse(
          "The form does not say which state of the claim it was made from.");
    }
    Claim claim = ClaimPage.claim(desk, id);
    String now = Seen.of(claim, desk.decisions());
    if (!now.equals(seen)) {
      throw new ConflictResponse(
          "Somebody changed this claim while you looked at it. Nothing was written. Go back, load"
              + " the page again, and decide on what it says now.");
    }
  }

  static Desk.Word word(Context ctx) {
    String reason = ctx.formParam("reason");
    return new Desk.Word(
        Pages.visitor(ctx).name(),
        reason == null || reason.isBlank() ? "decided where it was read" : cut(reason));
  }

  private static String cut(String reason) {
    return reason.length() <= 2000 ? reason.strip() : reason.substring(0, 2000).strip();
  }

  static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    if (value == null || value.isBlank()) {
      throw new BadRequestResponse("The field “" + name + "” is empty.");
    }
    return value.strip();
  }

  /// A field that a form must have, with the white space at its ends: a password may have some.
  static String secret(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    if (value == null || value.isEmpty()) {
      throw new BadRequestResponse("The field “" + name + "” is empty.");
    }
    return value;
  }

  /// As a sentence on a page.
  static String sentence(String why) {
    return Character.toUpperCase(why.charAt(0)) + why.substring(1) + (why.endsWith(".") ? "" : ".");
  }
}
