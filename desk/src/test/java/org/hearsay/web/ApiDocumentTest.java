package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The description of the API against the server that it describes.
class ApiDocumentTest {
  @TempDir static Path home;
  private static AskedDesk desk;
  private static JsonNode document;
  private static Shapes shapes;

  @BeforeAll
  static void open() {
    desk = new AskedDesk(home);
    document = desk.get("/api/v1/openapi.json").json();
    shapes = new Shapes(document);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void namesWhatTheServerAnswersAndNothingElse() {
    Map<String, String> served = new TreeMap<>();
    for (ParsedEndpoint one : desk.server().endpoints()) {
      if (one.endpoint.path.startsWith("/api/")) {
        Roles roles = one.endpoint.metadata(Roles.class);
        served.put(
            one.endpoint.method + " " + one.endpoint.path,
            roles == null ? "none" : roles.getRoles().toString().toLowerCase(Locale.ROOT));
      }
    }
    Map<String, String> told = new TreeMap<>();
    each((line, operation) -> told.put(line, "[" + operation.path("x-role").asText() + "]"));
    assertThat(told).isEqualTo(served);
  }

  @Test
  void givesEveryOperationAnExampleThatFits() {
    each((line, operation) -> {
      List<JsonNode> contents = new ArrayList<>();
      contents.add(operation.path("requestBody").path("content").path("application/json"));
      operation
          .path("responses")
          .forEach(answer -> contents.add(answer.path("content").path("application/json")));
      for (JsonNode content : contents) {
        if (!content.isMissingNode() && !line.endsWith("/openapi.json")) {
          assertThat(content.has("example")).as("an example of " + line).isTrue();
          assertThat(shapes.misfits(content.path("schema"), content.path("example")))
              .as("the example of " + line)
              .isEmpty();
        }
      }
    });
  }

  @Test
  void tellsWhatTheServerAnswers(@TempDir Path shared) {
    AskedDesk.Answer sent =
        desk.bare(
            "POST",
            "/corrections",
            "{\"page\":\"https://gazette.example/ferry\",\"exact\":\"forty\",\"comment\":\"No.\"}",
            "Content-Type",
            "application/json");
    assertThat(sent.status()).isEqualTo(201);
    JsonNode correction = first("/api/v1/corrections");
    Map<String, String> ids = new TreeMap<>();
    JsonNode claim = first("/api/v1/claims");
    JsonNode article = first("/api/v1/articles");
    JsonNode source = first("/api/v1/sources?kind=body");
    ids.put("/claims/{id}", "/claims/" + claim.path("id").asText());
    ids.put("/articles/{id}", "/articles/" + article.path("id").asText());
    ids.put("/sources/{id}", "/sources/" + source.path("id").asText());
    ids.put("/search", "/search?q=mud");
    ids.put("/corrections/{id}", "/corrections/" + correction.path("id").asText());
    ids.put("/accounts/{name}", "/accounts/" + SharedDesk.name(Role.READER));
    int[] checked = {0};
    try (SharedDesk team = SharedDesk.open(shared)) {
      // So that the account has a session.
      String _ = team.cookie(Role.ADMINISTRATOR);
      Caller caller = Caller.bearing(team, Role.ADMINISTRATOR, Role.ADMINISTRATOR);
      each((line, operation) -> {
        if (line.startsWith("GET ") && !line.contains("/readings/")) {
          String path = line.substring(4);
          for (String part : ids.keySet()) {
            path = path.replace(part, String.valueOf(ids.get(part)));
          }
          path = path.replace("{number}/diff", "1/diff?from=1").replace("{number}", "1");
          // One person alone has no account.
          boolean shares = operation.path("tags").path(0).asText().equals("accounts");
          check(path, operation, shares ? caller.get(path) : desk.get(path));
          checked[0]++;
        }
      });
    }
    assertThat(checked[0]).isGreaterThan(29);
  }

  @Test
  void leavesNoRoomForAnAnswerOfAnotherShape() {
    JsonNode shape = document.path("components").path("schemas").path("ErrandLines");
    assertThat(shapes.misfits(shape, AskedDesk.JSON.createObjectNode().put("next", 1))).hasSize(2);
    ObjectNode feed = AskedDesk.JSON.createObjectNode().put("address", "x").put("heardAt", "soon");
    assertThat(
            shapes.misfits(
                document.path("components").path("schemas").path("Feed"), feed.put("mood", "good")))
        .as("a moment that is none, a title that is missing, a field that nobody knows")
        .hasSize(3);
  }

  @Test
  void holdsForEveryClaimArticleAndSource() {
    walk("/api/v1/claims?all=true&limit=200", "/api/v1/claims/", "/api/v1/claims/{id}");
    walk("/api/v1/sources?limit=200", "/api/v1/sources/", "/api/v1/sources/{id}");
    for (String part : List.of("", "/findings?limit=200", "/amendments", "/copies")) {
      walk("/api/v1/articles?limit=200", "/api/v1/articles/", "/api/v1/articles/{id}", part);
    }
  }

  private static void walk(String list, String address, String documented) {
    walk(list, address, documented, "");
  }

  private static void walk(String list, String address, String documented, String part) {
    JsonNode items = desk.get(list).json().path("items");
    assertThat(items.size()).isGreaterThan(9);
    String path = documented + part.replaceFirst("[?].*", "");
    JsonNode operation = document.path("paths").path(path).path("get");
    items.forEach(item -> {
      String asked = address + item.path("id").asText() + part;
      check(asked, operation, desk.get(asked));
    });
  }

  private static void check(String path, JsonNode operation, AskedDesk.Answer answer) {
    assertThat(answer.status()).as(path).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    JsonNode schema =
        operation
            .path("responses")
            .path("200")
            .path("content")
            .path("application/json")
            .path("schema");
    assertThat(shapes.misfits(schema, answer.json())).as(path).isEmpty();
  }

  @Test
  void carriesTheVersionAndCanBeReadAsAPage() {
    assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(document.path("info").path("version").asText()).isNotEmpty();
    AskedDesk.Answer page = desk.get("/api");
    assertThat(page.status()).isEqualTo(200);
    each((line, _) -> assertThat(page.response().body()).contains(">" + line + "<"));
    document
        .path("components")
        .path("schemas")
        .fieldNames()
        .forEachRemaining(
            name -> assertThat(page.response().body()).contains("id=\"shape-" + name + "\""));
    assertThat(page.response().body()).doesNotContain("href=\"#shape-null\"");
  }

  private static JsonNode first(String list) {
    return desk.get(list).json().path("items").path(0);
  }

  private interface Look {
    void at(String line, JsonNode operation);
  }

  /// Each operation, as "GET /api/v1/claims".
  private static void each(Look look) {
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    look.at(
                        method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        method.getValue())));
  }
}
