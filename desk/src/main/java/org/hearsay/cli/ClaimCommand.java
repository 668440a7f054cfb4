package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimJson;
import org.hearsay.store.Ledger;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay claim ID`: who says so, and how do they know?
@Command(
    name = "claim",
    description = "Shows a claim: who says so, and how do they know?",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class ClaimCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(
      paramLabel = "ID",
      description = "As hearsay claims lists it, or that of one of its assertions.")
  private String id = "";

  @Option(
      names = "--evidence",
      description = "With the words on which each step rests, and all that is left out else.")
  private boolean evidence;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl: the whole claim as one line of JSON.")
  private @Nullable Format format;

  ClaimCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (format == Format.CSV) {
      hearsay.tell("claim prints for people, or with --format jsonl");
      return Hearsay.USAGE;
    }
    return new ClaimDesk(hearsay).withClaim(id, this::show);
  }

  private int show(Ledger ledger, Claim claim) {
    Terminal terminal = hearsay.terminal();
    if (format == Format.JSONL) {
      terminal.out().println(JsonLine.of(ClaimJson.write(claim)));
    } else {
      new ClaimView(terminal, hearsay.prompt(), ledger.register(), evidence).print(claim);
    }
    return Hearsay.DONE;
  }
}
