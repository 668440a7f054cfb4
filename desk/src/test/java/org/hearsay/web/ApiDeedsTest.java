package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What programs decide and have read.
class ApiDeedsTest {
  @TempDir static Path home;
  private static AskedDesk desk;

  @BeforeAll
  static void open() {
    desk = new AskedDesk(home);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String claim(int place) {
    return desk.get("/api/v1/claims?order=furthest")
        .json()
        .path("items")
        .path(place)
        .path("id")
        .asText();
  }

  @Test
  void gradeAClaimAndTakeItBack() {
    String id = claim(0);
    int before = desk.get("/api/v1/claims/" + id).json().path("history").size();
    AskedDesk.Answer graded =
        desk.post("/api/v1/claims/" + id + "/grade", "{\"grade\":2,\"reason\":\"seen\"}");
    assertThat(graded.status()).isEqualTo(200);
    long event = graded.json().path("event").path("event").asLong();
    JsonNode given = desk.get("/api/v1/claims/" + id).json().path("given");
    assertThat(given.path("grade").asInt()).isEqualTo(2);
    assertThat(given.path("by").asText()).isEqualTo("anna");
    assertThat(given.path("reason").asText()).isEqualTo("seen");

    AskedDesk.Answer undone =
        desk.post(
            "/api/v1/claims/" + id + "/undo",
            "{\"event\":" + event + ",\"reason\":\"by mistake\"}");
    assertThat(undone.status()).isEqualTo(200);
    JsonNode after = desk.get("/api/v1/claims/" + id).json();
    assertThat(after.path("given").isNull()).isTrue();
    assertThat(after.path("history")).hasSize(before + 2);
    assertThat(after.path("state").asText()).isEqualTo(undone.json().path("state").asText());
    JsonNode last = desk.get("/api/v1/decisions?about=claims&limit=1").json().path("items").path(0);
    assertThat(last.path("what").asText()).isEqualTo("undo");
    assertThat(last.path("ids").path(0).asText()).isEqualTo(id);
  }

  @Test
  void mergeTwoClaimsAndPartThemAgain() {
    String one = claim(1);
    String other = claim(2);
    AskedDesk.Answer merged =
        desk.post(
            "/api/v1/claims/" + one + "/merge",
            "{\"other\":\"" + other + "\",\"reason\":\"the same\"}");
    String now = merged.json().path("claim").asText();
    assertThat(now).isIn(one, other);
    JsonNode members = desk.get("/api/v1/claims/" + now).json().path("members");
    String taken = members.path(0).path("assertion").asText();
    AskedDesk.Answer split =
        desk.post(
            "/api/v1/claims/" + now + "/split",
            "{\"assertions\":[\"" + taken + "\"],\"reason\":\"not the same\"}");
    assertThat(split.status()).isEqualTo(200);
    List<String> together = new ArrayList<>();
    desk.get("/api/v1/claims/" + taken)
        .json()
        .path("members")
        .forEach(member -> together.add(member.path("assertion").asText()));
    assertThat(together).contains(taken);
    for (int i = 1; i < members.size(); i++) {
      assertThat(together).doesNotContain(members.path(i).path("assertion").asText());
    }
  }

  @Test
  void areRefusedWhereSomebodyElseDecidedSince() {
    String id = claim(3);
    AskedDesk.Answer seen = desk.get("/api/v1/claims/" + id);
    String body = "{\"grade\":3,\"reason\":\"read\"}";
    String address = "/api/v1/claims/" + id + "/grade";
    String state = seen.json().path("state").asText();
    assertThat(seen.header("ETag")).startsWith("\"" + state + ".");
    assertThat(desk.post(address, body, "If-Match", seen.header("ETag")).status()).isEqualTo(200);
    AskedDesk.Answer late = desk.post(address, body, "If-Match", seen.header("ETag"));
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.problem()).startsWith("Somebody changed it since");
    assertThat(desk.post(address, body, "If-Match", "\"" + state + "\"").status()).isEqualTo(412);
    assertThat(desk.get("/api/v1/claims/" + id).json().path("history"))
        .hasSize(seen.json().path("history").size() + 1);
    assertThat(desk.post(address, body).status()).as("without If-Match").isEqualTo(200);
  }

