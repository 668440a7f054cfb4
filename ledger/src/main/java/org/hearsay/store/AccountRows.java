package org.hearsay.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The rows of accounts, their sessions and tokens, and the audit log, of one ledger. What they
/// mean, and what may be changed, the room `account` knows.
///
/// Reading waits for nobody. Writing is done in short transactions beside the one [LedgerWriter]; a
/// transaction sees what it has to check and writes in one go, so that no other comes in between.
/// Threads may share it.
public final class AccountRows {
  private final Ledger ledger;
  private final ShortWrites writes;

  AccountRows(Ledger ledger, ShortWrites writes) {
    this.ledger = ledger;
    this.writes = writes;
  }

  /// The tables, as they are within one question or one transaction; of no use after it.
  public static final class Tables {
    private final Handle handle;

    private Tables(Handle handle) {
      this.handle = handle;
    }

    public AccountTable accounts() {
      return new AccountTable(handle);
    }

    public SessionTable sessions() {
      return new SessionTable(handle);
    }

    public TokenTable tokens() {
      return new TokenTable(handle);
    }

    public AuditTable audit() {
      return new AuditTable(handle);
    }
  }

  /// The answer to a question, which cannot write.
  ///
  /// @throws LedgerException if the ledger cannot be read
  public <T> T read(Function<Tables, T> question) {
    return ledger.ask(handle -> question.apply(new Tables(handle)));
  }

  /// Does it in one transaction. Nothing is written if it throws.
  ///
  /// @param what is written, for the message where it cannot be: "the session"
  /// @throws LedgerException if it cannot be written, also where another process writes for long
  public <T> T write(String what, Function<Tables, T> work) {
    return writes.write(what, handle -> work.apply(new Tables(handle)));
  }
}
