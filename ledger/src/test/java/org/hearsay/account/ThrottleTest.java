package org.hearsay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final Throttle throttle = new Throttle();

  /// Whether a try may begin now.
  private boolean may(String name, String address) {
    return throttle.begin(name, address, NOW).isEmpty();
  }

  @Test
  void letsNobodyLockAColleagueOutFromOneAddress() {
    for (int i = 0; i < Throttle.PER_PAIR; i++) {
      assertThat(may("anna", "192.0.2.1")).isTrue();
    }
    assertThat(throttle.begin("anna", "192.0.2.1", NOW)).contains(NOW.plus(Throttle.WINDOW));
    assertThat(may("anna", "192.0.2.2")).isTrue();
  }

  @Test
  void countsANameFromAllAddresses() {
    for (int i = 0; i < Throttle.PER_NAME; i++) {
      assertThat(may("anna", "192.0.2." + i)).isTrue();
    }
    assertThat(may("anna", "192.0.2.100")).isFalse();
    assertThat(may("ben", "192.0.2.100")).isTrue();
  }

  @Test
  void countsAnAddressForAllNames() {
    for (int i = 0; i < Throttle.PER_ADDRESS; i++) {
      assertThat(may("anna" + i, "192.0.2.1")).isTrue();
    }
    assertThat(may("ben", "192.0.2.1")).isFalse();
    assertThat(may("ben", "192.0.2.2")).isTrue();
  }

  @Test
  void takesANetworkOfIpv6ForOneAddress() {
    for (int i = 0; i < Throttle.PER_ADDRESS; i++) {
      assertThat(may("anna" + i, "2001:db8:0:1::" + i)).isTrue();
    }
    assertThat(may("ben", "2001:db8:0:1:ffff::7")).isFalse();
    assertThat(may("ben", "2001:db8:0:2::1")).isTrue();
  }

  @Test
  void takesWhateverAProxyCallsAnAddress() {
    for (int i = 0; i < Throttle.PER_ADDRESS; i++) {
      assertThat(may("anna" + i, "")).isTrue();
      assertThat(may("carl" + i, "proxy.example")).isTrue();
    }
    assertThat(may("ben", "")).isFalse();
    assertThat(may("ben", "proxy.example")).isFalse();
  }

  @Test
  void forgetsWhatIsOld() {
    for (int i = 0; i < Throttle.PER_PAIR; i++) {
      throttle.begin("anna", "192.0.2.1", NOW.plusSeconds(i));
    }
    Instant end = NOW.plus(Throttle.WINDOW);
    assertThat(throttle.begin("anna", "192.0.2.1", end.minusNanos(1))).contains(end);
    assertThat(throttle.begin("anna", "192.0.2.1", end)).isEmpty();
    assertThat(throttle.begin("anna", "192.0.2.1", end)).contains(end.plusSeconds(1));
  }

  @Test
  void doesNotCountARightPassword() {
    for (int i = 0; i < 3 * Throttle.PER_NAME; i++) {
      assertThat(may("anna", "192.0.2.1")).isTrue();
      throttle.forgive("anna", "192.0.2.1", NOW);
    }
    assertThat(throttle.keys()).isZero();
  }

  @Test
  void leavesTheCountOfOthersAsItIs() {
    for (int i = 0; i < Throttle.PER_NAME - 1; i++) {
      assertThat(may("anna", "192.0.2." + i)).isTrue();
    }
    assertThat(may("anna", "198.51.100.1")).isTrue();
    throttle.forgive("anna", "198.51.100.1", NOW);
    assertThat(may("anna", "192.0.2.100")).isTrue();
    assertThat(may("anna", "192.0.2.101")).isFalse();
  }

  @Test
  void remembersABoundedNumber() {
    for (int i = 0; i < 20_000; i++) {
      assertThat(may("name" + i, "10.0." + i / 256 + "." + i % 256)).isTrue();
    }
    assertThat(throttle.keys()).isEqualTo(Throttle.MOST_KEYS);
  }
}
