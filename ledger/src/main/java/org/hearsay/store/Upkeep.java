package org.hearsay.store;

/// Is told how far the work is that an older ledger needs when it is opened for the first time.
@FunctionalInterface
public interface Upkeep {
  /// Tells nobody.
  Upkeep QUIET = (_, _) -> {};

  /// So many articles are done.
  void step(long done, long total);
}
