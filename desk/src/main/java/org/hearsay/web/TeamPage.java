package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.hearsay.account.AccountChange;
import org.hearsay.account.AuditLog;
import org.hearsay.account.Role;

/// The accounts, and the log of what was done: for administrators.
final class TeamPage implements Routes {
  private static final int ON_A_PAGE = 100;

  private final Team team;
  private final Door door;
  private final Pages pages;

  TeamPage(Team team, Door door, Pages pages) {
    this.team = team;
    this.door = door;
    this.pages = pages;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/accounts", this::show, Access.ADMINISTRATOR);
    routes.post("/accounts", this::make, Access.ADMINISTRATOR);
    routes.post("/accounts/{name}/role", this::role, Access.ADMINISTRATOR);
    routes.post("/accounts/{name}/disable", this::disable, Access.ADMINISTRATOR);
    routes.post("/accounts/{name}/enable", this::enable, Access.ADMINISTRATOR);
    routes.get("/audit", this::audit, Access.ADMINISTRATOR);
  }

  private void show(Context ctx) {
    pages.show(
        ctx,
        "accounts",
        "account",
        "Accounts",
        Map.of("accounts", team.accounts().all(), "roles", List.of(Role.values())));
  }

  private void make(Context ctx) {
    Role role = asked(ctx);
    door.checkFirst(role);
    told(
        ctx,
        team.accounts()
            .add(
                ClaimDeeds.field(ctx, "name"),
                role,
                ClaimDeeds.secret(ctx, "password"),
                door.actor(ctx)));
  }

  private void role(Context ctx) {
    told(ctx, team.accounts().setRole(ctx.pathParam("name"), asked(ctx), door.actor(ctx)));
  }

  private void disable(Context ctx) {
    told(ctx, team.accounts().disable(ctx.pathParam("name"), door.actor(ctx)));
  }

  private void enable(Context ctx) {
    told(ctx, team.accounts().enable(ctx.pathParam("name"), door.actor(ctx)));
  }

  private static Role asked(Context ctx) {
    return Role.of(ClaimDeeds.field(ctx, "role"))
        .orElseThrow(() -> new BadRequestResponse("There is no such role."));
  }

  private static void told(Context ctx, AccountChange change) {
    switch (change) {
      case AccountChange.Done _ -> ctx.redirect("/accounts?done=saved", HttpStatus.SEE_OTHER);
      case AccountChange.Refused(_, String why) ->
          throw new BadRequestResponse(ClaimDeeds.sentence(why));
    }
  }

  private void audit(Context ctx) {
    String before = ctx.queryParam("before");
    AuditLog.Page page =
        before != null && before.matches("[0-9]{1,18}")
            ? team.log().before(Long.parseLong(before), ON_A_PAGE)
            : team.log().newest(ON_A_PAGE);
    pages.show(ctx, "audit", "account", "Audit log", Map.of("page", page));
  }
}
