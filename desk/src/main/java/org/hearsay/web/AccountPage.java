package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.account.OwnPassword;
import org.hearsay.account.Role;
import org.hearsay.account.Session;
import org.hearsay.account.SignIn;
import org.hearsay.account.Token;
import org.hearsay.account.TokenMade;
import org.jspecify.annotations.Nullable;

/// What somebody may do about the own account: see and end sessions, make and revoke tokens, change
/// the password.
final class AccountPage implements Routes {
  private final Team team;
  private final Door door;
  private final Pages pages;
  private final InstantSource clock;

  AccountPage(Team team, Door door, Pages pages, InstantSource clock) {
    this.team = team;
    this.door = door;
    this.pages = pages;
    this.clock = clock;
  }

  /// - `secret`: of a token that was just made; shown once; null for none
  public record Own(
      String name,
      String role,
      List<Session> sessions,
      List<Token> tokens,
      List<Role> roles,
      @Nullable String secret) {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/account", ctx -> show(ctx, null), Access.READER);
    routes.post("/account/password", this::password, Access.READER);
    routes.post("/account/sessions/{id}/end", this::end, Access.READER);
    routes.post("/account/tokens", this::make, Access.READER);
    routes.post("/account/tokens/{id}/revoke", this::revoke, Access.READER);
  }

  private void show(Context ctx, @Nullable String secret) {
    String name = signedIn(ctx);
    Map<String, Object> values = new HashMap<>();
    Role role = team.accounts().account(name).orElseThrow().role();
    values.put(
        "own",
        new Own(
            name,
            role.label(),
            team.sessions().of(name),
            team.tokens().of(name),
            List.of(Role.values()).stream().filter(role::covers).toList(),
            secret));
    pages.show(ctx, "account", "account", "Your account", values);
  }

  /// The one person of a desk without accounts has none.
  static String signedIn(Context ctx) {
    Visitor visitor = Pages.visitor(ctx);
    if (!visitor.signedIn()) {
      throw new NotFoundResponse(
          "This desk has no accounts. Make one with: hearsay account add NAME");
    }
    return visitor.name();
  }

  private void password(Context ctx) {
    String token = door.session(ctx);
    if (token == null) {
      throw new BadRequestResponse("Sign in with a browser to change the password.");
    }
    OwnPassword result =
        team.sessions()
            .changePassword(
                token,
                ClaimDeeds.secret(ctx, "current"),
                ClaimDeeds.secret(ctx, "next"),
                door.client(ctx));
    switch (result) {
      case OwnPassword.Changed(SignIn.Opened(Session _, String renewed)) -> {
        door.open(ctx, renewed);
        ctx.redirect("/account?done=saved", HttpStatus.SEE_OTHER);
      }
      case OwnPassword.Wrong() ->
          throw new BadRequestResponse("The password until now was another.");
      case OwnPassword.Unfit(String why) -> throw new BadRequestResponse(ClaimDeeds.sentence(why));
      case OwnPassword.Later(var again) ->
          throw new TooManyRequestsResponse(
              "It was tried too often. Try again after " + again + ".");
      case OwnPassword.Busy() ->
          throw new ServiceUnavailableResponse("Too many passwords are being checked. Try again.");
      case OwnPassword.SignedOut() -> ctx.redirect("/login", HttpStatus.SEE_OTHER);
    }
  }

  private void end(Context ctx) {
    if (!team.sessions().end(signedIn(ctx), ctx.pathParam("id"), door.actor(ctx))) {
      throw new NotFoundResponse("You have no such session.");
    }
    ctx.redirect("/account?done=saved", HttpStatus.SEE_OTHER);
  }

  private void make(Context ctx) {
    String name = signedIn(ctx);
    Role role =
        Role.of(ClaimDeeds.field(ctx, "role"))
            .orElseThrow(() -> new BadRequestResponse("There is no such role."));
    int days = ClaimsPage.number(ctx.formParam("days"), 90);
    TokenMade made =
        team.tokens()
            .make(
                name,
                ClaimDeeds.field(ctx, "label"),
                role,
                clock.instant().plus(Duration.ofDays(days)),
                door.actor(ctx));
    switch (made) {
      case TokenMade.Made(Token _, String secret) -> show(ctx, secret);
      case TokenMade.Refused(String why) -> throw new BadRequestResponse(ClaimDeeds.sentence(why));
    }
  }

  private void revoke(Context ctx) {
    if (!team.tokens().revoke(signedIn(ctx), ctx.pathParam("id"), door.actor(ctx))) {
      throw new NotFoundResponse("You have no such token.");
    }
    ctx.redirect("/account?done=saved", HttpStatus.SEE_OTHER);
  }
}
