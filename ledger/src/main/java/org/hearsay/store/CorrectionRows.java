package org.hearsay.store;

import java.util.function.Function;

/// The corrections that readers sent, as the ledger keeps them. What may be received and decided is
/// for the room `correction` to say.
///
/// Threads may share it. What goes wrong with the file is a [LedgerException].
public final class CorrectionRows {
  private final Ledger ledger;
  private final ShortWrites writes;

  CorrectionRows(Ledger ledger, ShortWrites writes) {
    this.ledger = ledger;
    this.writes = writes;
  }

  /// What is there at this moment; waits for nobody who writes.
  public <T> T ask(Function<CorrectionTable, T> question) {
    return ledger.ask(handle -> question.apply(new CorrectionTable(handle)));
  }

  /// Questions and changes in one transaction, which nobody else's comes between: all of it is on
  /// the disk when this returns, nothing is when it throws. It waits while another writes.
  public <T> T write(Function<CorrectionTable, T> work) {
    return writes.write("the correction", handle -> work.apply(new CorrectionTable(handle)));
  }
}
