package org.hearsay.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.hearsay.claim.ClaimDecided;
import org.hearsay.claim.ClaimDeciding;
import org.hearsay.claim.ClaimKeeper;
import org.hearsay.language.Embedder;
import org.hearsay.search.IndexException;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerException;
import org.hearsay.store.LedgerWriter;
import org.jspecify.annotations.Nullable;

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
      return ClaimKeeper.isUpToDate(ledger) || run(ledger, stop, false);
    } catch (LedgerException | IndexException e) {
      hearsay.tell(Printable.line(e.getMessage()) + "; claims are as they were before");
      return false;
    }
  }

  /// Drops all that is derived and derives it anew.
  boolean rebuild(BooleanSupplier stop) {
    try (Ledger ledger = hearsay.open(home)) {
      return run(ledger, stop, true);
    }
  }

  /// As [#catchUp], after articles came.
  ///
  /// @return what to say of the claims then: "31 claims, 12 of them in several articles"
  String caughtUp(BooleanSupplier stop) {
    boolean whole = !stop.getAsBoolean() && catchUp(stop);
    if (!whole) {
      return "claims are not up to date; the next command that shows them goes on";
    }
    try (Ledger ledger = hearsay.open(home)) {
      int claims = 0;
      int several = 0;
      for (List<AssertionId> assertions : ledger.claims().values()) {
        claims++;
        several += ClaimFilter.isInSeveral(assertions) ? 1 : 0;
      }
      return Printable.counted(claims, "claim") + ", " + several + " of them in several articles";
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
        Embedder embedder = embedder()) {
      if (embedder == null) {
        return false;
      }
      boolean all = anew || !ledger.derivedBy().equals(Optional.of(ClaimKeeper.VERSION));
      int total = all ? ledger.articles(null).size() : ledger.underived().size();
      try (ClaimKeeper keeper = ClaimKeeper.open(ledger, writer, embedder, home.index());
          Progress progress =
              Progress.of(hearsay.terminal(), "putting claims together", OptionalLong.of(total))) {
        if (anew) {
          keeper.rebuild((done, _) -> progress.to(done), stop);
        } else {
          keeper.catchUp((done, _) -> progress.to(done), stop);
        }
        progress.finish();
      }
    }
    return ClaimKeeper.isUpToDate(ledger);
  }

  /// The network that compares sentences; null where it does not run, which is said.
  private @Nullable Embedder embedder() {
    try {
      return Embedder.bundled();
    } catch (IllegalStateException | LinkageError e) {
      hearsay.tell(
          "the network that compares sentences does not run here: "
              + Printable.line(e.getMessage())
              + "; claims are as they were before");
      return null;
    }
  }
}
