package org.hearsay.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Hashes passwords and checks them, only so many at once: each takes 19 MiB while it is hashed, so
/// that a flood of them would take all memory. Whoever finds all places taken waits a moment, and
/// is then told to come again. Share one among all threads.
public final class Passwords {
  /// The least and the most characters (code points) of a password. NIST SP 800-63B asks for no
  /// rules on what they are, and neither does this.
  public static final int SHORTEST = 12;

  public static final int LONGEST = 256;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SecureRandom random;
  private final Cost cost;
  private final Semaphore places;
  private final Duration patience;
  private final HashedPassword nobody;

  /// Hashes as OWASP advises.
  ///
  /// @param atOnce how many at once at the most; as many as there are cores is a good number
  public Passwords(SecureRandom random, int atOnce) {
    this(random, Cost.OWASP, new Semaphore(atOnce), PATIENCE);
    if (atOnce < 1) {
      throw new IllegalArgumentException("not a number of places: " + atOnce);
    }
  }

  Passwords(SecureRandom random, Cost cost, Semaphore places, Duration patience) {
    this.random = random;
    this.cost = cost;
    this.places = places;
    this.patience = patience;
    this.nobody = HashedPassword.ofNobody(cost, random);
  }

  /// What came of checking a password. `rehashed` is how it is to be stored from now on, the same
  /// as before where that is good enough.
  sealed interface Check {
    record Right(String rehashed) implements Check {}

    record Wrong() implements Check {}

    record Busy() implements Check {}
  }

  /// Why this can be no password; empty if it can.
  static Optional<String> misfit(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of(
          "a password has " + SHORTEST + " to " + LONGEST + " characters, this has " + length);
    }
    return Optional.empty();
  }

  /// The password as it is to be stored; empty if all places are taken.
  Optional<String> hash(String password) {
    return inPlace(() -> HashedPassword.of(password, cost, random).toString());
  }

  /// Checks a password against what is stored.
  Check check(String password, String stored) {
    if (misfit(password).isPresent()) {
      return checkNobody();
    }
    HashedPassword hashed = HashedPassword.parse(stored);
    return this.<Check>inPlace(
            () -> {
              if (!hashed.matches(password)) {
                return new Check.Wrong();
              }
              boolean current = hashed.cost().equals(cost);
              return new Check.Right(
                  current ? stored : HashedPassword.of(password, cost, random).toString());
            })
        .orElseGet(Check.Busy::new);
  }

  /// Takes as long as checking a password, and always finds it wrong.
  Check checkNobody() {
    return this.<Check>inPlace(
            () -> {
              nobody.matches("");
              return new Check.Wrong();
            })
        .orElseGet(Check.Busy::new);
  }

  private <T> Optional<T> inPlace(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      places.release();
    }
  }
}
