package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.account.Actor;
import org.hearsay.account.Role;
import org.hearsay.web.OpenDesk.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody does more than the own role may, by whatever session, token or address.
class RolesTest {
  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path home) {
    desk = OpenDesk.empty(home);
    desk.read(
        "Alder Gazette",
        "Pier sank",
        LocalDate.of(2026, 3, 3),
        "The pier sank by 40 centimetres, the Ravnskar Institute said on Monday.");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void aSessionThatWasThereBeforeSigningInOpensNothingAfterwards() {
    String planted = "a".repeat(43);
    Answer welcome = desk.send("GET", "/login", "", "As", "ANYONE", "Cookie", "hearsay=" + planted);
    String csrf = OpenDesk.first(welcome.body(), "name=\"csrf\" value=\"([^\"]+)\"");
    String visit = welcome.cookie("hearsay-visit");
    Answer signedIn =
        desk.send(
            "POST",
            "/login",
            OpenDesk.form(
                List.of("csrf", csrf, "name", "reader-one", "password", OpenDesk.PASSWORD)),
            "As",
            "ANYONE",
            "Cookie",
            "hearsay=" + planted + "; hearsay-visit=" + visit,
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(signedIn.status()).isEqualTo(303);
    String session = signedIn.cookie("hearsay");
    assertThat(session).isNotEqualTo(planted);
    assertThat(signedIn.cookieAttributes("hearsay")).contains("HttpOnly", "SameSite=Lax");
    assertThat(
            desk.send("GET", "/claims", "", "As", "ANYONE", "Cookie", "hearsay=" + planted)
                .status())
        .isEqualTo(401);
    assertThat(
            desk.send("GET", "/claims", "", "As", "ANYONE", "Cookie", "hearsay=" + session)
                .status())
        .isEqualTo(200);
  }

  @Test
  void passwordsCannotBeTriedWithoutEnd() {
    desk.team().accounts().add("victim", Role.READER, OpenDesk.PASSWORD, Actor.LOCAL);
    Answer welcome = desk.get("/login", "As", "ANYONE");
    String csrf = OpenDesk.first(welcome.body(), "name=\"csrf\" value=\"([^\"]+)\"");
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      answers.add(
          desk.send(
                  "POST",
                  "/login",
                  OpenDesk.form(
                      List.of("csrf", csrf, "name", "victim", "password", "a wrong password " + i)),
                  "As",
                  "ANYONE",
                  "Cookie",
                  "hearsay-visit=" + welcome.cookie("hearsay-visit"),
                  "Content-Type",
                  "application/x-www-form-urlencoded")
              .status());
    }
    assertThat(answers).startsWith(401, 401).endsWith(429, 429);
  }

  @Test
  void everyAddressIsForARoleAndNobodyBelowItGetsThrough() {
    int closed = 0;
    for (ParsedEndpoint one : desk.server().endpoints()) {
      if (one.endpoint.path.equals("*")) {
        // What stands before and behind every page.
        continue;
      }
      Roles stated = one.endpoint.metadata(Roles.class);
      Set<RouteRole> roles = stated == null ? Set.of() : stated.getRoles();
      assertThat(roles).as(one.endpoint.path).hasSize(1);
      Access needed = (Access) roles.iterator().next();
      String path = one.endpoint.path.replaceAll("[{][a-z]+[}]", "1").replace("*", "x");
      for (Access as : Access.values()) {
        if (as.compareTo(needed) < 0) {
          Answer answer = asked(one.endpoint.method.name(), path, as);
          String line = as + " at " + one.endpoint.method + " " + path;
          assertThat(answer.status()).as(line).isEqualTo(as == Access.ANYONE ? 401 : 403);
          assertThat(answer.body())
              .as(line)
              .contains(as == Access.ANYONE ? "Sign in to see this" : "This needs the role");
          closed++;
        }
      }
    }
    assertThat(closed).isGreaterThan(150);
  }

  private static Answer asked(String method, String path, Access as) {
    if (method.equals("GET")) {
      return desk.get(path, "As", as.name());
    }
    return desk.send(
        method,
        path,
        as == Access.ANYONE ? "" : "csrf=" + desk.csrf(as.name()),
        "As",
        as.name(),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  @Test
  void aPasswordMayEndInASpace() {
    String password = " with a space at both ends ";
    desk.team().accounts().add("spacey", Role.READER, password, Actor.LOCAL);
    Answer welcome = desk.get("/login", "As", "ANYONE");
    String csrf = OpenDesk.first(welcome.body(), "name=\"csrf\" value=\"([^\"]+)\"");
    assertThat(
            desk.send(
                    "POST",
                    "/login",
                    OpenDesk.form(List.of("csrf", csrf, "name", "spacey", "password", password)),
                    "As",
                    "ANYONE",
                    "Cookie",
                    "hearsay-visit=" + welcome.cookie("hearsay-visit"),
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .status())
        .isEqualTo(303);
  }

  @Test
  void readersDecideNothing() {
    String claim =
        OpenDesk.each(desk.get("/claims?all=on").body(), "href=\"(/claims/c-[^\"]+)\"").getFirst();
    String article =
        OpenDesk.each(desk.get("/articles").body(), "href=\"(/articles/[a-f0-9]+)\"").getFirst();
    for (String path :
        List.of(
            claim + "/merge",
            claim + "/split",
            claim + "/confirm",
            claim + "/reject",
            claim + "/grade",
            claim + "/undo",
            article + "/amend",
            "/read")) {
      assertThat(desk.postAs("READER", path, "seen", "x").status()).as(path).isEqualTo(403);
    }
    assertThat(desk.get("/read", "As", "READER").status()).isEqualTo(403);
  }

  @Test
  void onlyAdministratorsSeeAndKeepAccounts() {
    for (String as : List.of("READER", "ANALYST", "EDITOR")) {
      assertThat(desk.get("/accounts", "As", as).status()).as(as).isEqualTo(403);
      assertThat(desk.get("/audit", "As", as).status()).as(as).isEqualTo(403);
      assertThat(
              desk.postAs(
                      as,
                      "/accounts",
                      "name",
                      "mine",
                      "role",
                      "administrator",
                      "password",
                      OpenDesk.PASSWORD)
                  .status())
          .as(as)
          .isEqualTo(403);
      assertThat(
              desk.postAs(
                      as,
                      "/accounts/" + as.toLowerCase(java.util.Locale.ROOT) + "-one/role",
                      "role",
                      "administrator")
                  .status())
          .isEqualTo(403);
    }
    assertThat(desk.get("/audit", "As", "ADMINISTRATOR").status()).isEqualTo(200);
    assertThat(desk.team().accounts().account("mine")).isEmpty();
  }

  @Test
  void nobodyEndsAnothersSessionOrToken() {
    String session = desk.team().sessions().of("administrator-one").getFirst().id();
    assertThat(desk.postAs("ANALYST", "/account/sessions/" + session + "/end").status())
        .isEqualTo(404);
    assertThat(desk.get("/audit", "As", "ADMINISTRATOR").status())
        .as("still signed in")
        .isEqualTo(200);
    Answer made =
        desk.postAs("EDITOR", "/account/tokens", "label", "mine", "role", "editor", "days", "2");
    assertThat(made.status()).isEqualTo(200);
    String token = desk.team().tokens().of("editor-one").getFirst().id();
    assertThat(desk.postAs("ANALYST", "/account/tokens/" + token + "/revoke").status())
        .isEqualTo(404);
    assertThat(desk.team().tokens().of("editor-one")).hasSize(1);
  }

  @Test
  void aTokenOfMoreThanTheAccountMayIsNotMade() {
    assertThat(
            desk.postAs(
                    "READER", "/account/tokens", "label", "x", "role", "administrator", "days", "2")
                .status())
        .isEqualTo(400);
    assertThat(desk.team().tokens().of("reader-one")).isEmpty();
  }

  @Test
  void errandsOfOthersCannotBeGuessed() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String begun = desk.post("/read", "addresses", "http://127.0.0.1:1/").location();
      assertThat(begun).matches("/read/[0-9a-f]{32}");
      ids.add(begun.substring("/read/".length()));
    }
    for (String id : ids) {
      assertThat(desk.get("/read/" + id).status()).isEqualTo(200);
      BigInteger next = new BigInteger(id, 16).add(BigInteger.ONE);
      assertThat(desk.get("/read/%032x".formatted(next)).status()).isEqualTo(404);
      assertThat(ids.stream().filter(other -> other.startsWith(id.substring(0, 8)))).hasSize(1);
    }
  }
}
