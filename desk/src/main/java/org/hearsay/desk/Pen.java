package org.hearsay.desk;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.claim.ClaimKeeper;
import org.hearsay.language.Embedder;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.jspecify.annotations.Nullable;

/// The one hand that writes at a desk: it takes the right to write for each thing and gives it
/// back, so that commands in other processes come in between.
///
/// Threads may share it: they take turns.
final class Pen implements AutoCloseable {
  private final Ledger ledger;
  private final Holdings holdings;
  private final ReentrantLock turn = new ReentrantLock(true);
  private @Nullable Embedder embedder;

  Pen(Ledger ledger, Holdings holdings) {
    this.ledger = ledger;
    this.holdings = holdings;
  }

  /// Writes something.
  ///
  /// @throws org.hearsay.store.LedgerException also where another process goes on writing for
  ///   longer than anybody would wait
  <T> T write(Function<LedgerWriter, T> work) {
    turn.lock();
    try (LedgerWriter writer = ledger.writer()) {
      return work.apply(writer);
    } finally {
      turn.unlock();
    }
  }

  /// Writes something of claims.
  ///
  /// @throws org.hearsay.search.IndexException if the index cannot be opened
  <T> T keep(Function<ClaimKeeper, T> work) {
    return write(writer -> {
      try (ClaimKeeper keeper = ClaimKeeper.open(ledger, writer, embedder(), holdings.index())) {
        return work.apply(keeper);
      }
    });
  }

  /// Does it while nobody at this desk writes; for what opens the ledger by itself.
  <T> T alone(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  /// Takes a second to load, and stays.
  private Embedder embedder() {
    Embedder open = embedder;
    if (open == null) {
      open = Embedder.bundled();
      embedder = open;
    }
    return open;
  }

  @Override
  public void close() {
    turn.lock();
    try {
      if (embedder != null) {
        embedder.close();
        embedder = null;
      }
    } finally {
      turn.unlock();
    }
  }
}
