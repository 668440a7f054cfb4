package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.account.Actor;
import org.hearsay.account.AuditEvent;
import org.hearsay.account.Client;
import org.hearsay.account.Csrf;
import org.hearsay.account.Role;
import org.hearsay.account.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What programs see of the account that they ask in the name of, and do about it.
class ApiOwnAccountTest {
  private static final String PASSWORD = "a lighthouse, not a buoy";
  private static final String ACCOUNT = "/api/v1/account";
  private static final String LABEL = "nightly <script>alert(1)</script> \uD83D\uDEA2";

  @TempDir private static Path home;
  private static SharedDesk desk;

  @BeforeAll
  static void open() {
    desk = SharedDesk.open(home);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /// A script in the browser of somebody new, who just signed in.
  private static Caller somebody(String name, Role role) {
    desk.team().accounts().add(name, role, PASSWORD, Actor.LOCAL);
    return browser(name);
  }

  private static Caller browser(String name) {
    Client client = new Client("192.0.2.9", "The browser of " + name);
    if (!(desk.team().sessions().signIn(name, PASSWORD, client, null)
        instanceof SignIn.Opened opened)) {
      throw new AssertionError(name);
    }
    return new Caller(
        desk,
        List.of(
            "Cookie", "__Host-hearsay=" + opened.token(), "X-CSRF-Token", Csrf.of(opened.token())));
  }

  private static String making(String role) {
    return AskedDesk.JSON.createObjectNode().put("label", LABEL).put("role", role).toString();
  }

  private static List<String> log(String name) {
    return desk.team().log().newest(500).events().stream()
        .filter(event -> event.actor().name().equals(name))
        .map(AuditEvent::what)
        .toList()
        .reversed();
  }

  @Test
  void tellsItsSessionsAndTokensAndNothingToSignInWith() {
    Caller eve = somebody("eve", Role.EDITOR);
    String secret = Caller.token(desk, "eve", Role.READER);
    AskedDesk.Answer answer = Caller.bearing(desk, secret).get(ACCOUNT);
    JsonNode own = answer.json();
    assertThat(own.path("name").asText()).isEqualTo("eve");
    assertThat(own.path("role").asText()).as("of the account").isEqualTo("editor");
    assertThat(own.path("sessions")).hasSize(1);
    assertThat(own.path("sessions").path(0).path("agent").asText()).isEqualTo("The browser of eve");
    assertThat(own.path("tokens").path(0).path("role").asText()).isEqualTo("reader");
    assertThat(answer.response().body())
        .doesNotContain(secret, "argon2", eve.headers().get(1).split("=", 2)[1]);
    JsonNode document = eve.get("/api/v1/openapi.json").json();
    assertThat(
            new Shapes(document)
                .misfits(document.path("components").path("schemas").path("OwnAccount"), own))
        .isEmpty();
  }

  @Test
  void makesATokenThatWorksUntilItRevokesItself() {
    Caller finn = somebody("finn", Role.ANALYST);
    AskedDesk.Answer made = finn.post(ACCOUNT + "/tokens", making("reader"));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    assertThat(made.json().path("label").asText()).isEqualTo(LABEL);
    String secret = made.json().path("secret").asText();
    Caller program = Caller.bearing(desk, secret);
    AskedDesk.Answer listed = program.get(ACCOUNT);
    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.response().body()).doesNotContain(secret);
    assertThat(listed.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(program.get("/api/v1/readings").status()).as("it may read alone").isEqualTo(403);
    String at = ACCOUNT + "/tokens/" + made.json().path("id").asText() + "/revoke";
    AskedDesk.Answer revoked = program.post(at);
    assertThat(revoked.status()).isEqualTo(200);
    assertThat(revoked.json().path("tokens")).isEmpty();
    assertThat(program.get(ACCOUNT).status()).isEqualTo(401);
    assertThat(finn.post(at).status()).isEqualTo(404);
    assertThat(log("finn")).containsExactly("sign-in", "make-token", "revoke-token");
  }

  @Test
  void isNotTakenOverByAToken() {
    Caller gwen = somebody("gwen", Role.ADMINISTRATOR);
    Caller thief = Caller.bearing(desk, Caller.token(desk, "gwen", Role.ADMINISTRATOR));
    String change = "{\"current\":\"" + PASSWORD + "\",\"next\":\"one that the thief knows\"}";
    for (Caller one : List.of(thief, thief.with(gwen.headers().toArray(String[]::new)))) {
      for (AskedDesk.Answer answer :
          List.of(
              one.post(ACCOUNT + "/tokens", making("reader")),
              one.post(ACCOUNT + "/password", change))) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).startsWith("A token cannot do this");
        assertThat(answer.header("Set-Cookie")).isEmpty();
      }
    }
    assertThat(desk.team().tokens().of("gwen")).hasSize(1);
    assertThat(gwen.get(ACCOUNT).status()).as("the password is as it was").isEqualTo(200);
    Caller forged = new Caller(desk, gwen.headers().subList(0, 2));
    for (String verb : List.of("/tokens", "/password")) {
      AskedDesk.Answer answer = forged.post(ACCOUNT + verb, making("reader"));
      assertThat(answer.status()).as("without X-CSRF-Token").isEqualTo(403);
      assertThat(answer.problem()).contains("X-CSRF-Token");
    }
  }

  @Test
  void isAloneAmongOthers() {
    Caller hugo = somebody("hugo", Role.ADMINISTRATOR);
    somebody("ines", Role.READER);
    String theirs = Caller.token(desk, "ines", Role.READER);
    String token = desk.team().tokens().of("ines").getFirst().id();
    String session = desk.team().sessions().of("ines").getFirst().id();
    AskedDesk.Answer revoked = hugo.post(ACCOUNT + "/tokens/" + token + "/revoke");
    assertThat(revoked.status()).isEqualTo(404);
    assertThat(revoked.problem()).isEqualTo("You have no such token.");
    AskedDesk.Answer ended = hugo.post(ACCOUNT + "/sessions/" + session + "/end");
    assertThat(ended.status()).isEqualTo(404);
    assertThat(ended.problem()).isEqualTo("You have no such session.");
    assertThat(Caller.bearing(desk, theirs).get(ACCOUNT).json().path("sessions")).hasSize(1);
  }

  @Test
  void endsOneOfItsSessionsAlsoByAToken() {
    Caller jon = somebody("jon", Role.READER);
    Caller other = browser("jon");
    String id = desk.team().sessions().of("jon").getLast().id();
    Caller program = Caller.bearing(desk, Caller.token(desk, "jon", Role.READER));
    AskedDesk.Answer ended = program.post(ACCOUNT + "/sessions/" + id + "/end", "{}");
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.json().path("sessions")).hasSize(1);
    assertThat(List.of(jon.get(ACCOUNT).status(), other.get(ACCOUNT).status()))
        .containsExactlyInAnyOrder(200, 401);
    assertThat(log("jon")).containsExactly("sign-in", "sign-in", "end-session");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "422|{\"label\":\"x\",\"role\":\"editor\"}|A token of the-reader may do what the role"
            + " reader may at the most, not editor.",
        "422|{\"label\":\"two\\nlines\",\"role\":\"reader\"}|A label has 1 to 100 characters in one"
            + " line, this has 9.",
        "400|{\"role\":\"reader\"}|The field “label” is missing.",
        "400|{\"label\":\"x\",\"role\":\"all\"}|The field “role” has to be one of: reader, analyst,"
            + " editor, administrator.",
        "400|{\"label\":\"x\",\"role\":\"reader\",\"days\":0}|The field “days” has to be a number"
            + " from 1 to 366.",
        "400|{\"label\":\"x\",\"role\":\"reader\",\"days\":367}|The field “days” has to be a number"
            + " from 1 to 366.",
        "400|{\"label\":\"x\",\"role\":\"reader\",\"day\":3}|There is no field “day” here; there"
            + " are: days, label, role."
      })
  void refusesATokenInASentence(int status, String body, String sentence) {
    AskedDesk.Answer answer = Caller.signedIn(desk, Role.READER).post(ACCOUNT + "/tokens", body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(sentence);
    assertThat(desk.team().tokens().of(SharedDesk.name(Role.READER))).isEmpty();
  }

  @Test
  void getsAnotherPasswordAndIsSignedInAnew() {
    Caller kim = somebody("kim", Role.READER);
    String token = Caller.token(desk, "kim", Role.READER);
    String next = "a buoy, not a lighthouse";
    AskedDesk.Answer changed =
        kim.post(
            ACCOUNT + "/password", "{\"current\":\"" + PASSWORD + "\",\"next\":\"" + next + "\"}");
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(changed.json().path("tokens")).isEmpty();
    assertThat(Caller.bearing(desk, token).get(ACCOUNT).status()).isEqualTo(401);
    assertThat(kim.get(ACCOUNT).status()).as("the session until now").isEqualTo(401);
    String cookie = changed.header("Set-Cookie");
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    Caller renewed = new Caller(desk, List.of("Cookie", cookie.substring(0, cookie.indexOf(';'))));
    assertThat(renewed.get(ACCOUNT).json().path("name").asText()).isEqualTo("kim");
    assertThat(log("kim")).containsExactly("sign-in", "set-password", "sign-in");
  }

  @Test
  void hasItsPasswordGuessedOnlySoOften() {
    Caller lea = somebody("lea", Role.READER).with("X-Forwarded-For", "192.0.2.44");
    List<AskedDesk.Answer> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(
          lea.post(
              ACCOUNT + "/password",
              "{\"current\":\"a wrong password " + i + "\",\"next\":\"one that I would like\"}"));
    }
    assertThat(answers)
        .extracting(AskedDesk.Answer::status)
        .containsExactly(422, 422, 422, 422, 422, 429);
    AskedDesk.Answer answer = answers.getLast();
    assertThat(answer.problem()).startsWith("It was tried too often. Try again after ");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(800, 901);
    AskedDesk.Answer right =
        lea.post(
            ACCOUNT + "/password",
            "{\"current\":\"" + PASSWORD + "\",\"next\":\"one that I would like\"}");
    assertThat(right.status()).as("also the right one").isEqualTo(429);
    assertThat(lea.get(ACCOUNT).status()).as("who is signed in stays so").isEqualTo(200);
    AskedDesk.Answer unfit =
        lea.post(ACCOUNT + "/password", "{\"current\":\"" + PASSWORD + "\",\"next\":\"short\"}");
    assertThat(unfit.status()).isEqualTo(422);
    assertThat(unfit.problem()).isEqualTo("A password has 12 to 256 characters, this has 5.");
    assertThat(lea.post(ACCOUNT + "/password", "{\"next\":\"long enough for it\"}").problem())
        .isEqualTo("The field “current” is missing.");
  }
}
