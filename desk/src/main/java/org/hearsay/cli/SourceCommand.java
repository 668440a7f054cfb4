package org.hearsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `hearsay source`: one source, and what people decide about it.
@Command(
    name = "source",
    description = "Shows a source, or writes down what you decide about it.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "A source is named by its id, as hearsay sources lists it, or by a name that",
      "no other has. Decisions are kept for good, with who took them and why; one",
      "that was wrong is undone by another."
    })
final class SourceCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /// The command with all that it can do.
  static CommandLine with(Hearsay hearsay) {
    return new CommandLine(new SourceCommand())
        .addSubcommand(new SourceShowCommand(hearsay))
        .addSubcommand(new SourceMergeCommand(hearsay))
        .addSubcommand(new SourceApartCommand(hearsay))
        .addSubcommand(new SourceSplitCommand(hearsay))
        .addSubcommand(new SourceRateCommand(hearsay))
        .addSubcommand(new SourceParentCommand(hearsay))
        .addSubcommand(new SourceRenameCommand(hearsay))
        .addSubcommand(new SourceHistoryCommand(hearsay))
        .addSubcommand(new SourceUndoCommand(hearsay));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }
}
