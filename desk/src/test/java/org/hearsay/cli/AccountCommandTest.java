package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hearsay.account.Bearer;
import org.hearsay.account.Role;
import org.hearsay.account.Tokens;
import org.hearsay.store.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an administrator does with accounts at the keyboard, from end to end.
class AccountCommandTest {
  private static final String PASSWORD = "a ferry, not a bridge\n";

  private final InputStream input = System.in;

  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(home);
  }

  @AfterEach
  void giveBack() {
    System.setIn(input);
  }

  private Desk.Printed type(String typed, String... command) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    return desk.run(command);
  }

  private void add(String name, String role) {
    Desk.Printed printed =
        type(PASSWORD, "account", "add", name, "--role", role, "--password-stdin");
    assertThat(printed).isEqualTo(new Desk.Printed(0, "", ""));
  }

  private void ok(String... command) {
    assertThat(desk.run(command)).isEqualTo(new Desk.Printed(0, "", ""));
  }

  private String list() {
    return desk.run("account", "list").out().replaceAll("\t[^\t]*\n", "\n");
  }

  @Test
  void keepsAccounts() {
    add("anna", "administrator");
    add("Ben", "Analyst");
    assertThat(list()).isEqualTo("anna\tadministrator\tenabled\nBen\tanalyst\tenabled\n");
    ok("account", "role", "ben", "editor");
    ok("account", "disable", "BEN");
    assertThat(list()).contains("Ben\teditor\tdisabled\n");
    ok("account", "enable", "ben");
    assertThat(list()).contains("Ben\teditor\tenabled\n");
  }

  @Test
  void saysWhyNot() {
    add("anna", "administrator");
    assertThat(type(PASSWORD, "account", "add", "ANNA", "--role", "reader", "--password-stdin"))
        .isEqualTo(
            new Desk.Printed(1, "", "hearsay: there is an account ANNA, in whatever case\n"));
    assertThat(
            type(PASSWORD, "account", "add", "a b", "--role", "reader", "--password-stdin").err())
        .contains("begins with a letter or digit: a b");
    assertThat(type("short\n", "account", "password", "anna", "--password-stdin").err())
        .contains("a password has 12 to 256 characters, this has 5");
    assertThat(desk.run("account", "disable", "anna").err())
        .contains("“anna” is the last administrator who can sign in and cannot be disabled");
    assertThat(desk.run("account", "role", "anna", "reader").err())
        .contains("“anna” is the last administrator who can sign in and cannot get another role");
    assertThat(desk.run("account", "enable", "carl"))
        .isEqualTo(new Desk.Printed(1, "", "hearsay: there is no account carl\n"));
    assertThat(list()).isEqualTo("anna\tadministrator\tenabled\n");
  }

  @Test
  void asksForRolesThatThereAre() {
    assertThat(
            type(PASSWORD, "account", "add", "anna", "--role", "owner", "--password-stdin").code())
        .isEqualTo(2);
    assertThat(type(PASSWORD, "account", "add", "anna", "--password-stdin").code()).isEqualTo(2);
    assertThat(desk.run("account").code()).isEqualTo(2);
    assertThat(desk.run("account", "add", "--help").out())
        .contains("reader, analyst, editor, administrator");
  }

  @Test
  void takesNoPasswordThatIsNone() {
    String[] add = {"account", "add", "anna", "--role", "reader", "--password-stdin"};
    assertThat(type("", add).err()).contains("this has 0");
    assertThat(type("x".repeat(5000), add).err()).contains("too long for a password");
    System.setIn(new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', '\n'}));
    assertThat(desk.run(add).err()).contains("not UTF-8");
    Desk.Printed asked = desk.run("account", "add", "anna", "--role", "reader");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err()).contains("use --password-stdin");
    assertThat(desk.run("account", "list").err()).contains("no accounts yet");
  }

  @Test
  void saysWhatToDoWithoutALedgerAndMakesNone() {
    assertThat(desk.run("account", "list").err())
        .contains("hearsay account add NAME --role administrator");
    assertThat(desk.run("account", "disable", "anna").code()).isEqualTo(1);
    assertThat(desk.run("account", "tokens", "anna").code()).isEqualTo(1);
    assertThat(desk.run("account", "audit").err()).contains("nothing was done yet");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void makesATokenThatWorksToTheEndOfItsLastDay() {
    add("anna", "editor");
    LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    Desk.Printed printed =
        desk.run(
            "account",
            "token",
            "anna",
            "--label",
            "import",
            "--role",
            "analyst",
            "--expires",
            tomorrow.toString());
    assertThat(printed.code()).isZero();
    assertThat(printed.err()).contains("it works as analyst to the end of " + tomorrow);
    String secret = printed.out().strip();
    assertThat(bearer(secret, tomorrow, "23:59:59Z"))
        .get()
        .extracting(Bearer::role)
        .isEqualTo(Role.ANALYST);
    assertThat(bearer(secret, tomorrow.plusDays(1), "00:00:00Z")).isEmpty();
    String[] row = desk.run("account", "tokens", "anna").out().strip().split("\t", -1);
    assertThat(row).hasSize(5).startsWith("import", "analyst", tomorrow.plusDays(1) + "T00:00:00Z");
    assertThat(desk.run("account", "tokens", "anna").out()).doesNotContain(secret);
    ok("account", "revoke", "anna", row[4]);
    assertThat(bearer(secret, tomorrow, "00:00:00Z")).isEmpty();
    assertThat(desk.run("account", "revoke", "anna", row[4]).err()).contains("has no token");
    assertThat(desk.run("account", "tokens", "anna").err()).contains("anna has no tokens");
  }

  private Optional<Bearer> bearer(String secret, LocalDate day, String time) {
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"))) {
      return new Tokens(ledger, new SecureRandom(), () -> Instant.parse(day + "T" + time))
          .bearer(secret);
    }
  }

  @Test
  void makesNoTokenThatMayNotBe() {
    add("anna", "reader");
    String day = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    String[] token = {
      "account", "token", "anna", "--label", "x", "--role", "editor", "--expires", day
    };
    assertThat(desk.run(token).err()).contains("may do what the role reader may at the most");
    token[6] = "reader";
    token[8] = "2020-01-01";
    assertThat(desk.run(token).err()).contains("cannot expire in the past");
    token[8] = "soon";
    assertThat(desk.run(token).code()).isEqualTo(2);
    token[8] = "+999999999-12-31";
    assertThat(desk.run(token).code()).isEqualTo(1);
    assertThat(desk.run("account", "tokens", "carl").err()).contains("there is no account carl");
  }

  @Test
  void changesAPassword() {
    add("anna", "administrator");
    assertThat(
            type("another, longer one\r\nrest", "account", "password", "anna", "--password-stdin"))
        .isEqualTo(new Desk.Printed(0, "", ""));
    assertThat(desk.run("account", "audit", "--limit", "1").out())
        .contains("\tlocal\t\tset-password\tanna\t");
  }

  @Test
  void tellsWhoDidWhat() throws Exception {
    add("anna", "administrator");
    desk.goForward(Duration.ofSeconds(90));
    add("ben", "reader");
    ok("account", "role", "ben", "editor");
    Desk.Printed page = desk.run("account", "audit", "--limit", "2", "--format", "csv");
    assertThat(page.out().lines().toList())
        .hasSize(3)
        .startsWith("event,when,who,where,what,about,detail");
    assertThat(page.err()).contains("hearsay account audit --before 2");
    String json = desk.run("account", "audit", "--before", "2", "--format", "jsonl").out();
    var event = new JsonMapper().readTree(json);
    assertThat(event.path("event").isIntegralNumber()).isTrue();
    assertThat(event.path("what").asText()).isEqualTo("add-account");
    assertThat(event.path("about").asText()).isEqualTo("anna");
    assertThat(event.path("where").isNull()).isTrue();
    assertThat(desk.run("account", "audit", "--limit", "0").code()).isEqualTo(2);
  }

  @Test
  void fitsATerminal() {
    add("anna", "administrator");
    for (int width : new int[] {80, 120}) {
      for (String[] command :
          new String[][] {
            {"account", "list"},
            {"account", "--help"},
            {"account", "add", "--help"},
            {"account", "token", "--help"},
            {"account", "audit", "--help"},
            {"account", "password", "--help"},
            {"account", "tokens", "--help"}
          }) {
        assertThat(desk.onTerminal(width, false, command).out().lines())
            .as(String.join(" ", command))
            .isNotEmpty()
            .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
      }
    }
  }
}
