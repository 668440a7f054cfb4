package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.source.Deciding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay source merge A B`: two are one.
@Command(
    name = "merge",
    description = "Makes two sources one: what A says, B says. B's id and grade stand.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class SourceMergeCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "A", description = "The source that ends in the other.")
  private String part = "";

  @Parameters(index = "1", paramLabel = "B", description = "The source that stays.")
  private String whole = "";

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Mixin private Deed deed = new Deed();

  SourceMergeCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return deed.done(hearsay, Deciding.merge(part, whole), reason);
  }
}
