package org.hearsay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C during a long command: the first one asks it to stop, and gives it time to finish what it
/// has begun and to say what it did. Open it before the work, close it behind the last message.
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Thread hook = new Thread(this::waitForWork, "interruption");
  private volatile boolean asked;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// Whether the work is asked to stop.
  boolean asked() {
    return asked;
  }

  /// Waits until somebody asks.
  void await() {
    try {
      begun.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitForWork() {
    asked = true;
    begun.countDown();
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        // It ends all the same: what was acknowledged is on the disk.
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is on its way out, and nobody waits for the hook any more.
    }
  }
}
