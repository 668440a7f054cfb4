package org.hearsay.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.hearsay.account.Actor;
import org.hearsay.account.Role;
import org.hearsay.account.Token;
import org.hearsay.account.TokenMade;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay account token NAME`: a program may work at the desk.
@Command(
    name = "token",
    description = "Makes a token for a program, and prints it this once.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AccountTokenCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "NAME", description = "Whose account, in any case.")
  private String name = "";

  @Option(
      names = "--label",
      paramLabel = "WORDS",
      required = true,
      description = "What the token is for, as it is listed.")
  private String label = "";

  @Option(
      names = "--expires",
      paramLabel = "DAY",
      required = true,
      description = "The last day on which it works, in UTC: 2027-03-31. Within a year.")
  private LocalDate expires = LocalDate.EPOCH;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "What it may do: ${COMPLETION-CANDIDATES}. Else what the account may.")
  private @Nullable Role role;

  AccountTokenCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return new AccountDesk(hearsay).withAccounts(Hearsay.FAILED, this::made);
  }

  private int made(AccountDesk.Team team) {
    Instant end = expires.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return switch (team.tokens().make(name, label, role, end, Actor.LOCAL)) {
      case TokenMade.Made(Token token, String secret) -> {
        hearsay.terminal().out().println(secret);
        hearsay.tell(
            "keep it now, it is not shown again; it works as "
                + token.role()
                + " to the end of "
                + expires);
        yield Hearsay.DONE;
      }
      case TokenMade.Refused(String why) -> {
        hearsay.tell(Printable.line(why));
        yield Hearsay.FAILED;
      }
    };
  }
}
