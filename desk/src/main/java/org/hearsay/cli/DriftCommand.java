package org.hearsay.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Claims;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay drift`: what changed on the way of claims.
@Command(
    name = "drift",
    description = "Lists what changed on the way of a claim, or of all claims.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class DriftCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "As hearsay claims lists it, or that of one of its assertions. Else all.")
  private @Nullable String id;

  @Option(names = "--dossier", paramLabel = "NAME", description = "Only what its articles state.")
  private @Nullable String dossier;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else for people on a terminal, lines in a pipe.")
  private @Nullable Format format;

  DriftCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (id == null) {
      return new ClaimDesk(hearsay).withLedger(dossier, this::all);
    }
    if (dossier != null) {
      hearsay.tell("--dossier goes with all claims, not with one");
      return Hearsay.USAGE;
    }
    return new ClaimDesk(hearsay).withClaim(id, (_, claim) -> print(Stream.of(claim)));
  }

  private int all(Ledger ledger) {
    Set<String> articles = ClaimFilter.articles(ledger, dossier, null);
    ClaimFilter filter = new ClaimFilter(articles, null, List.of(), Set.of());
    try (Stream<Claim> claims = new Claims(ledger).all(filter::mayFit)) {
      return print(claims);
    }
  }

  private int print(Stream<Claim> claims) {
    Terminal terminal = hearsay.terminal();
    DriftPrinter printer = new DriftPrinter(Format.chosen(format, terminal), terminal);
    boolean any = false;
    printer.head();
    for (Claim claim : (Iterable<Claim>) claims::iterator) {
      any |= printer.print(claim);
      // Nobody reads on after `| head`: stop then.
      if (any && terminal.out().checkError()) {
        break;
      }
    }
    if (!any) {
      hearsay.tell("no change is found on the way");
    }
    return Hearsay.DONE;
  }
}
