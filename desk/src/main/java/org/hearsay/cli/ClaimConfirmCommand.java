package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.claim.ClaimDeciding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay claim confirm A B`: what was suggested is so.
@Command(
    name = "confirm",
    description = "Says that two assertions that are alike are one claim.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {
      "",
      "Of two claims, the two assertions are meant that are most alike. The id of an",
      "assertion (3fa91c07.4) means this one alone."
    })
final class ClaimConfirmCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "A", description = "A claim or an assertion.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other.")
  private String other = "";

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Mixin private Deed deed = new Deed();

  ClaimConfirmCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return deed.done(hearsay, new ClaimDeciding.Confirm(one, other), reason);
  }
}
