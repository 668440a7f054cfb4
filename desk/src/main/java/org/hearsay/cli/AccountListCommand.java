package org.hearsay.cli;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.account.Account;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay account list`: who may work at the desk.
@Command(
    name = "list",
    description = "Lists the accounts.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AccountListCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("account", 12, 1),
          new Table.Column("role", 13, 0),
          new Table.Column("state", 8, 0),
          new Table.Column("made", 20, 0));

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  AccountListCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return new AccountDesk(hearsay)
        .withAccounts(
            Hearsay.DONE,
            team -> {
              List<List<Object>> rows =
                  team.accounts().all().stream().map(AccountListCommand::row).toList();
              new Listing(COLUMNS, rows)
                  .print(Format.chosen(format, hearsay.terminal()), hearsay.terminal());
              return Hearsay.DONE;
            });
  }

  private static List<Object> row(Account account) {
    return List.of(
        account.name(),
        account.role().label(),
        account.disabled() ? "disabled" : "enabled",
        account.madeAt().truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
