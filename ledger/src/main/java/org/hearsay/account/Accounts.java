package org.hearsay.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hearsay.account.AccountChange.Done;
import org.hearsay.account.AccountChange.Reason;
import org.hearsay.account.AccountChange.Refused;
import org.hearsay.store.AccountRows;
import org.hearsay.store.AccountTable;
import org.hearsay.store.Ledger;

/// The accounts of a ledger. Names may be given in any case.
///
/// It does not ask whether the [Actor] may do this: who calls it does. Each change is one
/// transaction, with its line in the audit log; of two at once the second sees what the first did.
/// Threads and processes may share the ledger.
public final class Accounts {
  private final AccountRows rows;
  private final Passwords passwords;
  private final InstantSource clock;

  public Accounts(Ledger ledger, Passwords passwords, InstantSource clock) {
    this.rows = ledger.accounts();
    this.passwords = passwords;
    this.clock = clock;
  }

  /// All accounts by name.
  public List<Account> all() {
    return rows.read(tables -> tables.accounts().all()).stream().map(Account::of).toList();
  }

  /// The account of that name.
  public Optional<Account> account(String name) {
    return rows.read(tables -> tables.accounts().find(Names.folded(name))).map(Account::of);
  }

  /// Makes an account.
  public AccountChange add(String name, Role role, String password, Actor actor) {
    Optional<String> noName = Names.misfit(name);
    if (noName.isPresent()) {
      return new Refused(Reason.NAME, noName.get());
    }
    if (account(name).isPresent()) { // spares hashing; what counts is asked below
      return taken(name);
    }
    Optional<String> noPassword = Passwords.misfit(password);
    if (noPassword.isPresent()) {
      return new Refused(Reason.PASSWORD, noPassword.get());
    }
    Optional<String> hashed = passwords.hash(password);
    if (hashed.isEmpty()) {
      return busy();
    }
    Instant now = clock.instant();
    AccountTable.Row account =
        new AccountTable.Row(
            Names.folded(name), Names.kept(name), role.label(), false, now, hashed.get());
    return rows.write(
        "the account",
        tables -> {
          if (tables.accounts().find(account.folded()).isPresent()) {
            return taken(name);
          }
          tables.accounts().add(account);
          AuditLog.add(tables, now, actor, "add-account", account.name(), role.label());
          return new Done(Account.of(account));
        });
  }

  /// Gives an account another role. Ends its sessions: whoever may do more, or less, signs in anew.
  /// Tokens that may do more than the account do no more than it from now on.
  public AccountChange setRole(String name, Role role, Actor actor) {
    return change(
        name,
        (tables, row) -> {
          if (row.role().equals(role.label())) {
            return new Done(Account.of(row));
          }
          if (isLastAdministrator(tables, row)) {
            return lastAdministrator(row, "get another role");
          }
          tables.accounts().setRole(row.folded(), role.label());
          int sessions = tables.sessions().endAll(row.folded());
          return done(
              tables,
              actor,
              "set-role",
              row,
              row.role() + " → " + role.label() + "; " + ended(sessions, 0));
        });
  }

  /// Gives an account another password. Ends all its sessions and revokes all its tokens.
  public AccountChange setPassword(String name, String password, Actor actor) {
    Optional<String> misfit = Passwords.misfit(password);
    if (misfit.isPresent()) {
      return new Refused(Reason.PASSWORD, misfit.get());
    }
    if (account(name).isEmpty()) {
      return unknown(name);
    }
    Optional<String> hashed = passwords.hash(password);
    if (hashed.isEmpty()) {
      return busy();
    }
    return change(
        name,
        (tables, row) -> {
          String ended = setPassword(tables, row, hashed.get());
          return done(tables, actor, "set-password", row, ended);
        });
  }

  /// Disables an account. Ends its sessions; its tokens do not work while it is disabled.
  public AccountChange disable(String name, Actor actor) {
    return change(
        name,
        (tables, row) -> {
          if (row.disabled()) {
            return new Done(Account.of(row));
          }
          if (isLastAdministrator(tables, row)) {
            return lastAdministrator(row, "be disabled");
          }
          tables.accounts().setDisabled(row.folded(), true);
          int sessions = tables.sessions().endAll(row.folded());
          return done(tables, actor, "disable", row, ended(sessions, 0));
        });
  }

  /// Enables an account again.
  public AccountChange enable(String name, Actor actor) {
    return change(
        name,
        (tables, row) -> {
          if (!row.disabled()) {
            return new Done(Account.of(row));
          }
          tables.accounts().setDisabled(row.folded(), false);
          return done(tables, actor, "enable", row, "");
        });
  }

  /// Sets the password of an account, ends its sessions and revokes its tokens; what that was, in
  /// words.
  static String setPassword(AccountRows.Tables tables, AccountTable.Row row, String hashed) {
    tables.accounts().setPassword(row.folded(), hashed);
    int sessions = tables.sessions().endAll(row.folded());
    return ended(sessions, tables.tokens().revokeAll(row.folded()));
  }

  private AccountChange change(
      String name, BiFunction<AccountRows.Tables, AccountTable.Row, AccountChange> change) {
    return rows.write(
        "the account",
        tables ->
            tables
                .accounts()
                .find(Names.folded(name))
                .map(row -> change.apply(tables, row))
                .orElseGet(() -> unknown(name)));
  }

  private Done done(
      AccountRows.Tables tables, Actor actor, String what, AccountTable.Row row, String detail) {
    AuditLog.add(tables, clock.instant(), actor, what, row.name(), detail);
    return new Done(Account.of(tables.accounts().find(row.folded()).orElseThrow()));
  }

  private static boolean isLastAdministrator(AccountRows.Tables tables, AccountTable.Row row) {
    String administrator = Role.ADMINISTRATOR.label();
    return row.role().equals(administrator)
        && !row.disabled()
        && tables.accounts().enabled(administrator) == 1;
  }

  private static String ended(int sessions, int tokens) {
    return "ended " + sessions + " sessions, revoked " + tokens + " tokens";
  }

  private static Refused lastAdministrator(AccountTable.Row row, String what) {
    return new Refused(
        Reason.LAST_ADMINISTRATOR,
        "“"
            + row.name()
            + "” is the last administrator who can sign in and cannot "
            + what
            + "; make another one first");
  }

  private static Refused taken(String name) {
    return new Refused(
        Reason.NAME_TAKEN, "there is an account " + Names.kept(name) + ", in whatever case");
  }

  private static AccountChange unknown(String name) {
    return new Refused(Reason.UNKNOWN, "there is no account " + Names.kept(name));
  }

  private static Refused busy() {
    return new Refused(
        Reason.BUSY, "too many passwords are being checked at this moment; try again");
  }
}
