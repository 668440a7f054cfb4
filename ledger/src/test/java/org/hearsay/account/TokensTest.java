package org.hearsay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  @TempDir private Path folder;
  private Team team;

  @BeforeEach
  void open() {
    team = new Team(folder);
    team.add("anna", Role.EDITOR);
    team.add("ben", Role.READER);
  }

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void letsAProgramIn() {
    String secret = team.secret("Anna", Role.ANALYST);
    assertThat(secret).matches("hsy_[A-Za-z0-9_-]{49}");
    Bearer bearer = team.tokens.bearer(secret).orElseThrow();
    assertThat(bearer.account().name()).isEqualTo("anna");
    assertThat(bearer.role()).isEqualTo(Role.ANALYST);
    assertThat(team.logged()).endsWith("boss make-token anna");
  }

  @Test
  void storesTheHashAlone() throws Exception {
    String secret = team.secret("anna", Role.ANALYST);
    team.close();
    String bytes =
        new String(Files.readAllBytes(folder.resolve("ledger.db")), StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains(Secrets.sha256(secret)).doesNotContain(secret);
    team = new Team(folder);
  }

  @Test
  void tellsAMistypedOne() {
    String secret = team.secret("anna", Role.ANALYST);
    for (int i = 0; i < secret.length(); i++) {
      char other = secret.charAt(i) == 'x' ? 'y' : 'x';
      String mistyped = secret.substring(0, i) + other + secret.substring(i + 1);
      assertThat(TokenForm.fits(mistyped)).as(mistyped).isFalse();
      assertThat(team.tokens.bearer(mistyped)).isEmpty();
    }
    assertThat(team.tokens.bearer(secret + "x")).isEmpty();
    assertThat(team.tokens.bearer("")).isEmpty();
    assertThat(team.tokens.bearer("hsy_".repeat(1_000_000))).isEmpty();
    assertThat(team.tokens.bearer(TokenForm.of("A".repeat(43)))).isEmpty();
  }

  @Test
  void mayNotDoMoreThanTheAccount() {
    assertThat(make("ben", "script", Role.EDITOR, Duration.ofDays(1)))
        .isEqualTo(
            new TokenMade.Refused(
                "a token of ben may do what the role reader may at the most, not editor"));
    assertThat(team.tokens.of("ben")).isEmpty();
    assertThat(make("ben", "script", null, Duration.ofDays(1)))
        .isInstanceOfSatisfying(
            TokenMade.Made.class, made -> assertThat(made.token().role()).isEqualTo(Role.READER));
  }

  @Test
  void mayDoLessWhenItsAccountMayDoLess() {
    String secret = team.secret("anna", Role.EDITOR);
    Team.done(team.accounts.setRole("anna", Role.READER, Team.BOSS));
    assertThat(team.tokens.bearer(secret).orElseThrow().role()).isEqualTo(Role.READER);
    Team.done(team.accounts.setRole("anna", Role.ADMINISTRATOR, Team.BOSS));
    assertThat(team.tokens.bearer(secret).orElseThrow().role()).isEqualTo(Role.EDITOR);
  }

  @Test
  void expires() {
    String secret = team.secret("anna", Role.ANALYST);
    team.goForward(Duration.ofDays(1).minusNanos(1));
    assertThat(team.tokens.bearer(secret)).isPresent();
    team.goForward(Duration.ofNanos(1));
    assertThat(team.tokens.bearer(secret)).isEmpty();
    assertThat(team.tokens.of("anna")).hasSize(1);
  }

  @Test
  void isRevokedByItsOwnerAlone() {
    String secret = team.secret("anna", Role.ANALYST);
    String id = team.tokens.of("anna").getFirst().id();
    assertThat(team.tokens.revoke("ben", id, Team.BOSS)).isFalse();
    assertThat(team.tokens.bearer(secret)).isPresent();
    assertThat(team.tokens.revoke("anna", id, Team.BOSS)).isTrue();
    assertThat(team.tokens.bearer(secret)).isEmpty();
    assertThat(team.tokens.revoke("anna", id, Team.BOSS)).isFalse();
    assertThat(team.logged()).endsWith("boss revoke-token anna");
  }

  @Test
  void notesItsUseOnceAMinute() {
    String secret = team.secret("anna", Role.ANALYST);
    assertThat(usedAt()).isNull();
    team.tokens.bearer(secret);
    Instant first = team.now();
    assertThat(usedAt()).isEqualTo(first);
    team.goForward(Duration.ofSeconds(59));
    team.tokens.bearer(secret);
    assertThat(usedAt()).isEqualTo(first);
    team.goForward(Duration.ofSeconds(1));
    team.tokens.bearer(secret);
    assertThat(usedAt()).isEqualTo(team.now());
  }

  private @Nullable Instant usedAt() {
    return team.tokens.of("anna").getFirst().usedAt();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two\nlines", "\u202eevil", "\ud83d"})
  void refusesWhatIsNoLabel(String label) {
    assertThat(make("anna", label, null, Duration.ofDays(1)))
        .isInstanceOfSatisfying(
            TokenMade.Refused.class, refused -> assertThat(refused.why()).contains("a label has"));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(make("anna", "x".repeat(101), null, Duration.ofDays(1)))
        .isInstanceOf(TokenMade.Refused.class);
    assertThat(make("anna", "script", null, Duration.ZERO)).isInstanceOf(TokenMade.Refused.class);
    assertThat(make("anna", "script", null, Tokens.LONGEST_LIFE.plusNanos(1)))
        .isInstanceOf(TokenMade.Refused.class);
    assertThat(make("carl", "script", null, Duration.ofDays(1)))
        .isEqualTo(new TokenMade.Refused("there is no account carl"));
    Team.done(team.accounts.disable("ben", Team.BOSS));
    assertThat(make("ben", "script", null, Duration.ofDays(1)))
        .isEqualTo(new TokenMade.Refused("ben is disabled"));
  }

  @Test
  void keepsABoundedNumberThatWork() {
    for (int i = 0; i < Tokens.MOST; i++) {
      team.secret("anna", Role.READER);
    }
    assertThat(make("anna", "script", null, Duration.ofDays(1)))
        .isInstanceOf(TokenMade.Refused.class);
    team.goForward(Duration.ofDays(1));
    team.secret("anna", Role.READER);
  }

  @Test
  void keepsTheSecretOutOfLogs() {
    TokenMade made = make("anna", "script", null, Duration.ofDays(1));
    assertThat(made)
        .isInstanceOfSatisfying(
            TokenMade.Made.class,
            it -> assertThat(it.toString()).contains("script").doesNotContain(it.secret()));
  }

  private TokenMade make(String name, String label, @Nullable Role role, Duration life) {
    return team.tokens.make(name, label, role, team.now().plus(life), Team.BOSS);
  }
}
