package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.claim.ClaimDeciding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay claim grade CLAIM 1..6`: how credible it is.
@Command(
    name = "grade",
    description = "Says how credible a claim is.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {
      "",
      "1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful,",
      "5 improbable, 6 truth cannot be judged. The grade is of what is said, not of",
      "who says it; 6 is the absence of a grade, not the worst one."
    })
final class ClaimGradeCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "CLAIM", description = "Which claim.")
  private String claim = "";

  @Parameters(index = "1", paramLabel = "GRADE", description = "1 to 6; see below.")
  private int grade;

  @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
  private String reason = "";

  @Mixin private Deed deed = new Deed();

  ClaimGradeCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    if (grade < 1 || grade > 6) {
      hearsay.tell("a claim is graded from 1 to 6");
      return Hearsay.USAGE;
    }
    return deed.done(hearsay, new ClaimDeciding.Grade(claim, grade), reason);
  }
}
