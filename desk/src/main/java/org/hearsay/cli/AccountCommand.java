package org.hearsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `hearsay account`: who may work at a desk that several share.
@Command(
    name = "account",
    description = "Keeps the accounts of those who work at the desk together.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "One person at one machine needs no account. A reader sees; an analyst also",
      "reads articles in, decides on claims and sources, and corrects findings; an",
      "editor also answers readers' corrections and publishes their log; an",
      "administrator also keeps accounts and sees the audit log."
    })
final class AccountCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /// The command with all that it can do.
  static CommandLine with(Hearsay hearsay) {
    return new CommandLine(new AccountCommand())
        .addSubcommand(new AccountAddCommand(hearsay))
        .addSubcommand(new AccountListCommand(hearsay))
        .addSubcommand(new AccountRoleCommand(hearsay))
        .addSubcommand(new AccountPasswordCommand(hearsay))
        .addSubcommand(new AccountDisableCommand(hearsay))
        .addSubcommand(new AccountEnableCommand(hearsay))
        .addSubcommand(new AccountTokenCommand(hearsay))
        .addSubcommand(new AccountTokensCommand(hearsay))
        .addSubcommand(new AccountRevokeCommand(hearsay))
        .addSubcommand(new AccountAuditCommand(hearsay));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }
}
