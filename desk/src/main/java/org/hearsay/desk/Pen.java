package org.hearsay.desk;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.claim.ClaimKeeper;
import org.hearsay.language.Embedder;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerException;
import org.hearsay.store.LedgerWriter;
import org.jspecify.annotations.Nullable;

/// The one hand that writes at a desk: it takes the right to write for each thing and gives it
/// back, so that commands in other processes come in between.
///
/// Threads may share it: they take turns.
final class Pen implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration PAUSE = Duration.ofMillis(100);

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
  /// @throws LedgerException also where another process goes on writing for longer than anybody
  ///   would wait
  <T> T write(Function<LedgerWriter, T> work) {
    turn.lock();
    try (LedgerWriter writer = patiently(ledger::writer)) {
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

  /// Opens something that needs the right to write, and waits where another process has it.
  static <T> T patiently(Supplier<T> opening) {
    long waited = 0;
    while (true) {
      try {
        return opening.get();
      } catch (LedgerException e) {
        if (waited >= PATIENCE.toMillis()) {
          throw e;
        }
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting to write", e);
      }
      waited += PAUSE.toMillis();
    }
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
