package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hearsay claim`: one claim, and what people decide about it. `hearsay claim ID` is short for
/// `hearsay claim show ID`.
@Command(
    name = "claim",
    description = "Shows a claim, or writes down what you decide about it.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "A claim is named by its id, as hearsay claims lists it, or by that of any",
      "assertion in it. Decisions are kept for good, with who took them and why, and",
      "hold when an article is read again; one that was wrong is undone by another."
    })
final class ClaimCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", arity = "0..1", description = "As in claim show.")
  private @Nullable String id;

  @Option(names = "--format", paramLabel = "FORMAT", description = "As in claim show.")
  private @Nullable Format format;

  @Option(names = "--evidence", description = "As in claim show.")
  private boolean evidence;

  private ClaimCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  /// The command with all that it can do.
  static CommandLine with(Hearsay hearsay) {
    return new CommandLine(new ClaimCommand(hearsay))
        .addSubcommand(new ClaimShowCommand(hearsay))
        .addSubcommand(new ClaimMergeCommand(hearsay))
        .addSubcommand(new ClaimSplitCommand(hearsay))
        .addSubcommand(new ClaimConfirmCommand(hearsay))
        .addSubcommand(new ClaimRejectCommand(hearsay))
        .addSubcommand(new ClaimGradeCommand(hearsay))
        .addSubcommand(new ClaimHistoryCommand(hearsay))
        .addSubcommand(new ClaimUndoCommand(hearsay));
  }

  @Override
  public Integer call() {
    if (id == null) {
      throw new ParameterException(spec.commandLine(), "Missing required subcommand or ID");
    }
    return ClaimShowCommand.show(hearsay, id, format, evidence);
  }
}
