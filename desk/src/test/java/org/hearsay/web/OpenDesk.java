package org.hearsay.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
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
import org.jspecify.annotations.Nullable;

/// A desk on a ledger of its own, with a server that listens on a free port of this machine, and
/// who asks it things. Articles are read by rules alone. Who asks is an analyst, or what the header
/// `As` says.
final class OpenDesk implements AutoCloseable {
  static final String DOSSIER = "The mud on the Skarre Bank";
  private static final String CSRF = "a-token-of-this-test";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Holdings holdings;
  private final Desk desk;
  private final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private OpenDesk(Holdings holdings, Desk desk, Server server) {
    this.holdings = holdings;
    this.desk = desk;
    this.server = server;
  }

  /// What came back.
  record Answer(int status, String body, String location) {}

  /// With the bundled dossier.
  static OpenDesk ofDemo(Path home) {
    Holdings holdings = holdings(home);
    read(
        holdings,
        new DemoDossier()
            .pages().stream()
                .map(page ->
                    taken(
                        page.bytes(),
                        new Manuscript.Form.Html(page.bytes(), null),
                        new Known(null, Publication.UNKNOWN.withUrl(page.url()))))
                .toList());
    return open(holdings, null);
  }

  /// With nothing in it.
  static OpenDesk empty(Path home) {
    return open(holdings(home), null);
  }

  private static Holdings holdings(Path home) {
    return new Holdings(
        home.resolve("ledger.db"),
        home.resolve("evidence"),
        home.resolve("index"),
        home.resolve("index-text"),
        home.resolve("gazetteer.db"));
  }

  static OpenDesk open(Holdings holdings, @Nullable String tiles) {
    Errands.Means means =
        new Errands.Means(Reader::byRules, _ -> false, "Hearsay/test", new Random(1));
    Desk desk =
        Desk.open(
            holdings,
            means,
            Clock.systemUTC(),
            Upkeep.QUIET,
            line -> {
              throw new AssertionError(line);
            });
    if (!desk.settle(PATIENCE)) {
      throw new AssertionError("the board did not get ready");
    }
    Server server =
        Server.start(desk, new Server.Setup(Listening.onLoopback(0), new TestDoor(), tiles));
    return new OpenDesk(holdings, desk, server);
  }

  private static final class TestDoor implements Door {
    @Override
    public Visitor visitor(Context ctx) {
      String as = ctx.header("As");
      return new Visitor("anna", as == null ? Access.ANALYST : Access.valueOf(as), CSRF, false);
    }

    @Override
    public boolean hasAccounts() {
      return false;
    }
  }

  /// The same ledger behind another server, with pictures for its map.
  OpenDesk again(String tiles) {
    return open(holdings, tiles);
  }

  Desk desk() {
    return desk;
  }

  /// Reads a text in, and waits until the board has it.
  void read(String outlet, String title, LocalDate day, String text) {
    Publication publication =
        new Publication(
            null, null, new Outlet(outlet), List.of(), PublicationDate.of(day), null, "en");
    byte[] bytes = (outlet + title + text).getBytes(StandardCharsets.UTF_8);
    read(
        holdings,
        List.of(taken(bytes, new Manuscript.Form.Text(text), new Known(title, publication))));
    if (!desk.settle(PATIENCE)) {
      throw new AssertionError("the board did not get ready");
    }
  }

  private static Taken taken(byte[] bytes, Manuscript.Form form, Known stated) {
    Sha256 hash = Sha256.of(bytes);
    String url = stated.publication().url();
    Capture capture = new Capture(hash, bytes, Clock.systemUTC().instant(), url, "text/html", null);
    Manuscript manuscript = new Manuscript(new ArticleId(hash.hex()), form, stated, Known.NOTHING);
    return new Taken.Ready(capture, manuscript, url == null ? hash.hex() : url);
  }

  private static void read(Holdings holdings, List<Taken> all) {
    Reader reader = Reader.byRules();
    try (Shelf shelf =
        Shelf.open(
            holdings.ledger(), holdings.evidence(), Clock.systemUTC(), reader.version(), DOSSIER)) {
      new Reads(reader, 2)
          .read(
              all.iterator(),
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

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /// Sends a form: names and values in turn. The token is sent with it.
  Answer post(String path, String... fields) {
    return postAs("ANALYST", path, fields);
  }

  Answer postAs(String as, String path, String... fields) {
    List<String> all = new ArrayList<>(List.of("csrf", CSRF));
    all.addAll(Arrays.asList(fields));
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 2) {
      pairs.add(all.get(i) + "=" + URLEncoder.encode(all.get(i + 1), StandardCharsets.UTF_8));
    }
    return send(
        request(path, "As", as, "Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
            .build());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          answer.statusCode(), answer.body(), answer.headers().firstValue("Location").orElse(""));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// The word by which a page's forms say what they were made from.
  static String seen(Answer page) {
    return first(page.body(), "name=\"seen\" value=\"([^\"]+)\"");
  }

  /// What stands in a page where the pattern's group does.
  static String first(String body, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(body);
    if (!matcher.find()) {
      throw new AssertionError("not in the page: " + pattern + "\n" + body);
    }
    return matcher.group(1);
  }

  /// All that the pattern's group matches, in order.
  static List<String> each(String body, String pattern) {
    return Pattern.compile(pattern).matcher(body).results().map(one -> one.group(1)).toList();
  }

  @Override
  public void close() {
    try (desk;
        server) {
      client.close();
    }
  }
}
