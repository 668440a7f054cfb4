package org.hearsay.account;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.hearsay.store.Ledger;

/// A team with a ledger and a clock that a test sets. Its passwords cost little.
final class Team implements AutoCloseable {
  static final String PASSWORD = "a ferry, not a bridge";
  static final Client HERE = new Client("192.0.2.7", "Browser/1");
  static final Actor BOSS = new Actor("boss", "192.0.2.1");
  static final Cost CHEAP = new Cost(64, 1, 1);

  final Ledger ledger;
  final Passwords passwords;
  final Accounts accounts;
  final Sessions sessions;
  final Tokens tokens;
  final AuditLog log;
  private Instant now = Instant.parse("2026-03-04T05:06:07Z");

  Team(Path folder) {
    this(folder, CHEAP, 2);
  }

  Team(Path folder, Cost cost, int places) {
    SecureRandom random = new SecureRandom();
    ledger = Ledger.open(folder.resolve("ledger.db"));
    passwords = new Passwords(random, cost, new Semaphore(places), Duration.ofMillis(10));
    accounts = new Accounts(ledger, passwords, () -> now);
    sessions = new Sessions(ledger, passwords, random, () -> now);
    tokens = new Tokens(ledger, random, () -> now);
    log = new AuditLog(ledger, () -> now);
  }

  Instant now() {
    return now;
  }

  void goForward(Duration time) {
    now = now.plus(time);
  }

  /// Makes an account with the usual password.
  Account add(String name, Role role) {
    return done(accounts.add(name, role, PASSWORD, BOSS));
  }

  static Account done(AccountChange change) {
    return switch (change) {
      case AccountChange.Done(Account account) -> account;
      case AccountChange.Refused refused -> throw new AssertionError(refused);
    };
  }

  static AccountChange.Reason reason(AccountChange change) {
    return switch (change) {
      case AccountChange.Done done -> throw new AssertionError(done);
      case AccountChange.Refused(var reason, _) -> reason;
    };
  }

  /// Signs in with the usual password; the token.
  String signIn(String name) {
    return token(sessions.signIn(name, PASSWORD, HERE, null));
  }

  static String token(SignIn signIn) {
    return switch (signIn) {
      case SignIn.Opened(_, String token) -> token;
      default -> throw new AssertionError(signIn);
    };
  }

  /// Makes a token for a program that works for a day.
  String secret(String name, Role role) {
    Instant tomorrow = now.plus(Duration.ofDays(1));
    return switch (tokens.make(name, "script", role, tomorrow, BOSS)) {
      case TokenMade.Made(_, String secret) -> secret;
      case TokenMade.Refused refused -> throw new AssertionError(refused);
    };
  }

  /// The audit log, the oldest event first: "boss add-account anna".
  List<String> logged() {
    return log.newest(AuditLog.MOST).events().reversed().stream()
        .map(event -> event.actor().name() + " " + event.what() + " " + event.about())
        .toList();
  }

  @Override
  public void close() {
    ledger.close();
  }
}
