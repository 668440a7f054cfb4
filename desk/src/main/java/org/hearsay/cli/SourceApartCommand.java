package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.source.Deciding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay source apart A B`: two that look like one are two.
@Command(
    name = "apart",
    description = "Tells apart two sources that are suggested to be one.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class SourceApartCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "A", description = "The one source.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other.")
  private String other = "";

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Mixin private Deed deed = new Deed();

  SourceApartCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return deed.done(hearsay, Deciding.apart(one, other), reason);
  }
}
