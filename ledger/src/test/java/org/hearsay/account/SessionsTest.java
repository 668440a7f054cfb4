package org.hearsay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  private static final Client THERE = new Client("198.51.100.9", "Browser/2");
  private static final String NEXT = "another, longer one";

  @TempDir private Path folder;
  private Team team;

  @BeforeEach
  void open() {
    team = new Team(folder);
    team.add("anna", Role.ANALYST);
    team.add("ben", Role.ANALYST);
  }

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void signsIn() {
    String token = Team.token(team.sessions.signIn("ANNA", Team.PASSWORD, Team.HERE, null));
    Session session = team.sessions.session(token).orElseThrow();
    assertThat(session.account()).isEqualTo(team.accounts.account("anna").orElseThrow());
    assertThat(session.signedInAt()).isEqualTo(team.now());
    assertThat(session.client()).isEqualTo(Team.HERE);
    assertThat(token).hasSize(43);
    AuditEvent event = team.log.newest(1).events().getFirst();
    assertThat(event.what()).isEqualTo("sign-in");
    assertThat(event.actor()).isEqualTo(new Actor("anna", "192.0.2.7"));
  }

  @Test
  void letsNobodyInWithAWrongPasswordOrName() {
    assertThat(team.sessions.signIn("anna", Team.PASSWORD + "!", Team.HERE, null))
        .isInstanceOf(SignIn.Wrong.class);
    assertThat(team.sessions.signIn("carl", Team.PASSWORD, Team.HERE, null))
        .isInstanceOf(SignIn.Wrong.class);
    assertThat(team.sessions.signIn("anna", "", Team.HERE, null)).isInstanceOf(SignIn.Wrong.class);
    assertThat(team.sessions.signIn("", "x".repeat(1_000_000), Team.HERE, null))
        .isInstanceOf(SignIn.Wrong.class);
    assertThat(team.sessions.of("anna")).isEmpty();
  }

  @Test
  void knowsNoOtherToken() {
    String token = team.signIn("anna");
    String turned = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    assertThat(team.sessions.session(turned)).isEmpty();
    assertThat(team.sessions.session("")).isEmpty();
    assertThat(team.sessions.session(Secrets.sha256(token))).isEmpty();
    assertThat(team.sessions.session(team.sessions.of("anna").getFirst().id())).isEmpty();
    assertThat(team.sessions.session("x".repeat(1_000_000))).isEmpty();
  }

  @Test
  void storesTheHashOfATokenAlone() throws Exception {
    String token = team.signIn("anna");
    team.close();
    String bytes =
        new String(Files.readAllBytes(folder.resolve("ledger.db")), StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains(Secrets.sha256(token)).doesNotContain(token);
    open(folder);
    assertThat(team.sessions.session(token)).isPresent();
  }

  private void open(Path again) {
    team = new Team(again);
  }

  @Test
  void givesANewTokenToWhoSignsIn() {
    String planted = team.signIn("ben");
    String token = Team.token(team.sessions.signIn("anna", Team.PASSWORD, Team.HERE, planted));
    assertThat(token).isNotEqualTo(planted);
    assertThat(team.sessions.session(planted)).isEmpty();
    String made = "A".repeat(43);
    assertThat(Team.token(team.sessions.signIn("anna", Team.PASSWORD, Team.HERE, made)))
        .isNotEqualTo(made);
    assertThat(team.sessions.session(made)).isEmpty();
  }

  @Test
  void keepsWhatTheBrowserHadWhereThePasswordIsWrong() {
    String token = team.signIn("anna");
    team.sessions.signIn("anna", "not this one, surely", Team.HERE, token);
    assertThat(team.sessions.session(token)).isPresent();
  }

  @Test
  void renewsAToken() {
    String token = team.signIn("anna");
    Session before = team.sessions.session(token).orElseThrow();
    team.goForward(Duration.ofHours(1));
    String next = team.sessions.renew(token, "192.0.2.7").orElseThrow().token();
    assertThat(team.sessions.session(token)).isEmpty();
    Session after = team.sessions.session(next).orElseThrow();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.signedInAt()).isEqualTo(before.signedInAt());
    assertThat(team.sessions.renew(token, "192.0.2.7")).isEmpty();
    assertThat(team.logged()).endsWith("anna renew-session anna");
  }

  @Test
  void endsWhenItIsNotUsed() {
    String token = team.signIn("anna");
    team.goForward(Session.IDLE.minusSeconds(1));
    assertThat(team.sessions.session(token)).isPresent();
    team.goForward(Session.IDLE.minusSeconds(1));
    assertThat(team.sessions.session(token)).isPresent();
    team.goForward(Session.IDLE);
    assertThat(team.sessions.session(token)).isEmpty();
    assertThat(team.sessions.of("anna")).isEmpty();
    assertThat(team.sessions.renew(token, "192.0.2.7")).isEmpty();
    assertThat(team.sessions.changePassword(token, Team.PASSWORD, NEXT, Team.HERE))
        .isInstanceOf(OwnPassword.SignedOut.class);
  }

  @Test
  void endsAWeekAfterSigningIn() {
    String token = team.signIn("anna");
    for (int hours = 6; hours < 7 * 24; hours += 6) {
      team.goForward(Duration.ofHours(6));
      token = team.sessions.renew(token, "192.0.2.7").orElseThrow().token();
      assertThat(team.sessions.session(token)).as(hours + " hours").isPresent();
    }
    team.goForward(Duration.ofHours(6));
    assertThat(team.sessions.session(token)).isEmpty();
  }

  @Test
  void notesItsUseOnceAMinute() {
    String token = team.signIn("anna");
    team.goForward(Duration.ofSeconds(59));
    team.sessions.session(token);
    assertThat(team.sessions.of("anna").getFirst().usedAt()).isEqualTo(team.now().minusSeconds(59));
    team.goForward(Duration.ofSeconds(1));
    team.sessions.session(token);
    assertThat(team.sessions.of("anna").getFirst().usedAt()).isEqualTo(team.now());
  }

  @Test
  void signsOut() {
    String token = team.signIn("anna");
    String other = team.signIn("anna");
    team.sessions.signOut(token, "192.0.2.7");
    team.sessions.signOut(token, "192.0.2.7");
    team.sessions.signOut("nonsense", "192.0.2.7");
    assertThat(team.sessions.session(token)).isEmpty();
    assertThat(team.sessions.session(other)).isPresent();
    assertThat(team.logged()).filteredOn(line -> line.contains("sign-out")).hasSize(1);
  }

  @Test
  void endsOnlyOnesOwn() {
    String anna = team.signIn("anna");
    String id = team.sessions.of("anna").getFirst().id();
    assertThat(team.sessions.end("ben", id, new Actor("ben", ""))).isFalse();
    assertThat(team.sessions.session(anna)).isPresent();
    assertThat(team.sessions.end("Anna", id, new Actor("anna", ""))).isTrue();
    assertThat(team.sessions.session(anna)).isEmpty();
    assertThat(team.sessions.end("anna", id, new Actor("anna", ""))).isFalse();
    assertThat(team.logged()).endsWith("anna end-session Anna");
  }

  @Test
  void keepsABoundedNumberOfSessions() {
    String first = team.signIn("anna");
    String ben = team.signIn("ben");
    for (int i = 0; i < 50; i++) {
      team.goForward(Duration.ofSeconds(1));
      team.signIn("anna");
    }
    assertThat(team.sessions.of("anna")).hasSize(50);
    assertThat(team.sessions.session(first)).isEmpty();
    assertThat(team.sessions.session(ben)).isPresent();
  }

  @Test
  void changesOnesOwnPassword() {
    String token = team.signIn("anna");
    String elsewhere = team.signIn("anna");
    assertThat(team.sessions.changePassword(token, "not this one, surely", NEXT, Team.HERE))
        .isInstanceOf(OwnPassword.Wrong.class);
    assertThat(team.sessions.changePassword(token, Team.PASSWORD, "short", Team.HERE))
        .isInstanceOf(OwnPassword.Unfit.class);
    assertThat(team.sessions.session(elsewhere)).isPresent();
    OwnPassword changed = team.sessions.changePassword(token, Team.PASSWORD, NEXT, Team.HERE);
    if (!(changed instanceof OwnPassword.Changed(SignIn.Opened opened))) {
      throw new AssertionError(changed);
    }
    assertThat(team.sessions.session(token)).isEmpty();
    assertThat(team.sessions.session(elsewhere)).isEmpty();
    assertThat(team.sessions.session(opened.token())).isPresent();
    assertThat(team.sessions.signIn("anna", Team.PASSWORD, Team.HERE, null))
        .isInstanceOf(SignIn.Wrong.class);
    assertThat(team.sessions.signIn("anna", NEXT, Team.HERE, null))
        .isInstanceOf(SignIn.Opened.class);
    assertThat(team.logged()).contains("anna set-password anna");
  }

  @Test
  void throttlesGuessesOfAPassword() {
    for (int i = 0; i < 5; i++) {
      assertThat(team.sessions.signIn("anna", "guess number " + i, Team.HERE, null))
          .isInstanceOf(SignIn.Wrong.class);
      team.goForward(Duration.ofMinutes(1));
    }
    SignIn.Later later = new SignIn.Later(team.now().plus(Duration.ofMinutes(10)));
    assertThat(team.sessions.signIn("Anna", Team.PASSWORD, Team.HERE, null)).isEqualTo(later);
    assertThat(team.sessions.session(team.signIn("ben"))).isPresent();
    assertThat(team.sessions.signIn("anna", Team.PASSWORD, THERE, null))
        .isInstanceOf(SignIn.Opened.class);
    assertThat(team.logged()).filteredOn("reader refuse-sign-in anna"::equals).hasSize(1);
    team.goForward(Duration.ofMinutes(10));
    assertThat(team.sessions.signIn("anna", Team.PASSWORD, Team.HERE, null))
        .isInstanceOf(SignIn.Opened.class);
  }

  @Test
  void throttlesGuessesOfOnesPasswordInAnOpenSession() {
    String token = team.signIn("anna");
    for (int i = 0; i < 5; i++) {
      team.sessions.changePassword(token, "guess number " + i, NEXT, Team.HERE);
    }
    assertThat(team.sessions.changePassword(token, Team.PASSWORD, NEXT, Team.HERE))
        .isInstanceOf(OwnPassword.Later.class);
  }

  @Test
  void hashesAnewWhenItCostsMore() {
    team.close();
    try (Team dearer = new Team(folder, new Cost(128, 2, 1), 2)) {
      assertThat(stored(dearer)).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
      dearer.signIn("anna");
      String rehashed = stored(dearer);
      assertThat(rehashed).startsWith("$argon2id$v=19$m=128,t=2,p=1$");
      dearer.signIn("anna");
      assertThat(stored(dearer)).isEqualTo(rehashed);
    }
    open(folder);
  }

  private static String stored(Team team) {
    return team.ledger
        .accounts()
        .read(tables -> tables.accounts().find("anna").orElseThrow().password());
  }

  @Test
  void saysThatTooManyAreSigningIn() {
    String token = team.signIn("anna");
    try (Team crowded = new Team(folder, Team.CHEAP, 0)) {
      for (int i = 0; i < 9; i++) {
        assertThat(crowded.sessions.signIn("anna", Team.PASSWORD, Team.HERE, null))
            .isInstanceOf(SignIn.Busy.class);
      }
      assertThat(crowded.sessions.signIn("carl", Team.PASSWORD, Team.HERE, null))
          .isInstanceOf(SignIn.Busy.class);
      assertThat(crowded.sessions.session(token)).isPresent();
      assertThat(Team.reason(crowded.accounts.add("carl", Role.READER, NEXT, Team.BOSS)))
          .isEqualTo(AccountChange.Reason.BUSY);
    }
  }

  @Test
  void bindsFormsToTheirSession() {
    String anna = team.signIn("anna");
    String form = Csrf.of(anna);
    assertThat(Csrf.fits(anna, form)).isTrue();
    assertThat(Csrf.fits(anna, Csrf.of(team.signIn("anna")))).isFalse();
    assertThat(Csrf.fits(anna, "")).isFalse();
    assertThat(Csrf.fits(anna, null)).isFalse();
    assertThat(Csrf.fits(anna, anna)).isFalse();
    String renewed = team.sessions.renew(anna, "192.0.2.7").orElseThrow().token();
    assertThat(Csrf.fits(renewed, form)).isFalse();
  }

  @Test
  void keepsTokensOutOfLogs() {
    SignIn signIn = team.sessions.signIn("anna", Team.PASSWORD, Team.HERE, null);
    assertThat(signIn.toString()).contains("anna").doesNotContain(Team.token(signIn));
  }

  @Test
  void cutsWhatABrowserCallsItself() {
    Client client = new Client("192.0.2.7\n", "x\u001b[2J\u202e" + "y".repeat(100_000));
    team.sessions.signIn("anna", Team.PASSWORD, client, null);
    Client kept = team.sessions.of("anna").getFirst().client();
    assertThat(kept.agent()).startsWith("x\ufffd[2J\ufffdyy").hasSize(200);
    assertThat(kept.address()).isEqualTo("192.0.2.7\ufffd");
  }
}
