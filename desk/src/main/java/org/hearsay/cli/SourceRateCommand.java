package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.source.Deciding;
import org.hearsay.source.Grade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay source rate ID GRADE`: how reliable a source is.
@Command(
    name = "rate",
    description = "Says how reliable a source is.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {
      "",
      "A completely reliable, B usually reliable, C fairly reliable, D not usually",
      "reliable, E unreliable, F cannot be judged. Every source is F until somebody",
      "says otherwise; F is the absence of a grade, not the worst one."
    })
final class SourceRateCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "ID", description = "Which source.")
  private String source = "";

  @Parameters(
      index = "1",
      paramLabel = "GRADE",
      description = "${COMPLETION-CANDIDATES}; see below.")
  private Grade grade = Grade.F;

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Mixin private Deed deed = new Deed();

  SourceRateCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return deed.done(hearsay, Deciding.rate(source, grade), reason);
  }
}
