package org.hearsay.web;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.hearsay.account.Accounts;
import org.hearsay.account.AuditLog;
import org.hearsay.account.Passwords;
import org.hearsay.account.Sessions;
import org.hearsay.account.Tokens;
import org.hearsay.store.Ledger;

/// What is kept of the people of a desk. Threads share it.
public record Team(Accounts accounts, Sessions sessions, Tokens tokens, AuditLog log) {

  /// Of a ledger.
  public static Team of(Ledger ledger, SecureRandom random, InstantSource clock) {
    Passwords passwords = new Passwords(random, Runtime.getRuntime().availableProcessors());
    return new Team(
        new Accounts(ledger, passwords, clock),
        new Sessions(ledger, passwords, random, clock),
        new Tokens(ledger, random, clock),
        new AuditLog(ledger, clock));
  }

  boolean hasAccounts() {
    return !accounts.all().isEmpty();
  }
}
