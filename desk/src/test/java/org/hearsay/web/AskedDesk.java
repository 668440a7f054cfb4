package org.hearsay.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.hearsay.demo.DemoDossier;
import org.hearsay.desk.Desk;
import org.hearsay.reading.Reader;

/// A desk with the bundled dossier and a server on a free port of this machine, and a program that
/// asks it. Articles are read by rules alone.
final class AskedDesk implements AutoCloseable {
  static final String DOSSIER = "The mud on the Skarre Bank";
  static final JsonMapper JSON = new JsonMapper();

  private final OwnLedger ledger;
  private final Desk desk;
  private final Team team;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String csrf;

  /// What came back.
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new AssertionError(response.body(), e);
      }
    }

    /// The sentence of a problem, which has to be one.
    String problem() {
      if (!header("Content-Type").startsWith("application/problem+json")) {
        throw new AssertionError("no problem: " + status() + " " + response.body());
      }
      return json().path("detail").textValue();
    }
  }

  AskedDesk(Path home) {
    this.ledger = OwnLedger.in(home);
    file(new DemoDossier().pages(), DOSSIER);
    this.desk = ledger.open("127.0.0.1"::equals);
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    this.team = Team.of(desk.ledger(), random, clock);
    this.server =
        Server.start(
            desk, new Server.Setup(Listening.onLoopback(0), team, "anna", random, clock, null));
    this.csrf = get("/api/v1").json().path("csrf").textValue();
  }

  /// Puts pages into the ledger, and nothing waits for the board.
  void file(List<DemoDossier.Page> pages, String dossier) {
    ledger.file(Reader.byRules(), pages.stream().map(OwnLedger::page).toList(), dossier);
  }

  void settle() {
    OwnLedger.settle(desk);
  }

  Team team() {
    return team;
  }

  /// @param headers names and values in turn
  Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /// As a program of this machine does, with the csrf of the index.
  Answer post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// With these headers and no others.
  Answer bare(String method, String path, String body, String... headers) {
    return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  Server server() {
    return server;
  }

  @Override
  public void close() {
    try (desk;
        server) {
      client.close();
    }
  }
}
