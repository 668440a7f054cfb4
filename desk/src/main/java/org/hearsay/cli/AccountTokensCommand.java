package org.hearsay.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.account.Token;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay account tokens NAME`: which programs may work at the desk.
@Command(
    name = "tokens",
    description = "Lists the tokens of an account, without what is secret of them.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AccountTokensCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("label", 12, 1),
          new Table.Column("role", 13, 0),
          new Table.Column("expires", 10, 0),
          new Table.Column("used", 10, 0),
          new Table.Column("id", 16, 0));

  @Parameters(index = "0", paramLabel = "NAME", description = "Whose account, in any case.")
  private String name = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  AccountTokensCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return new AccountDesk(hearsay).withAccounts(Hearsay.FAILED, this::list);
  }

  private int list(AccountDesk.Team team) {
    if (team.accounts().account(name).isEmpty()) {
      hearsay.tell("there is no account " + Printable.line(name));
      return Hearsay.FAILED;
    }
    List<Token> tokens = team.tokens().of(name);
    if (tokens.isEmpty()) {
      hearsay.tell(Printable.line(name) + " has no tokens");
    }
    new Listing(COLUMNS, tokens.stream().map(AccountTokensCommand::row).toList())
        .print(Format.chosen(format, hearsay.terminal()), hearsay.terminal());
    return Hearsay.DONE;
  }

  private static List<Object> row(Token token) {
    Instant usedAt = token.usedAt();
    return List.of(
        token.label(),
        token.role().label(),
        when(token.life().expiresAt()),
        usedAt == null ? "" : when(usedAt),
        token.id());
  }

  private static String when(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
