package org.hearsay.cli;

import java.time.Duration;
import org.hearsay.store.Upkeep;

/// Says how far the work is that an older ledger needs, once it takes longer than a second.
final class UpkeepLines implements Upkeep {
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

  private final Hearsay hearsay;
  private long last = System.nanoTime();

  UpkeepLines(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public void step(long done, long total) {
    if (System.nanoTime() - last > PATIENCE) {
      last = System.nanoTime();
      hearsay.tell("making the register of sources: " + done + " of " + total + " articles");
      hearsay.terminal().err().flush();
    }
  }
}