  @Test
  void rateASourceOnlyInTheStateThatWasSeen() {
    String id =
        desk.get("/api/v1/sources?kind=body").json().path("items").path(0).path("id").asText();
    AskedDesk.Answer seen = desk.get("/api/v1/sources/" + id);
    String address = "/api/v1/sources/" + id + "/rate";
    String body = "{\"grade\":\"B\",\"reason\":\"mostly right\"}";
    AskedDesk.Answer rated = desk.post(address, body, "If-Match", seen.header("ETag"));
    assertThat(rated.status()).isEqualTo(200);
    assertThat(desk.get("/api/v1/sources/" + id).json().path("grade").asText()).isEqualTo("B");
    assertThat(desk.post(address, body, "If-Match", seen.header("ETag")).status()).isEqualTo(412);
    long event = rated.json().path("event").path("event").asLong();
    assertThat(
            desk.post(
                    "/api/v1/sources/" + id + "/undo",
                    "{\"event\":" + event + ",\"reason\":\"by mistake\"}")
                .status())
        .isEqualTo(200);
    assertThat(desk.get("/api/v1/sources/" + id).json().path("grade").asText()).isEqualTo("F");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"grade\":3|The body is no JSON, in line 1, column ",
        "{\"grade\":3,\"grade\":4,\"reason\":\"x\"}|The body is no JSON, in line 1",
        "{\"grade\":3,\"reason\":\"x\"} more|The body is no JSON, in line 1",
        "[]|The body has to be a JSON object, not a list",
        "\"\"|The body has to be a JSON object, not a string",
        "{\"grade\":3,\"reason\":\"x\",\"sure\":true}|There is no field “sure” here; there are:"
            + " grade",
        "{\"reason\":\"x\"}|The field “grade” is missing",
        "{\"grade\":null,\"reason\":\"x\"}|The field “grade” is missing",
        "{\"grade\":\"3\",\"reason\":\"x\"}|The field “grade” has to be a whole number, not a"
            + " string",
        "{\"grade\":3.5,\"reason\":\"x\"}|The field “grade” has to be a whole number, not a"
            + " fraction",
        "{\"grade\":7,\"reason\":\"x\"}|The field “grade” has to be a number from 1 to 6",
        "{\"grade\":1e99,\"reason\":\"x\"}|The field “grade” has to be",
        "{\"grade\":3}|The field “reason” is missing",
        "{\"grade\":3,\"reason\":\"  \"}|The field “reason” is empty",
        "{\"grade\":3,\"reason\":[\"x\"]}|The field “reason” has to be a string, not a list"
      })
  void areRefusedByTheNameOfWhatIsWrong(String body, String sentence) {
    AskedDesk.Answer answer = desk.post("/api/v1/claims/" + claim(0) + "/grade", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith(sentence);
  }

  @Test
  void haveToBeJsonOfSomeSize() {
    String address = "/api/v1/claims/" + claim(0) + "/grade";
    String csrf = desk.get("/api/v1").json().path("csrf").asText();
    assertThat(
            desk.bare(
                    "POST",
                    address,
                    "grade=3&reason=x",
                    "X-CSRF-Token",
                    csrf,
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .status())
        .isEqualTo(415);
    AskedDesk.Answer large =
        desk.post(address, "{\"grade\":3,\"reason\":\"" + "x".repeat(70_000) + "\"}");
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.problem()).contains("65536");
    assertThat(
            desk.post(address, "{\"reason\":\"" + "x".repeat(2_001) + "\",\"grade\":3}").problem())
        .isEqualTo("The field “reason” is longer than 2000 characters.");
    assertThat(desk.post(address, "").problem()).startsWith("The body is empty");
    assertThat(desk.post(address, "[".repeat(30_000)).status()).isEqualTo(400);
  }

  @Test
  void doNothingAtTheAddressOfAnotherClaim() {
    String one = claim(0);
    JsonNode other = desk.get("/api/v1/claims/" + claim(4)).json();
    String foreign = other.path("members").path(0).path("assertion").asText();
    for (String deed :
        List.of(
            "/split|{\"assertions\":[\"" + foreign + "\"],\"reason\":\"x\"}",
            "/reject|{\"own\":\"" + foreign + "\",\"other\":\"" + foreign + "\",\"reason\":\"x\"}",
            "/undo|{\"event\":999,\"reason\":\"x\"}",
            "/merge|{\"other\":\"c-00000000.1\",\"reason\":\"x\"}")) {
      String[] parts = deed.split("\\|", -1);
      AskedDesk.Answer answer = desk.post("/api/v1/claims/" + one + parts[0], parts[1]);
      assertThat(answer.status()).as(deed).isEqualTo(422);
      assertThat(answer.problem()).endsWith(".");
    }
  }

  @Test
  void needTheWordThatAForeignPageCannotRead() {
    String address = "/api/v1/claims/" + claim(0) + "/grade";
    String body = "{\"grade\":3,\"reason\":\"x\"}";
    AskedDesk.Answer without = desk.bare("POST", address, body, "Content-Type", "application/json");
    assertThat(without.status()).isEqualTo(403);
    assertThat(without.problem()).contains("X-CSRF-Token");
    assertThat(desk.post(address, body, "Origin", "https://evil.example").status()).isEqualTo(403);
    AskedDesk.Answer index = desk.get("/api/v1", "Origin", "https://evil.example");
    assertThat(index.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(index.header("Cache-Control")).isEqualTo("no-store");
    assertThat(index.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  @Test
  void readAnAddressAndItsSecondCapture() throws IOException, InterruptedException {
    AtomicReference<String> words = new AtomicReference<>("sank");
    HttpServer outlet =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outlet.createContext(
        "/",
        exchange -> {
          try (exchange) {
            boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
            byte[] page =
                """
                <!doctype html><html lang="en"><head><title>The old quay %1$s</title></head><body>
                <article><h1>The old quay %1$s in the night, the Board says</h1>
                <p>The old quay of Alder %1$s on Friday night, the Harbour Board said in a note.</p>
                <p>According to the Harbour Board, forty boats were moored there at the time, and
                nobody was on any of them when the water came over the planks.</p>
                </article></body></html>
                """
                    .formatted(words.get())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : page.length);
            if (!robots) {
              exchange.getResponseBody().write(page);
            }
          }
        });
    outlet.start();
    try {
      String page = "http://127.0.0.1:" + outlet.getAddress().getPort() + "/quay";
      String article = read(page);
      words.set("held");
      assertThat(read(page)).isEqualTo(article);
      JsonNode whole = desk.get("/api/v1/articles/" + article).json();
      assertThat(whole.path("captures")).hasSize(2);
      assertThat(whole.path("dossiers").path(0).asText()).isEqualTo("Quay");
      AskedDesk.Answer diff = desk.get("/api/v1/articles/" + article + "/captures/2/diff");
      assertThat(diff.status()).isEqualTo(200);
      assertThat(diff.response().body()).contains("sank").contains("held");
      JsonNode document = desk.get("/api/v1/openapi.json").json();
      assertThat(
              new Shapes(document)
                  .misfits(document.path("components").path("schemas").path("Diff"), diff.json()))
          .isEmpty();
      assertThat(
              desk.get("/api/v1/articles/" + article + "/captures/1")
                  .json()
                  .path("reading")
                  .path("article")
                  .path("text")
                  .asText())
          .contains("sank");
      assertThat(desk.get("/api/v1/articles/" + article + "/captures/1/diff").status())
          .isEqualTo(404);
      assertThat(desk.get("/api/v1/articles/" + article + "/captures/3/diff").problem())
          .contains("there are 1 to 2");
    } finally {
      outlet.stop(0);
    }
  }

  private static String read(String page) throws InterruptedException {
    AskedDesk.Answer begun =
        desk.post("/api/v1/readings", "{\"addresses\":[\"" + page + "\"],\"dossier\":\"Quay\"}");
    assertThat(begun.status()).isEqualTo(202);
    String where = begun.header("Location");
    assertThat(where).isEqualTo("/api/v1/readings/" + begun.json().path("id").asText());
    JsonNode state = desk.get(where).json();
    while (!state.path("done").asBoolean()) {
      Thread.sleep(100);
      state = desk.get(where).json();
    }
    assertThat(state.path("trouble").isNull()).as(state.toString()).isTrue();
    assertThat(state.path("read").asInt()).as(state.toString()).isEqualTo(1);
    JsonNode document = desk.get("/api/v1/openapi.json").json();
    assertThat(
            new Shapes(document)
                .misfits(document.path("components").path("schemas").path("Errand"), state))
        .isEmpty();
    return state.path("outcomes").path(0).path("article").asText();
  }

  @Test
  void readNoFilesOfTheMachine() {
    AskedDesk.Answer answer =
        desk.post("/api/v1/readings", "{\"addresses\":[\"file:///etc/passwd\"]}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).startsWith("Not an address that begins with http://");
    assertThat(desk.post("/api/v1/readings", "{\"addresses\":\"https://a.example\"}").problem())
        .isEqualTo("The field “addresses” has to be a list of strings, not a string.");
  }
}
