package org.hearsay.cli;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.hearsay.claim.ClaimDecided;
import org.hearsay.claim.ClaimDeciding;
import org.hearsay.claim.ClaimKeeper;
import org.hearsay.language.Embedder;
import org.hearsay.search.IndexException;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerException;
import org.hearsay.store.LedgerWriter;

/// Brings the claims of a ledger up to date, with a bar where that takes longer.
final class Keeping {
  private final Hearsay hearsay;
  private final Home home;

  Keeping(Hearsay hearsay, Home home) {
    this.hearsay = hearsay;
    this.home = home;
  }

  /// Derives what was not yet. Where that cannot be, it says why, and claims are as they were.
  ///
  /// @return whether they are up to date now
  boolean catchUp(BooleanSupplier stop) {
    try (Ledger ledger = hearsay.open(home)) {
      if (ClaimKeeper.isUpToDate(ledger)) {
        return true;
      }
      return run(ledger, stop, false);
    } catch (LedgerException | IndexException e) {
      hearsay.tell(e.getMessage() + "; claims are as they were before");
      return false;
    }
  }

  /// Drops all that is derived and derives it anew.
  boolean rebuild(BooleanSupplier stop) {
    try (Ledger ledger = hearsay.open(home)) {
      return run(ledger, stop, true);
    }
  }

  /// Decides something about claims, which are brought up to date first. Empty where that cannot
  /// be; it says why.
  Optional<ClaimDecided> decide(ClaimDeciding deciding, String by, String reason) {
    if (!catchUp(() -> false)) {
      return Optional.empty();
    }
    try (Ledger ledger = hearsay.open(home);
        LedgerWriter writer = ledger.writer();
        Embedder embedder = Embedder.bundled();
        ClaimKeeper keeper = ClaimKeeper.open(ledger, writer, embedder, home.index())) {
      return Optional.of(keeper.decide(deciding, by, reason, hearsay.clock().instant()));
    }
  }

  private boolean run(Ledger ledger, BooleanSupplier stop, boolean anew) {
    try (LedgerWriter writer = ledger.writer();
        Embedder embedder = Embedder.bundled();
        ClaimKeeper keeper = ClaimKeeper.open(ledger, writer, embedder, home.index());
        Progress progress =
            Progress.of(
                hearsay.terminal(),
                "putting claims together",
                OptionalLong.of(anew ? ledger.articles(null).size() : ledger.underived().size()))) {
      if (anew) {
        keeper.rebuild((done, _) -> progress.to(done), stop);
      } else {
        keeper.catchUp((done, _) -> progress.to(done), stop);
      }
      progress.finish();
    } catch (IllegalStateException | LinkageError e) {
      hearsay.tell("the network that compares sentences does not run here: " + e.getMessage());
      return false;
    }
    return ClaimKeeper.isUpToDate(ledger);
  }
}
