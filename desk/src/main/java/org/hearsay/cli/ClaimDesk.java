package org.hearsay.cli;

import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Claims;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.jspecify.annotations.Nullable;

/// What all commands that show claims begin with: the claims are brought up to date, and what was
/// typed is looked up. Says what is wrong where there is nothing to show.
final class ClaimDesk {
  private final Hearsay hearsay;

  ClaimDesk(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  /// Does it with a ledger that has articles, of which claims are up to date if that can be.
  ///
  /// @param dossier that is asked for; null for none. The ledger has it.
  /// @return the exit code
  int withLedger(@Nullable String dossier, ToIntFunction<Ledger> work) {
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      sayEmpty(home);
      return Hearsay.DONE;
    }
    try (Ledger ledger = hearsay.open(home)) {
      if (dossier != null && ledger.dossiers().stream().noneMatch(d -> d.name().equals(dossier))) {
        hearsay.tell("no dossier " + Printable.line(dossier) + "; see: hearsay dossiers");
        return Hearsay.FAILED;
      }
      if (ledger.articles(null).isEmpty()) {
        sayEmpty(home);
        return Hearsay.DONE;
      }
    }
    try (Interruption interruption = new Interruption()) {
      new Keeping(hearsay, home).catchUp(interruption::asked);
      if (interruption.asked()) {
        return Hearsay.FAILED;
      }
    }
    try (Ledger ledger = hearsay.open(home)) {
      return work.applyAsInt(ledger);
    }
  }

  /// Does it with the claim that somebody means who types this.
  ///
  /// @return the exit code
  int withClaim(String typed, ToIntBiFunction<Ledger, Claim> work) {
    if (!hearsay.home().hasLedger()) {
      hearsay.tell("the ledger in " + hearsay.home().folder() + " is empty: there are no claims");
      return Hearsay.FAILED;
    }
    return withLedger(
        null,
        ledger ->
            switch (new Claims(ledger).claim(typed)) {
              case Lookup.Found<Claim>(Claim claim) -> work.applyAsInt(ledger, claim);
              case Lookup.Ambiguous<Claim>(var candidates) ->
                  ClaimShowCommand.ambiguous(hearsay, typed, candidates);
              case Lookup.Unknown<Claim> _ -> ClaimShowCommand.unknown(hearsay, typed);
            });
  }

  private void sayEmpty(Home home) {
    hearsay.tell(
        "the ledger in "
            + home.folder()
            + " is empty; put something in it with: hearsay read URL-OR-FILE");
  }
}
