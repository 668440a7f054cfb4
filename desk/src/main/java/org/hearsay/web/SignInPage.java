package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.hearsay.account.Session;
import org.hearsay.account.SignIn;

/// Signing in and out.
final class SignInPage implements Routes {
  private final Team team;
  private final Door door;
  private final Pages pages;

  SignInPage(Team team, Door door, Pages pages) {
    this.team = team;
    this.door = door;
    this.pages = pages;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/login", ctx -> show(ctx, "", ""), Access.ANYONE);
    routes.post("/login", this::signIn, Access.ANYONE);
    routes.post("/logout", this::signOut, Access.READER);
  }

  private void show(Context ctx, String name, String trouble) {
    ctx.attribute("visitor", door.welcomed(ctx));
    pages.show(ctx, "login", "", "Sign in", Map.of("name", name, "trouble", trouble));
  }

  private void signIn(Context ctx) {
    String name = ClaimDeeds.field(ctx, "name");
    String password = ClaimDeeds.secret(ctx, "password");
    SignIn result = team.sessions().signIn(name, password, door.client(ctx), door.session(ctx));
    switch (result) {
      case SignIn.Opened(Session _, String token) -> {
        door.open(ctx, token);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
      }
      case SignIn.Wrong() -> {
        ctx.status(HttpStatus.UNAUTHORIZED);
        show(ctx, name, "Name or password is wrong, or the account is disabled.");
      }
      case SignIn.Later(var again) -> {
        ctx.status(HttpStatus.TOO_MANY_REQUESTS);
        show(ctx, name, "It was tried too often. Try again after " + again + ".");
      }
      case SignIn.Busy() -> {
        ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
        show(ctx, name, "Too many are signing in at this moment. Try again.");
      }
    }
  }

  private void signOut(Context ctx) {
    String token = door.session(ctx);
    if (token != null) {
      team.sessions().signOut(token, door.address(ctx));
    }
    door.close(ctx);
    ctx.redirect("/login", HttpStatus.SEE_OTHER);
  }
}
