package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.source.Deciding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay source rename ID NAME`: what a source is called.
@Command(
    name = "rename",
    description = "Gives a source the name that it goes by. Its id stays.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class SourceRenameCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "ID", description = "Which source.")
  private String source = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "What it is called.")
  private String name = "";

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Mixin private Deed deed = new Deed();

  SourceRenameCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (name.isBlank()) {
      hearsay.tell("NAME needs letters");
      return Hearsay.USAGE;
    }
    return deed.done(hearsay, Deciding.rename(source, name), reason);
  }
}
