package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.api.DecisionLine;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.claim.Claims;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay claim history`: every decision, or those on one claim.
@Command(
    name = "history",
    description = "Lists what was decided about claims, by whom, when and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class ClaimHistoryCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(paramLabel = "CLAIM", arity = "0..1", description = "Only decisions on this claim.")
  private @Nullable String id;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  ClaimHistoryCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      hearsay.tell("nothing was decided yet");
      return Hearsay.DONE;
    }
    new Keeping(hearsay, home).catchUp(() -> false);
    try (Ledger ledger = hearsay.open(home)) {
      Claims claims = new Claims(ledger);
      ClaimDecisions decisions = claims.decisions();
      if (id == null) {
        return print(ledger, decisions.history());
      }
      return switch (claims.claim(id)) {
        case Lookup.Found<Claim>(Claim claim) ->
            print(ledger, decisions.history(claim.assertions()));
        case Lookup.Unknown<Claim> _ -> ClaimShowCommand.unknown(hearsay, id);
        case Lookup.Ambiguous<Claim>(List<String> candidates) ->
            ClaimShowCommand.ambiguous(hearsay, id, candidates);
      };
    }
  }

  private int print(Ledger ledger, List<ClaimDecisions.Entry> entries) {
    if (entries.isEmpty()) {
      hearsay.tell("nothing was decided yet");
    }
    DecisionPrinter.print(
        entries.stream()
            .map(entry -> DecisionLine.of(entry, assertion -> ledger.claim(assertion).stream()))
            .toList(),
        "claims",
        Format.chosen(format, hearsay.terminal()),
        hearsay.terminal());
    return Hearsay.DONE;
  }
}
