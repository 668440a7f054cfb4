package org.hearsay.cli;

import java.security.SecureRandom;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.hearsay.account.AccountChange;
import org.hearsay.account.Accounts;
import org.hearsay.account.AuditLog;
import org.hearsay.account.Passwords;
import org.hearsay.account.Tokens;
import org.hearsay.store.Ledger;

/// What all commands on accounts begin with: the ledger is opened, and what the commands need is
/// made of it. Says what is wrong where nothing can be done.
final class AccountDesk {
  private final Hearsay hearsay;

  AccountDesk(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  /// What is kept of accounts in one ledger.
  record Team(Accounts accounts, Tokens tokens, AuditLog log) {

    private static Team of(Ledger ledger, Hearsay hearsay) {
      SecureRandom random = new SecureRandom();
      Passwords passwords = new Passwords(random, 1);
      return new Team(
          new Accounts(ledger, passwords, hearsay.clock()),
          new Tokens(ledger, random, hearsay.clock()),
          new AuditLog(ledger, hearsay.clock()));
    }
  }

  /// Does it with a ledger, which is made if it is not there.
  ///
  /// @return the exit code
  int with(ToIntFunction<Team> work) {
    try (Ledger ledger = hearsay.open(hearsay.home())) {
      return work.applyAsInt(Team.of(ledger, hearsay));
    }
  }

  /// Does it with the accounts that are there; makes no ledger.
  ///
  /// @param none the exit code where there are no accounts
  int withAccounts(int none, ToIntFunction<Team> work) {
    if (!hearsay.home().hasLedger()) {
      sayNone();
      return none;
    }
    return with(team -> {
      if (team.accounts().all().isEmpty()) {
        sayNone();
        return none;
      }
      return work.applyAsInt(team);
    });
  }

  /// Changes an account that is there, and says what is wrong where it is not changed.
  int change(Function<Accounts, AccountChange> change) {
    return withAccounts(Hearsay.FAILED, team -> told(change.apply(team.accounts())));
  }

  /// Says why an account was not changed; the exit code.
  int told(AccountChange change) {
    return switch (change) {
      case AccountChange.Done _ -> Hearsay.DONE;
      case AccountChange.Refused(_, String why) -> {
        hearsay.tell(Printable.line(why));
        yield Hearsay.FAILED;
      }
    };
  }

  private void sayNone() {
    hearsay.tell(
        "no accounts yet; make one with: "
            + hearsay.prompt().of("account add NAME --role administrator"));
  }
}
