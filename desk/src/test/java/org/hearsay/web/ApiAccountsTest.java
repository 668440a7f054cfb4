package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.account.Account;
import org.hearsay.account.Actor;
import org.hearsay.account.AuditEvent;
import org.hearsay.account.Client;
import org.hearsay.account.Role;
import org.hearsay.account.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What programs of administrators see of accounts, and do about them.
class ApiAccountsTest {
  private static final String PASSWORD = "a lighthouse, not a buoy";
  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String LAST = SharedDesk.name(Role.ADMINISTRATOR);

  @TempDir private static Path home;
  private static SharedDesk desk;
  private static Caller administrator;
  private static Caller program;

  @BeforeAll
  static void open() {
    desk = SharedDesk.open(home);
    administrator = Caller.signedIn(desk, Role.ADMINISTRATOR);
    program = Caller.bearing(desk, Role.ADMINISTRATOR, Role.ADMINISTRATOR);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String making(String name, String role, String password) {
    ObjectNode account = AskedDesk.JSON.createObjectNode();
    return account.put("name", name).put("role", role).put("password", password).toString();
  }

  /// The address of a new account.
  private static String made(String name, Role role) {
    desk.team().accounts().add(name, role, PASSWORD, Actor.LOCAL);
    return ACCOUNTS + "/" + name;
  }

  private static Account account(String name) {
    return desk.team().accounts().account(name).orElseThrow();
  }

  private static boolean signsIn(String name, String password) {
    Client client = new Client("a browser of " + name, "test");
    return desk.team().sessions().signIn(name, password, client, null) instanceof SignIn.Opened;
  }

  @Test
  void areMadeChangedDisabledAndEnabled() {
    AskedDesk.Answer made = administrator.post(ACCOUNTS, making("Zoë", "analyst", PASSWORD));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    String at = made.header("Location");
    assertThat(at).isEqualTo("/api/v1/accounts/Zo%C3%AB");
    assertThat(signsIn("Zoë", PASSWORD)).isTrue();
    assertThat(administrator.get(at).json()).isEqualTo(made.json());
    assertThat(made.json().path("role").asText()).isEqualTo("analyst");
    JsonNode raised = administrator.post(at + "/role", "{\"role\":\"editor\"}").json();
    assertThat(raised.path("role").asText()).isEqualTo("editor");
    assertThat(desk.team().sessions().of("Zoë")).as("signs in anew").isEmpty();
    String other = "another " + PASSWORD;
    AskedDesk.Answer changed =
        administrator.post(at + "/password", "{\"password\":\"" + other + "\"}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(signsIn("Zoë", PASSWORD)).isFalse();
    assertThat(signsIn("Zoë", other)).isTrue();
    assertThat(administrator.post(at + "/disable").json().path("disabled").asBoolean()).isTrue();
    assertThat(signsIn("Zoë", other)).isFalse();
    assertThat(administrator.post(at + "/enable", "{}").json().path("disabled").asBoolean())
        .isFalse();
    assertThat(signsIn("Zoë", other)).isTrue();
    for (String body :
        List.of(
            made.response().body(),
            changed.response().body(),
            administrator.get(at).response().body(),
            administrator.get(ACCOUNTS).response().body())) {
      assertThat(body).doesNotContain("argon2", PASSWORD);
    }
    assertThat(
            desk.team().log().newest(500).events().stream()
                .filter(event -> event.actor().name().equals(LAST))
                .filter(event -> event.about().contains("Zo"))
                .map(AuditEvent::what)
                .toList()
                .reversed())
        .as("each once")
        .containsExactly("add-account", "set-role", "set-password", "disable", "enable");
  }

  @Test
  void areListedByNamePageByPage() {
    made("list-a", Role.READER);
    made("List-b", Role.READER);
    List<String> walked = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      AskedDesk.Answer answer = program.get(ACCOUNTS + "?limit=2" + cursor);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(walked).hasSizeLessThan(desk.team().accounts().all().size());
      JsonNode page = answer.json();
      page.path("items").forEach(item -> walked.add(item.path("name").asText()));
      cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asText();
    }
    assertThat(walked)
        .isEqualTo(desk.team().accounts().all().stream().map(Account::name).toList())
        .containsSubsequence("list-a", "List-b", LAST);
    assertThat(program.get(ACCOUNTS + "/LIST-B").json().path("name").asText()).isEqualTo("List-b");
    assertThat(program.get(ACCOUNTS + "/list-c").status()).isEqualTo(404);
  }

  @Test
  void keepTheirLastAdministrator() {
    String at = ACCOUNTS + "/" + LAST;
    AskedDesk.Answer disabled = administrator.post(at + "/disable");
    assertThat(disabled.status()).isEqualTo(422);
    assertThat(disabled.problem())
        .endsWith(
            "is the last administrator who can sign in and cannot be disabled; make another one"
                + " first.");
    AskedDesk.Answer lowered = administrator.post(at + "/role", "{\"role\":\"reader\"}");
    assertThat(lowered.status()).isEqualTo(422);
    assertThat(lowered.problem()).contains("last administrator");
    assertThat(program.post(at + "/disable").status()).isEqualTo(422);
    assertThat(account(LAST).role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(account(LAST).disabled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "422||{\"name\":\"THE-reader\",\"role\":\"reader\",\"password\":\"long enough for it\"}"
            + "|There is an account THE-reader, in whatever case.",
        "422||{\"name\":\"<script>\",\"role\":\"reader\",\"password\":\"long enough for it\"}"
            + "|A name is made of letters, digits, . _ and - and begins with a letter or digit:"
            + " <script>.",
        "422||{\"name\":\"short\",\"role\":\"reader\",\"password\":\"short\"}"
            + "|A password has 12 to 256 characters, this has 5.",
        "400||{\"name\":\"x\",\"role\":\"owner\",\"password\":\"long enough for it\"}"
            + "|The field “role” has to be one of: reader, analyst, editor, administrator.",
        "400||{\"name\":\"x\",\"role\":\"reader\"}|The field “password” is missing.",
        "400||{\"name\":\"x\",\"role\":\"reader\",\"password\":123456789012}"
            + "|The field “password” has to be a string, not a number.",
        "400|/the-reader/role|{\"roles\":\"reader\"}"
            + "|There is no field “roles” here; there are: role.",
        "400|/the-reader/disable|{\"why\":\"x\"}|There is no field “why” here.",
        "404|/nobody-here/role|{\"role\":\"reader\"}|There is no account nobody-here.",
        "404|/nobody-here/disable||There is no account nobody-here.",
        "404|/nobody-here/password|{\"password\":\"long enough for it\"}"
            + "|There is no account nobody-here.",
        "422|/the-reader/password|{\"password\":\"short\"}"
            + "|A password has 12 to 256 characters, this has 5."
      })
  void areRefusedInASentence(int status, String at, String body, String sentence) {
    int before = desk.team().accounts().all().size();
    String address = ACCOUNTS + (at == null ? "" : at);
    AskedDesk.Answer answer =
        body == null ? administrator.post(address) : administrator.post(address, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(sentence);
    assertThat(desk.team().accounts().all()).hasSize(before);
  }

  @Test
  void letNobodyInByATokenAlone() {
    String at = made("let-in", Role.READER);
    desk.team().accounts().disable("let-in", Actor.LOCAL);
    Caller both = program.with("Cookie", desk.cookie(Role.ADMINISTRATOR));
    for (Caller caller : List.of(program, both)) {
      for (AskedDesk.Answer answer :
          List.of(
              caller.post(ACCOUNTS, making("thief", "administrator", PASSWORD)),
              caller.post(at + "/role", "{\"role\":\"administrator\"}"),
              caller.post(at + "/password", "{\"password\":\"one that a thief knows\"}"),
              caller.post(at + "/enable"))) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).startsWith("A token cannot do this");
      }
    }
    assertThat(desk.team().accounts().account("thief")).isEmpty();
    assertThat(account("let-in").role()).isEqualTo(Role.READER);
    assertThat(account("let-in").disabled()).isTrue();
    desk.team().accounts().enable("let-in", Actor.LOCAL);
    assertThat(signsIn("let-in", PASSWORD)).isTrue();
    assertThat(program.post(at + "/disable").status()).as("shutting out it may").isEqualTo(200);
    assertThat(account("let-in").disabled()).isTrue();
  }

  @Test
  void areForAdministratorsAlone() {
    String at = made("kept", Role.READER);
    List<Caller> others =
        List.of(
            Caller.signedIn(desk, Role.EDITOR),
            Caller.bearing(desk, Role.EDITOR, Role.EDITOR),
            Caller.bearing(desk, Role.ADMINISTRATOR, Role.EDITOR));
    for (Caller other : others) {
      for (AskedDesk.Answer answer :
          List.of(
              other.get(ACCOUNTS),
              other.get(at),
              other.post(ACCOUNTS, making("mine", "administrator", PASSWORD)),
              other.post(at + "/role", "{\"role\":\"administrator\"}"),
              other.post(at + "/password", "{\"password\":\"one that I know, too\"}"),
              other.post(at + "/disable"),
              other.post(at + "/enable"))) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).startsWith("This needs the role administrator");
      }
    }
    assertThat(Caller.nobody(desk).get(ACCOUNTS).status()).isEqualTo(401);
    assertThat(account("kept").disabled()).isFalse();
    assertThat(desk.team().accounts().account("mine")).isEmpty();
    Caller forged = new Caller(desk, List.of("Cookie", desk.cookie(Role.ADMINISTRATOR)));
    assertThat(forged.post(at + "/disable").status()).as("without X-CSRF-Token").isEqualTo(403);
  }

  @Test
  void doNotGetTheirOwnersPasswordChangedWithoutTheOneUntilNow() {
    for (String own : List.of(LAST, "THE-Administrator")) {
      AskedDesk.Answer answer =
          administrator.post(
              ACCOUNTS + "/" + own + "/password", "{\"password\":\"of who found the browser\"}");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problem()).contains("/api/v1/account/password");
    }
    assertThat(program.get(ACCOUNTS).status()).as("nothing was revoked").isEqualTo(200);
  }

  @Test
  void beginOnADeskOfOnePersonWhoThenSignsIn(@TempDir Path own) {
    try (OpenDesk alone = OpenDesk.emptyOfOnePerson(own)) {
      String json = "application/json";
      String first = making("anna", "administrator", PASSWORD);
      assertThat(alone.send("POST", ACCOUNTS, first, "Content-Type", json).status())
          .as("from another page of this machine")
          .isEqualTo(403);
      OpenDesk.Answer mine = alone.get("/api/v1/account");
      assertThat(mine.status()).isEqualTo(404);
      assertThat(mine.body()).contains("This desk has no accounts");
      String csrf = OpenDesk.first(alone.get("/api/v1").body(), "\"csrf\":\"([^\"]+)\"");
      OpenDesk.Answer low =
          alone.send(
              "POST",
              ACCOUNTS,
              making("anna", "editor", PASSWORD),
              "Content-Type",
              json,
              "X-CSRF-Token",
              csrf);
      assertThat(low.status()).isEqualTo(422);
      assertThat(low.body()).contains("The first account has to be an administrator's");
      assertThat(
              alone
                  .send("POST", ACCOUNTS, first, "Content-Type", json, "X-CSRF-Token", csrf)
                  .status())
          .isEqualTo(201);
      assertThat(alone.get("/api/v1/claims").status()).isEqualTo(401);
      assertThat(alone.team().log().newest(9).events())
          .extracting(event -> event.actor().name() + " " + event.what() + " " + event.about())
          .containsExactly("local add-account anna");
    }
  }
}
