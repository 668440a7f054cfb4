package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.claim.ClaimDeciding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay claim merge A B`: two are one.
@Command(
    name = "merge",
    description = "Makes two claims one, whatever they differ in.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class ClaimMergeCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "A", description = "A claim, or an assertion in it.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other.")
  private String other = "";

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Mixin private Deed deed = new Deed();

  ClaimMergeCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return deed.done(hearsay, new ClaimDeciding.Merge(one, other), reason);
  }
}
