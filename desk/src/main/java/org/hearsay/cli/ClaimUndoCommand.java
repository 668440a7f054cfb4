package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.claim.ClaimDeciding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay claim undo EVENT`: a decision no longer counts.
@Command(
    name = "undo",
    description = "Takes a decision back. Both stay in the history; an undo can be undone.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class ClaimUndoCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(
      paramLabel = "EVENT",
      description = "The number of the decision, as hearsay claim history lists it.")
  private long event;

  @Option(names = "--reason", paramLabel = "WORDS", description = "Why.")
  private String reason = "taken back";

  @Mixin private Deed deed = new Deed();

  ClaimUndoCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return deed.done(hearsay, new ClaimDeciding.Undo(event), reason);
  }
}
