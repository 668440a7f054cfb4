package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.account.Actor;
import org.hearsay.account.Role;
import org.hearsay.account.TokenMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs of people with accounts.
class ApiTokensTest {

  @Test
  void doWhatTheRoleOfTheTokenAllows(@TempDir Path home) {
    try (AskedDesk desk = new AskedDesk(home)) {
      desk.team().accounts().add("berta", Role.EDITOR, "a long pass phrase of hers", Actor.LOCAL);
      AskedDesk.Answer nobody = desk.get("/api/v1/claims");
      assertThat(nobody.status()).isEqualTo(401);
      assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
      assertThat(nobody.problem()).isNotBlank();
      assertThat(desk.get("/api/v1/claims", "Authorization", "Bearer hsy_guess").status())
          .isEqualTo(401);

      String reader = "Bearer " + token(desk, Role.READER);
      String analyst = "Bearer " + token(desk, Role.ANALYST);
      AskedDesk.Answer list = desk.get("/api/v1/claims", "Authorization", reader);
      assertThat(list.status()).isEqualTo(200);
      String id = list.json().path("items").path(0).path("id").asText();
      String address = "/api/v1/claims/" + id + "/grade";
      String body = "{\"grade\":3,\"reason\":\"read\"}";

      AskedDesk.Answer refused = post(desk, address, body, reader);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.problem()).contains("analyst");
      assertThat(desk.get("/api/v1/readings", "Authorization", reader).status()).isEqualTo(403);

      AskedDesk.Answer graded = post(desk, address, body, analyst);
      assertThat(graded.status()).isEqualTo(200);
      assertThat(graded.json().path("event").path("by").asText()).isEqualTo("berta");
    }
  }

  @Test
  void readFindingsAsReadersAndPutThemRightAsAnalysts(@TempDir Path home) {
    try (AskedDesk desk = new AskedDesk(home)) {
      desk.team().accounts().add("berta", Role.EDITOR, "a long pass phrase of hers", Actor.LOCAL);
      String reader = "Bearer " + token(desk, Role.READER);
      String analyst = "Bearer " + token(desk, Role.ANALYST);
      String article =
          "/api/v1/articles/"
              + desk.get("/api/v1/articles", "Authorization", reader)
                  .json()
                  .path("items")
                  .path(0)
                  .path("id")
                  .asText();
      for (String path :
          List.of(
              "/api/v1/search?q=mud",
              "/api/v1/places",
              article + "/findings",
              article + "/findings/1",
              article + "/amendments",
              article + "/copies")) {
        assertThat(desk.get(path).status()).as(path).isEqualTo(401);
        assertThat(desk.get(path, "Authorization", reader).status()).as(path).isEqualTo(200);
      }
      String address = article + "/amendments";
      String body = "{\"change\":\"withdraw\",\"finding\":1}";
      AskedDesk.Answer nobody =
          desk.bare("POST", address, body, "Content-Type", "application/json");
      assertThat(nobody.status()).isEqualTo(401);
      AskedDesk.Answer refused = post(desk, address, body, reader);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.problem()).contains("analyst");
      assertThat(desk.get(address, "Authorization", reader).json().path("total").asInt())
          .as("nothing was written")
          .isZero();
      AskedDesk.Answer done = post(desk, address, body, analyst);
      assertThat(done.status()).isEqualTo(201);
      assertThat(done.json().path("event").path("by").asText()).isEqualTo("berta");
    }
  }

  @Test
  void doNoMoreThanTheirOwnRoleAtAnyAddress(@TempDir Path home) {
    try (SharedDesk desk = SharedDesk.open(home)) {
      Map<Role, Caller> callers = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        callers.put(role, Caller.bearing(desk, Role.ADMINISTRATOR, role));
      }
      List<Operation> operations = operations(desk);
      for (Operation one : operations) {
        callers.forEach((role, caller) -> {
          String told = one.asked(caller).response().body();
          assertThat(told.contains("This needs the role " + one.needed()))
              .as(one + " with the role " + role + ": " + told)
              .isEqualTo(!role.covers(one.needed()));
        });
        assertThat(one.asked(Caller.nobody(desk)).status()).as(one.toString()).isEqualTo(401);
      }
      assertThat(operations)
          .contains(
              new Operation("post", "/api/v1/corrections/1/publish", Role.EDITOR),
              new Operation("post", "/api/v1/accounts/1/role", Role.ADMINISTRATOR),
              new Operation("get", "/api/v1/audit", Role.ADMINISTRATOR))
          .hasSizeGreaterThan(50);
    }
  }

  /// Something that can be asked, about a thing that there is not.
  private record Operation(String method, String address, Role needed) {

    AskedDesk.Answer asked(Caller caller) {
      return method.equals("get") ? caller.get(address) : caller.post(address, "{}");
    }
  }

  private static List<Operation> operations(SharedDesk desk) {
    JsonNode document = Caller.signedIn(desk, Role.READER).get("/api/v1/openapi.json").json();
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(
            new Operation(
                method.getKey(),
                path.getKey().replaceAll("[{][a-z]+[}]", "1"),
                Role.of(method.getValue().path("x-role").asText()).orElseThrow()));
      }
    }
    return operations;
  }

  private static AskedDesk.Answer post(
      AskedDesk desk, String address, String body, String authorization) {
    return desk.bare(
        "POST", address, body, "Content-Type", "application/json", "Authorization", authorization);
  }

  private static String token(AskedDesk desk, Role role) {
    TokenMade made =
        desk.team()
            .tokens()
            .make("berta", "a program", role, Instant.now().plus(Duration.ofDays(1)), Actor.LOCAL);
    if (made instanceof TokenMade.Made(_, String secret)) {
      return secret;
    }
    throw new AssertionError(made);
  }
}
