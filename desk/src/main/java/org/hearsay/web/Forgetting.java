package org.hearsay.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hearsay.correction.Corrections;
import org.hearsay.store.LedgerException;

/// Sees to it, every hour while a server runs, that who sent corrections is forgotten in time even
/// when no more come.
final class Forgetting implements AutoCloseable {
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("forgetting").factory());

  Forgetting(Corrections corrections) {
    var _ = hourly.scheduleWithFixedDelay(() -> forget(corrections), 1, 60, TimeUnit.MINUTES);
  }

  private static void forget(Corrections corrections) {
    try {
      corrections.forgetSenders();
    } catch (LedgerException _) {
      // Another process writes, or the disk is full: the next hour comes, and so do corrections.
    }
  }

  @Override
  public void close() {
    hourly.shutdownNow();
  }
}
