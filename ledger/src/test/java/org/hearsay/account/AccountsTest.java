package org.hearsay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.account.AccountChange.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
  @TempDir private Path folder;
  private Team team;

  @BeforeEach
  void open() {
    team = new Team(folder);
  }

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void keepsAccounts() {
    Account anna = team.add("Anna.K", Role.EDITOR);
    team.add("ben_2", Role.READER);
    assertThat(anna).isEqualTo(new Account("Anna.K", Role.EDITOR, false, team.now()));
    team.close();
    team = new Team(folder);
    assertThat(team.accounts.account("ANNA.k")).contains(anna);
    assertThat(team.accounts.all()).extracting(Account::name).containsExactly("Anna.K", "ben_2");
    assertThat(team.accounts.account("carl")).isEmpty();
    assertThat(team.logged()).containsExactly("boss add-account Anna.K", "boss add-account ben_2");
  }

  @Test
  void givesNoNameTwice() {
    team.add("anna", Role.READER);
    AccountChange change = team.accounts.add("ANNA", Role.READER, Team.PASSWORD, Team.BOSS);
    assertThat(Team.reason(change)).isEqualTo(Reason.NAME_TAKEN);
    team.add("Straße", Role.READER);
    assertThat(Team.reason(team.accounts.add("STRASSE", Role.READER, Team.PASSWORD, Team.BOSS)))
        .isEqualTo(Reason.NAME_TAKEN);
    // Full-width letters look like others and are written as these.
    assertThat(Team.reason(team.accounts.add("\uff41nna", Role.READER, Team.PASSWORD, Team.BOSS)))
        .isEqualTo(Reason.NAME_TAKEN);
    assertThat(team.accounts.all()).hasSize(2);
    assertThat(team.logged()).hasSize(2);
  }

  @Test
  void addsANameOnceWhenManyAddIt() throws Exception {
    int threads = 6;
    CyclicBarrier start = new CyclicBarrier(threads);
    // Half of them in another process, as far as the ledger can tell.
    try (Team other = new Team(folder);
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<AccountChange>> changes = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Accounts accounts = i % 2 == 0 ? team.accounts : other.accounts;
        Callable<AccountChange> add =
            () -> {
              start.await();
              AccountChange change;
              do {
                change = accounts.add("anna", Role.READER, Team.PASSWORD, Team.BOSS);
              } while (change instanceof AccountChange.Refused(var reason, _)
                  && reason == Reason.BUSY);
              return change;
            };
        changes.add(pool.submit(add));
      }
      int done = 0;
      for (Future<AccountChange> change : changes) {
        if (change.get() instanceof AccountChange.Refused refused) {
          assertThat(refused.reason()).isEqualTo(Reason.NAME_TAKEN);
        } else {
          done++;
        }
      }
      assertThat(done).isEqualTo(1);
    }
    assertThat(team.logged()).containsExactly("boss add-account anna");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "anna k",
        "-anna",
        "../anna",
        "anna/ben",
        "<b>",
        "an\u0000na",
        "an\u202ena",
        "\ud83d",
        "local",
        "Reader",
        "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffg"
      })
  void refusesWhatIsNoName(String name) {
    AccountChange change = team.accounts.add(name, Role.READER, Team.PASSWORD, Team.BOSS);
    assertThat(Team.reason(change)).isEqualTo(Reason.NAME);
    assertThat(team.accounts.all()).isEmpty();
  }

  @Test
  void takesNamesInAnyScript() {
    team.add("Олена", Role.READER);
    assertThat(team.accounts.account("олена")).isPresent();
    team.add("a".repeat(60), Role.READER);
  }

  @Test
  void refusesPasswordsThatAreTooShortOrTooLong() {
    assertThat(Team.reason(team.accounts.add("anna", Role.READER, "elevenchars", Team.BOSS)))
        .isEqualTo(Reason.PASSWORD);
    assertThat(Team.reason(team.accounts.add("anna", Role.READER, "x".repeat(257), Team.BOSS)))
        .isEqualTo(Reason.PASSWORD);
    Team.done(team.accounts.add("anna", Role.READER, "twelve chars", Team.BOSS));
    Team.done(team.accounts.setPassword("anna", "\ud83d\udea2".repeat(256), Team.BOSS));
    assertThat(Team.reason(team.accounts.setPassword("anna", "x".repeat(11), Team.BOSS)))
        .isEqualTo(Reason.PASSWORD);
  }

  @Test
  void neverStoresAPassword() throws Exception {
    team.add("anna", Role.READER);
    team.close();
    String bytes =
        new String(Files.readAllBytes(folder.resolve("ledger.db")), StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains("$argon2id$v=19$").doesNotContain(Team.PASSWORD);
    team = new Team(folder);
  }

  @Test
  void saysThatThereIsNoSuchAccount() {
    assertThat(Team.reason(team.accounts.setRole("anna", Role.EDITOR, Team.BOSS)))
        .isEqualTo(Reason.UNKNOWN);
    assertThat(Team.reason(team.accounts.setPassword("anna", Team.PASSWORD, Team.BOSS)))
        .isEqualTo(Reason.UNKNOWN);
    assertThat(Team.reason(team.accounts.disable("anna", Team.BOSS))).isEqualTo(Reason.UNKNOWN);
    assertThat(Team.reason(team.accounts.enable("anna", Team.BOSS))).isEqualTo(Reason.UNKNOWN);
    assertThat(team.logged()).isEmpty();
  }

  @Test
  void keepsAnAdministratorWhoCanSignIn() {
    team.add("anna", Role.ADMINISTRATOR);
    assertThat(Team.reason(team.accounts.disable("anna", Team.BOSS)))
        .isEqualTo(Reason.LAST_ADMINISTRATOR);
    assertThat(Team.reason(team.accounts.setRole("anna", Role.EDITOR, Team.BOSS)))
        .isEqualTo(Reason.LAST_ADMINISTRATOR);
    team.add("ben", Role.ADMINISTRATOR);
    assertThat(Team.done(team.accounts.disable("ben", Team.BOSS)).disabled()).isTrue();
    // One who is disabled does not count.
    assertThat(Team.reason(team.accounts.setRole("anna", Role.EDITOR, Team.BOSS)))
        .isEqualTo(Reason.LAST_ADMINISTRATOR);
    Team.done(team.accounts.setRole("ben", Role.EDITOR, Team.BOSS));
    Team.done(team.accounts.enable("ben", Team.BOSS));
    assertThat(Team.reason(team.accounts.disable("anna", Team.BOSS)))
        .isEqualTo(Reason.LAST_ADMINISTRATOR);
    Team.done(team.accounts.setRole("ben", Role.ADMINISTRATOR, Team.BOSS));
    assertThat(Team.done(team.accounts.setRole("anna", Role.READER, Team.BOSS)).role())
        .isEqualTo(Role.READER);
  }

  @Test
  void writesNothingDownWhereNothingChanges() {
    team.add("anna", Role.READER);
    String token = team.signIn("anna");
    Team.done(team.accounts.setRole("anna", Role.READER, Team.BOSS));
    Team.done(team.accounts.enable("anna", Team.BOSS));
    assertThat(team.sessions.session(token)).isPresent();
    assertThat(team.logged()).containsExactly("boss add-account anna", "anna sign-in anna");
  }

  @Test
  void endsSessionsWhenTheRoleChanges() {
    team.add("anna", Role.READER);
    team.add("ben", Role.READER);
    String anna = team.signIn("anna");
    String ben = team.signIn("ben");
    Team.done(team.accounts.setRole("anna", Role.EDITOR, Team.BOSS));
    assertThat(team.sessions.session(anna)).isEmpty();
    assertThat(team.sessions.session(ben)).isPresent();
    assertThat(team.sessions.session(team.signIn("anna")).orElseThrow().account().role())
        .isEqualTo(Role.EDITOR);
    assertThat(team.log.newest(9).events())
        .filteredOn(event -> event.what().equals("set-role"))
        .singleElement()
        .extracting(AuditEvent::detail)
        .asString()
        .startsWith("reader → editor; ended 1 sessions");
  }

  @Test
  void endsSessionsAndTokensWhenThePasswordChanges() {
    team.add("anna", Role.READER);
    String session = team.signIn("anna");
    String secret = team.secret("anna", Role.READER);
    Team.done(team.accounts.setPassword("anna", "another, longer one", Team.BOSS));
    assertThat(team.sessions.session(session)).isEmpty();
    assertThat(team.tokens.bearer(secret)).isEmpty();
    assertThat(team.tokens.of("anna")).isEmpty();
    assertThat(team.sessions.signIn("anna", Team.PASSWORD, Team.HERE, null))
        .isInstanceOf(SignIn.Wrong.class);
    assertThat(team.sessions.signIn("anna", "another, longer one", Team.HERE, null))
        .isInstanceOf(SignIn.Opened.class);
  }

  @Test
  void locksOutWhoIsDisabled() {
    team.add("anna", Role.READER);
    String session = team.signIn("anna");
    String secret = team.secret("anna", Role.READER);
    Team.done(team.accounts.disable("anna", Team.BOSS));
    assertThat(team.sessions.session(session)).isEmpty();
    assertThat(team.sessions.of("anna")).isEmpty();
    assertThat(team.tokens.bearer(secret)).isEmpty();
    assertThat(team.sessions.signIn("anna", Team.PASSWORD, Team.HERE, null))
        .isInstanceOf(SignIn.Wrong.class);
    Team.done(team.accounts.enable("anna", Team.BOSS));
    assertThat(team.sessions.session(session)).isEmpty();
    assertThat(team.tokens.bearer(secret)).isPresent();
    assertThat(team.signIn("anna")).isNotEqualTo(session);
  }

  @Test
  void ordersRolesByWhatTheyMayDo() {
    assertThat(Role.EDITOR.covers(Role.ANALYST)).isTrue();
    assertThat(Role.EDITOR.covers(Role.EDITOR)).isTrue();
    assertThat(Role.EDITOR.covers(Role.ADMINISTRATOR)).isFalse();
    assertThat(Role.READER.covers(Role.ANALYST)).isFalse();
    assertThat(Role.of("editor")).contains(Role.EDITOR);
    assertThat(Role.of("owner")).isEmpty();
  }
}
