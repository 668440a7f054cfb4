package org.hearsay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashedPasswordTest {
  private final SecureRandom random = new SecureRandom();

  /// A test of the reference implementation of Argon2 (phc-winner-argon2, src/test.c).
  @Test
  void hashesAsTheReferenceDoes() {
    HashedPassword reference =
        HashedPassword.parse(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    assertThat(reference.matches("password")).isTrue();
    assertThat(reference.matches("Password")).isFalse();
  }

  @Test
  void saysHowItWasHashed() {
    String phc = HashedPassword.of("sunken pier 12", Cost.OWASP, random).toString();
    assertThat(phc).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("sunken");
    HashedPassword again = HashedPassword.parse(phc);
    assertThat(again.toString()).isEqualTo(phc);
    assertThat(again.matches("sunken pier 12")).isTrue();
    assertThat(again.matches("sunken pier 13")).isFalse();
  }

  @Test
  void hashesAPasswordOtherwiseEachTime() {
    assertThat(HashedPassword.of("sunken pier 12", Team.CHEAP, random).toString())
        .isNotEqualTo(HashedPassword.of("sunken pier 12", Team.CHEAP, random).toString());
  }

  @Test
  void takesLettersThatLookTheSameForTheSame() {
    HashedPassword composed = HashedPassword.of("caf\u00e9 am hafen", Team.CHEAP, random);
    assertThat(composed.matches("cafe\u0301 am hafen")).isTrue();
    assertThat(composed.matches("cafe am hafen")).isFalse();
  }

  @Test
  void isNobodys() {
    HashedPassword nobody = HashedPassword.ofNobody(Team.CHEAP, random);
    assertThat(nobody.matches("")).isFalse();
    assertThat(HashedPassword.parse(nobody.toString()).cost()).isEqualTo(Team.CHEAP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=99999999,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
      })
  void readsNothingElse(String text) {
    assertThatThrownBy(() -> HashedPassword.parse(text)).isInstanceOf(IllegalStateException.class);
  }
}
