package org.hearsay.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.account.Actor;
import org.hearsay.account.Client;
import org.hearsay.account.Csrf;
import org.hearsay.account.Role;
import org.hearsay.account.SignIn;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.desk.Desk;
import org.hearsay.desk.Errand;
import org.hearsay.desk.Errands;
import org.hearsay.reading.Reader;
import org.jspecify.annotations.Nullable;

/// A desk on a ledger of its own, with a server that listens on a free port of this machine, and
/// who asks it things. Articles are read by rules alone. There is an account of each role, signed
/// in already; who asks is the analyst, or what the header `As` says.
final class OpenDesk implements AutoCloseable {
  static final String DOSSIER = "The mud on the Skarre Bank";
  static final String PASSWORD = "a password of these tests";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// More than any errand of a test has.
  private static final int MOST_OUTCOMES = 100;

  private final OwnLedger ledger;
  private final Desk desk;
  private final Server server;
  private final Team team;

  /// The token of a session of each role; empty on a desk without accounts.
  private final Map<Access, String> sessions;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private OpenDesk(
      OwnLedger ledger, Desk desk, Server server, Team team, Map<Access, String> sessions) {
    this.ledger = ledger;
    this.desk = desk;
    this.server = server;
    this.team = team;
    this.sessions = sessions;
  }

  /// What came back.
  record Answer(int status, String body, HttpHeaders headers) {

    String location() {
      return headers.firstValue("Location").orElse("");
    }

    /// The value that a cookie is given.
    String cookie(String name) {
      return first(cookieAttributes(name), "^" + name + "=([^;]+)");
    }

    /// All that is said of a cookie.
    String cookieAttributes(String name) {
      return headers.allValues("Set-Cookie").stream()
          .filter(one -> one.startsWith(name + "="))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no cookie " + name + ": " + headers.map()));
    }
  }

  /// With the bundled dossier.
  static OpenDesk ofDemo(Path home) {
    return ofDemo(home, Reader.byRules());
  }

  /// With the bundled dossier as this reader reads it.
  static OpenDesk ofDemo(Path home, Reader reader) {
    OwnLedger ledger = OwnLedger.in(home);
    ledger.file(reader, OwnLedger.demo(), DOSSIER);
    return open(ledger, null);
  }

  /// With the bundled dossier, for one person without an account.
  static OpenDesk ofOnePerson(Path home) {
    OwnLedger ledger = OwnLedger.in(home);
    ledger.file(Reader.byRules(), OwnLedger.demo(), DOSSIER);
    return open(ledger, null, false);
  }

  /// With nothing in it, for one person without an account.
  static OpenDesk emptyOfOnePerson(Path home) {
    return open(OwnLedger.in(home), null, false);
  }

  /// With nothing in it.
  static OpenDesk empty(Path home) {
    return open(OwnLedger.in(home), null);
  }

  /// With nothing in it, and a server of these limits.
  static OpenDesk empty(Path home, Server.Limits limits) {
    return open(OwnLedger.in(home), null, true, limits);
  }

  static OpenDesk open(OwnLedger ledger, @Nullable String tiles) {
    return open(ledger, tiles, true);
  }

  private static OpenDesk open(OwnLedger ledger, @Nullable String tiles, boolean accounts) {
    return open(ledger, tiles, accounts, Server.Limits.USUAL);
  }

  private static OpenDesk open(
      OwnLedger ledger, @Nullable String tiles, boolean accounts, Server.Limits limits) {
    Desk desk = ledger.open("127.0.0.1"::equals);
    Team team = Team.of(desk.ledger(), new SecureRandom(), Clock.systemUTC());
    Map<Access, String> sessions = new EnumMap<>(Access.class);
    if (accounts) {
      for (Role role : Role.values()) {
        String name = role.label() + "-one";
        team.accounts().add(name, role, PASSWORD, Actor.LOCAL);
        SignIn signIn = team.sessions().signIn(name, PASSWORD, new Client("test", "test"), null);
        if (!(signIn instanceof SignIn.Opened opened)) {
          throw new AssertionError(signIn);
        }
        sessions.put(Access.valueOf(role.name()), opened.token());
      }
    }
    Server server =
        Server.start(
            desk,
            new Server.Setup(
                Listening.onLoopback(0),
                team,
                "anna",
                new SecureRandom(),
                Clock.systemUTC(),
                tiles),
            limits);
    return new OpenDesk(ledger, desk, server, team, sessions);
  }

  /// The same ledger behind another server, with pictures for its map.
  OpenDesk again(String tiles) {
    return open(ledger, tiles);
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
    ledger.file(
        Reader.byRules(),
        List.of(
            OwnLedger.taken(bytes, new Manuscript.Form.Text(text), new Known(title, publication))),
        DOSSIER);
    OwnLedger.settle(desk);
  }

  Server server() {
    return server;
  }

  /// What is being read, or was.
  List<Errand> errands() {
    return desk.errands().recent();
  }

  /// Reads what lies at these addresses, waits until that is done, and gives the errand's id.
  String fetch(@Nullable String dossier, String... addresses) {
    if (!(desk.errands().read(List.of(addresses), dossier, "anna")
        instanceof Errands.Asked.Begun(Errand begun))) {
      throw new AssertionError("not begun: " + List.of(addresses));
    }
    Errand _ = awaited(begun.id());
    OwnLedger.settle(desk);
    return begun.id();
  }

  /// An errand when it is done.
  Errand awaited(String id) {
    try {
      Errand errand = desk.errands().await(id, MOST_OUTCOMES, PATIENCE).orElseThrow();
      if (!errand.isDone()) {
        throw new AssertionError("it does not end: " + errand);
      }
      return errand;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  Team team() {
    return team;
  }

  /// The token of the session of somebody who has that role; none of who is not signed in.
  Optional<String> session(Access role) {
    return Optional.ofNullable(sessions.get(role));
  }

  /// Of the desk: `http://127.0.0.1:PORT`.
  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /// Asks as the analyst, or as the header `As` says: a role, or `ANYONE` for who is not signed in.
  Answer get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /// Sends a form as the analyst: names and values in turn. The token is sent with it.
  Answer post(String path, String... fields) {
    return postAs("ANALYST", path, fields);
  }

  Answer postAs(String as, String path, String... fields) {
    List<String> all = new ArrayList<>(List.of("csrf", csrf(as)));
    all.addAll(Arrays.asList(fields));
    return send(
        request(path, "As", as, "Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(all)))
            .build());
  }

  /// Sends this body as it is, with these headers and no token but what they bring.
  Answer send(String method, String path, String body, String... headers) {
    return send(
        request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)).build());
  }

  static String form(List<String> fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.size(); i += 2) {
      pairs.add(fields.get(i) + "=" + URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  /// What a form of somebody of that role brings along.
  String csrf(String as) {
    String session = sessions.get(Access.valueOf(as));
    return session != null
        ? Csrf.of(session)
        : first(get("/read").body(), "name=\"csrf\" value=\"([^\"]+)\"");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
    Access as = Access.ANALYST;
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equals("As")) {
        as = Access.valueOf(headers[i + 1]);
      } else {
        request.header(headers[i], headers[i + 1]);
      }
    }
    String session = sessions.get(as);
    return session == null ? request : request.header("Cookie", "hearsay=" + session);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), answer.body(), answer.headers());
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
