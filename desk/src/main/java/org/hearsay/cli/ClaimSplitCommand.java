package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.claim.ClaimDeciding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay claim split ASSERTION...`: what was held to be one claim is two.
@Command(
    name = "split",
    description = "Takes assertions out of their claim; they become one of their own.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class ClaimSplitCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(
      paramLabel = "ASSERTION",
      arity = "1..*",
      description = "As hearsay assertions lists it (3fa91c07.4).")
  private List<String> assertions = List.of();

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Mixin private Deed deed = new Deed();

  ClaimSplitCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return deed.done(hearsay, new ClaimDeciding.Split(assertions), reason);
  }
}
