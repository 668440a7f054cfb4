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
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Publication;
import org.hearsay.capture.Capture;
import org.hearsay.capture.Sha256;
import org.hearsay.capture.Taken;
import org.hearsay.demo.DemoDossier;
import org.hearsay.desk.Desk;
import org.hearsay.desk.Errands;
import org.hearsay.desk.Holdings;
import org.hearsay.intake.Reads;
import org.hearsay.intake.Shelf;
import org.hearsay.reading.Reader;
import org.hearsay.store.Upkeep;

/// A desk with the bundled dossier and a server on a free port of this machine, and a program that
/// asks it. Articles are read by rules alone.
final class AskedDesk implements AutoCloseable {
  static final String DOSSIER = "The mud on the Skarre Bank";
  static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Holdings holdings;
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
    this.holdings =
        new Holdings(
            home.resolve("ledger.db"),
            home.resolve("evidence"),
            home.resolve("index"),
            home.resolve("index-text"),
            home.resolve("gazetteer.db"));
    file(new DemoDossier().pages(), DOSSIER);
    Clock clock = Clock.systemUTC();
    this.desk =
        Desk.open(
            holdings,
            new Errands.Means(Reader::byRules, "127.0.0.1"::equals, "Hearsay/test", new Random(1)),
            clock,
            Upkeep.QUIET,
            line -> {
              throw new AssertionError(line);
            });
    settle();
    SecureRandom random = new SecureRandom();
    this.team = Team.of(desk.ledger(), random, clock);
    this.server =
        Server.start(
            desk, new Server.Setup(Listening.onLoopback(0), team, "anna", random, clock, null));
    this.csrf = get("/api/v1").json().path("csrf").textValue();
  }

  /// Puts pages into the ledger, and nothing waits for the board.
  void file(List<DemoDossier.Page> pages, String dossier) {
    Reader reader = Reader.byRules();
    Clock clock = Clock.systemUTC();
    try (Shelf shelf =
        Shelf.open(holdings.ledger(), holdings.evidence(), clock, reader.version(), dossier)) {
      new Reads(reader, 2)
          .read(
              pages.stream().map(page -> taken(page, clock)).iterator(),
              () -> false,
              done -> {
                if (done.outcome() instanceof org.hearsay.assertion.Outcome.Read(var reading)) {
                  shelf.file((Taken.Ready) done.taken(), reading);
                } else {
                  throw new AssertionError(done.outcome());
                }
              });
    }
  }

  private static Taken taken(DemoDossier.Page page, Clock clock) {
    Sha256 hash = Sha256.of(page.bytes());
    return new Taken.Ready(
        new Capture(hash, page.bytes(), clock.instant(), page.url(), "text/html", null),
        new Manuscript(
            new ArticleId(hash.hex()),
            new Manuscript.Form.Html(page.bytes(), null),
            new Known(null, Publication.UNKNOWN.withUrl(page.url())),
            Known.NOTHING),
        page.url());
  }

  void settle() {
    if (!desk.settle(PATIENCE)) {
      throw new AssertionError("the board did not get ready");
    }
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
