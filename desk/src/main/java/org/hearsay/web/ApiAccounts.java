package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.UnprocessableContentResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.account.Account;
import org.hearsay.account.AccountChange;
import org.hearsay.account.Role;

/// The accounts, for programs of administrators. A token sees and disables them; what lets somebody
/// in needs an administrator who is signed in.
final class ApiAccounts implements Routes {
  private final Team team;
  private final Door door;

  ApiAccounts(Team team, Door door) {
    this.team = team;
    this.door = door;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/accounts", this::list, Access.ADMINISTRATOR);
    routes.post("/api/v1/accounts", this::make, Access.ADMINISTRATOR);
    routes.get("/api/v1/accounts/{name}", this::one, Access.ADMINISTRATOR);
    routes.post("/api/v1/accounts/{name}/role", this::role, Access.ADMINISTRATOR);
    routes.post("/api/v1/accounts/{name}/password", this::password, Access.ADMINISTRATOR);
    routes.post("/api/v1/accounts/{name}/disable", this::disable, Access.ADMINISTRATOR);
    routes.post("/api/v1/accounts/{name}/enable", this::enable, Access.ADMINISTRATOR);
  }

  private void list(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx);
    List<Account> all = team.accounts().all();
    String behind = question.behind(List::getFirst);
    // None is ever deleted or renamed, so the one that the page before ended with is among them.
    int from = all.stream().map(Account::name).toList().indexOf(behind) + 1;
    ObjectNode page =
        question.page(
            all.subList(from, all.size()), account -> List.of(account.name()), AccountJson::line);
    ApiAnswer.send(ctx, page.put("total", all.size()));
  }

  private void one(Context ctx) {
    ApiQuestion.none(ctx);
    Account account =
        team.accounts()
            .account(ctx.pathParam("name"))
            .orElseThrow(() -> new NotFoundResponse("There is no such account."));
    ApiAnswer.send(ctx, AccountJson.line(account));
  }

  private void make(Context ctx) {
    Door.checkPerson(ctx);
    ApiQuestion.none(ctx);
    ApiBody body = ApiBody.of(ctx, "name", "role", "password");
    Role role = role(body);
    door.checkFirst(role);
    Account made =
        done(
            team.accounts()
                .add(
                    body.text("name"),
                    role,
                    body.verbatim("password", ApiBody.LONGEST),
                    door.actor(ctx)));
    ctx.status(HttpStatus.CREATED);
    ctx.header("Location", "/api/v1/accounts/" + Links.part(made.name()));
    ApiAnswer.tell(ctx, AccountJson.line(made));
  }

  private void role(Context ctx) {
    Door.checkPerson(ctx);
    ApiQuestion.none(ctx);
    Role role = role(ApiBody.of(ctx, "role"));
    tell(ctx, team.accounts().setRole(ctx.pathParam("name"), role, door.actor(ctx)));
  }

  private void password(Context ctx) {
    Door.checkPerson(ctx);
    ApiQuestion.none(ctx);
    String password = ApiBody.of(ctx, "password").verbatim("password", ApiBody.LONGEST);
    String name = ctx.pathParam("name");
    // Whoever finds a browser signed in must not get the account by it.
    boolean own =
        team.accounts()
            .account(name)
            .filter(account -> account.name().equals(Pages.visitor(ctx).name()))
            .isPresent();
    if (own) {
      throw new UnprocessableContentResponse(
          "Your own password is changed at /api/v1/account/password, with the one until now.");
    }
    tell(ctx, team.accounts().setPassword(name, password, door.actor(ctx)));
  }

  private void disable(Context ctx) {
    ApiQuestion.none(ctx);
    ApiBody.none(ctx);
    tell(ctx, team.accounts().disable(ctx.pathParam("name"), door.actor(ctx)));
  }

  private void enable(Context ctx) {
    Door.checkPerson(ctx);
    ApiQuestion.none(ctx);
    ApiBody.none(ctx);
    tell(ctx, team.accounts().enable(ctx.pathParam("name"), door.actor(ctx)));
  }

  /// The role that a body names.
  static Role role(ApiBody body) {
    return Role.of(body.text("role"))
        .orElseThrow(() ->
            new BadRequestResponse(
                "The field “role” has to be one of: "
                    + Arrays.stream(Role.values())
                        .map(Role::label)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private static void tell(Context ctx, AccountChange change) {
    ApiAnswer.tell(ctx, AccountJson.line(done(change)));
  }

  private static Account done(AccountChange change) {
    return switch (change) {
      case AccountChange.Done(Account account) -> account;
      case AccountChange.Refused(AccountChange.Reason reason, String why) -> {
        String sentence = ClaimDeeds.sentence(why);
        throw switch (reason) {
          case UNKNOWN -> new NotFoundResponse(sentence);
          case BUSY -> new ServiceUnavailableResponse(sentence);
          case NAME, NAME_TAKEN, PASSWORD, LAST_ADMINISTRATOR ->
              new UnprocessableContentResponse(sentence);
        };
      }
    };
  }
}
