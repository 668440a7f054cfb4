package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.UnprocessableContentResponse;
import java.util.List;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecided;
import org.hearsay.claim.ClaimDeciding;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.desk.Desk;
import org.hearsay.store.Lookup;

/// What programs decide about claims, in somebody's name. Each decision needs a reason; one that
/// says by `If-Match` which state of the claim it was taken on is refused where that is another.
final class ApiClaimDeeds implements Routes {
  private static final int MOST_ASSERTIONS = 200;

  private final Desk desk;

  ApiClaimDeeds(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/api/v1/claims/{id}/merge", this::merge, Access.ANALYST);
    routes.post("/api/v1/claims/{id}/split", this::split, Access.ANALYST);
    routes.post("/api/v1/claims/{id}/confirm", this::confirm, Access.ANALYST);
    routes.post("/api/v1/claims/{id}/reject", this::reject, Access.ANALYST);
    routes.post("/api/v1/claims/{id}/grade", this::grade, Access.ANALYST);
    routes.post("/api/v1/claims/{id}/undo", this::undo, Access.ANALYST);
  }

  private void merge(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "other", "reason");
    Claim claim = claim(ctx);
    done(ctx, new ClaimDeciding.Merge(claim.id(), body.text("other")), claim, body);
  }

  private void split(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "assertions", "reason");
    List<String> assertions = body.texts("assertions", MOST_ASSERTIONS);
    if (assertions.isEmpty()) {
      throw new BadRequestResponse("The field “assertions” names none.");
    }
    Claim claim = claim(ctx);
    assertions.forEach(one -> checkOwn(claim, one));
    done(ctx, new ClaimDeciding.Split(assertions), claim, body);
  }

  private void confirm(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "own", "other", "reason");
    Claim claim = claim(ctx);
    String own = own(claim, body);
    done(ctx, new ClaimDeciding.Confirm(own, body.text("other")), claim, body);
  }

  private void reject(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "own", "other", "reason");
    Claim claim = claim(ctx);
    String own = own(claim, body);
    done(ctx, new ClaimDeciding.Reject(own, body.text("other")), claim, body);
  }

  private void grade(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "grade", "reason");
    int grade = (int) body.number("grade", 1, 6);
    Claim claim = claim(ctx);
    done(ctx, new ClaimDeciding.Grade(claim.id(), grade), claim, body);
  }

  private void undo(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "event", "reason");
    long event = body.number("event", 1, Long.MAX_VALUE);
    Claim claim = claim(ctx);
    boolean own =
        desk.decisions().history(claim.assertions()).stream()
            .anyMatch(entry -> entry.event().number() == event);
    if (!own) {
      throw new UnprocessableContentResponse(
          "Event " + event + " is no decision about this claim; see its history.");
    }
    done(ctx, new ClaimDeciding.Undo(event), claim, body);
  }

  private Claim claim(Context ctx) {
    ApiQuestion.none(ctx);
    return ClaimPage.claim(desk, ctx.pathParam("id"));
  }

  private static String own(Claim claim, ApiBody body) {
    String own = body.text("own");
    checkOwn(claim, own);
    return own;
  }

  /// So that nobody decides about one claim at the address of another.
  private static void checkOwn(Claim claim, String named) {
    if (!ApiClaims.isOf(claim, named)) {
      throw new UnprocessableContentResponse(
          "“" + named + "” is no assertion of " + claim.id() + ".");
    }
  }

  private void done(Context ctx, ClaimDeciding deciding, Claim claim, ApiBody body) {
    Desk.Word word = body.word();
    ApiAnswer.checkMatch(ctx, Seen.of(claim, desk.decisions()));
    switch (desk.decide(deciding, word)) {
      case ClaimDecided.Refused(String why) ->
          throw new UnprocessableContentResponse(ClaimDeeds.sentence(why));
      case ClaimDecided.Written(var event) -> {
        ClaimDecisions decisions = desk.decisions();
        ObjectNode answer = ApiAnswer.JSON.createObjectNode();
        answer.set(
            "event",
            decisions
                .event(event.number())
                .map(entry -> ApiClaims.decision(desk, entry).json("claims"))
                .orElseThrow());
        // The claim may have another id now; one of its assertions leads to it.
        if (desk.claim(claim.id()) instanceof Lookup.Found<Claim>(Claim now)) {
          answer.put("claim", now.id()).put("state", Seen.of(now, decisions));
        } else {
          answer.putNull("claim").putNull("state");
        }
        ApiAnswer.tell(ctx, answer);
      }
    }
  }
}
