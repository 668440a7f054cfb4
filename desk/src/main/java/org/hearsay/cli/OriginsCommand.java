package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimJson;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay origins ID`: where a claim comes from, and which of these know it on their own.
@Command(
    name = "origins",
    description = "Shows the origins of a claim, and what is between any two of them.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class OriginsCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(
      paramLabel = "ID",
      description = "As hearsay claims lists it, or that of one of its assertions.")
  private String id = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl: the whole claim as one line of JSON.")
  private @Nullable Format format;

  OriginsCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (format == Format.CSV) {
      hearsay.tell("origins prints for people, or with --format jsonl");
      return Hearsay.USAGE;
    }
    return new ClaimDesk(hearsay).withClaim(id, (_, claim) -> show(claim));
  }

  private int show(Claim claim) {
    if (format == Format.JSONL) {
      hearsay.terminal().out().println(JsonLine.of(ClaimJson.write(claim)));
    } else {
      new OriginsView(hearsay.terminal()).print(claim);
    }
    return Hearsay.DONE;
  }
}
