package org.hearsay.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.account.AccountChange;
import org.hearsay.account.Actor;
import org.hearsay.account.Role;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Publication;
import org.hearsay.desk.Desk;
import org.hearsay.reading.Reader;

/// A desk of a team on a ledger of its own: somebody of each role, and a server that stands behind
/// a proxy as far as it knows. So whoever asks may say from which address.
final class SharedDesk implements AutoCloseable {
  static final String ORIGIN = "https://desk.example";
  private static final String PASSWORD = "a ferry, not a bridge";

  private final OwnLedger ledger;
  private final Desk desk;
  private final Team team;
  private final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<Role, String> cookies = new HashMap<>();

  private SharedDesk(OwnLedger ledger, Desk desk, Team team, Server server) {
    this.ledger = ledger;
    this.desk = desk;
    this.team = team;
    this.server = server;
  }

  /// With nothing in its ledger.
  static SharedDesk open(Path home) {
    OwnLedger ledger = OwnLedger.in(home);
    Desk desk = ledger.open(_ -> false);
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    Team team = Team.of(desk.ledger(), random, clock);
    for (Role role : Role.values()) {
      AccountChange made = team.accounts().add(name(role), role, PASSWORD, Actor.LOCAL);
      if (!(made instanceof AccountChange.Done)) {
        throw new AssertionError(made);
      }
    }
    Listening listening = new Listening("127.0.0.1", 0, URI.create(ORIGIN + "/"), null);
    Server server =
        Server.start(desk, new Server.Setup(listening, team, "nobody", random, clock, null));
    return new SharedDesk(ledger, desk, team, server);
  }

  /// The account of somebody of this role: `the-editor`.
  static String name(Role role) {
    return "the-" + role.label();
  }

  Team team() {
    return team;
  }

  /// Reads a text in, and gives the short id of its article.
  String read(String url, String title, String text) {
    ledger.file(
        Reader.byRules(),
        List.of(
            OwnLedger.taken(
                (url + text).getBytes(StandardCharsets.UTF_8),
                new Manuscript.Form.Text(text),
                new Known(title, Publication.UNKNOWN.withUrl(url)))),
        "ferries");
    OwnLedger.settle(desk);
    return desk.board().shelves().articles().stream()
        .filter(line -> url.equals(line.url()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /// A request of somebody who is not signed in; headers: names and values in turn.
  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers));
  }

  HttpResponse<String> getAs(Role role, String path) {
    return get(path, "Cookie", cookie(role));
  }

  /// What the browser of somebody of this role has, who signed in by the form.
  String cookie(Role role) {
    return cookies.computeIfAbsent(role, this::signIn);
  }

  private String signIn(Role role) {
    HttpResponse<String> page = get("/login");
    HttpResponse<String> answer =
        send(
            form(
                request("/login", "Cookie", set(page)),
                "csrf",
                csrf(page),
                "name",
                name(role),
                "password",
                PASSWORD));
    if (answer.statusCode() != 303) {
      throw new AssertionError(answer.body());
    }
    return set(answer);
  }

  private static String set(HttpResponse<String> answer) {
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  /// Sends a form as somebody of this role, with the token that the pages have for it; fields:
  /// names and values in turn.
  HttpResponse<String> postAs(Role role, String path, String... fields) {
    List<String> all = new ArrayList<>(List.of("csrf", csrf(role)));
    all.addAll(List.of(fields));
    return send(form(request(path, "Cookie", cookie(role)), all.toArray(String[]::new)));
  }

  /// The token that the forms of somebody of this role carry.
  String csrf(Role role) {
    return csrf(getAs(role, "/account"));
  }

  private static String csrf(HttpResponse<String> page) {
    return first(page.body(), "name=\"csrf\" value=\"([^\"]+)\"");
  }

  static HttpRequest.Builder form(HttpRequest.Builder request, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
  }

  /// What stands in a text where the pattern's group does.
  static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("not there: " + pattern + "\n" + text);
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    try (desk;
        server) {
      client.close();
    }
  }
}
