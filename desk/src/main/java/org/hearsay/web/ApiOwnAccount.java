package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.UnprocessableContentResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.hearsay.account.OwnPassword;
import org.hearsay.account.Role;
import org.hearsay.account.Session;
import org.hearsay.account.SignIn;
import org.hearsay.account.Token;
import org.hearsay.account.TokenMade;
import org.hearsay.account.Tokens;

/// The account of who asks, for programs. A token sees it, ends its sessions and revokes its
/// tokens, its own too; new tokens and another password need somebody who is signed in.
final class ApiOwnAccount implements Routes {
  private static final int USUAL_DAYS = 90;

  private final Team team;
  private final Door door;
  private final InstantSource clock;

  ApiOwnAccount(Team team, Door door, InstantSource clock) {
    this.team = team;
    this.door = door;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/account", this::show, Access.READER);
    routes.post("/api/v1/account/tokens", this::make, Access.READER);
    routes.post("/api/v1/account/tokens/{id}/revoke", this::revoke, Access.READER);
    routes.post("/api/v1/account/sessions/{id}/end", this::end, Access.READER);
    routes.post("/api/v1/account/password", this::password, Access.READER);
  }

  private void show(Context ctx) {
    ApiQuestion.none(ctx);
    ApiAnswer.send(ctx, own(AccountPage.signedIn(ctx)));
  }

  private ObjectNode own(String name) {
    return AccountJson.own(
        team.accounts().account(name).orElseThrow(),
        team.sessions().of(name),
        team.tokens().of(name));
  }

  private void make(Context ctx) {
    Door.checkPerson(ctx);
    ApiQuestion.none(ctx);
    ApiBody body = ApiBody.of(ctx, "label", "role", "days");
    String label = body.text("label");
    Role role = ApiAccounts.role(body);
    long days = body.number("days", 1, Tokens.LONGEST_LIFE.toDays(), USUAL_DAYS);
    Instant until = clock.instant().plus(Duration.ofDays(days));
    switch (team.tokens().make(AccountPage.signedIn(ctx), label, role, until, door.actor(ctx))) {
      case TokenMade.Made(Token token, String secret) -> {
        ctx.status(HttpStatus.CREATED);
        ApiAnswer.tell(ctx, AccountJson.token(token).put("secret", secret));
      }
      case TokenMade.Refused(String why) ->
          throw new UnprocessableContentResponse(ClaimDeeds.sentence(why));
    }
  }

  private void revoke(Context ctx) {
    ApiQuestion.none(ctx);
    ApiBody.none(ctx);
    String name = AccountPage.signedIn(ctx);
    if (!team.tokens().revoke(name, ctx.pathParam("id"), door.actor(ctx))) {
      throw new NotFoundResponse("You have no such token.");
    }
    ApiAnswer.tell(ctx, own(name));
  }

  private void end(Context ctx) {
    ApiQuestion.none(ctx);
    ApiBody.none(ctx);
    String name = AccountPage.signedIn(ctx);
    if (!team.sessions().end(name, ctx.pathParam("id"), door.actor(ctx))) {
      throw new NotFoundResponse("You have no such session.");
    }
    ApiAnswer.tell(ctx, own(name));
  }

  private void password(Context ctx) {
    Door.checkPerson(ctx);
    ApiQuestion.none(ctx);
    ApiBody body = ApiBody.of(ctx, "current", "next");
    String current = body.verbatim("current", ApiBody.LONGEST);
    String next = body.verbatim("next", ApiBody.LONGEST);
    String name = AccountPage.signedIn(ctx);
    String session = door.session(ctx);
    OwnPassword result =
        session == null
            ? new OwnPassword.SignedOut()
            : team.sessions().changePassword(session, current, next, door.client(ctx));
    switch (result) {
      case OwnPassword.Changed(SignIn.Opened(Session _, String renewed)) -> {
        door.open(ctx, renewed);
        ApiAnswer.tell(ctx, own(name));
      }
      case OwnPassword.Wrong() ->
          throw new UnprocessableContentResponse("The password until now was another.");
      case OwnPassword.Unfit(String why) ->
          throw new UnprocessableContentResponse(ClaimDeeds.sentence(why));
      case OwnPassword.Later(Instant again) -> {
        long seconds = Math.max(1, Duration.between(clock.instant(), again).toSeconds() + 1);
        ctx.header("Retry-After", Long.toString(seconds));
        throw new TooManyRequestsResponse("It was tried too often. Try again after " + again + ".");
      }
      case OwnPassword.Busy() ->
          throw new ServiceUnavailableResponse("Too many passwords are being checked. Try again.");
      case OwnPassword.SignedOut() -> throw new UnauthorizedResponse("The session is over.");
    }
  }
}
