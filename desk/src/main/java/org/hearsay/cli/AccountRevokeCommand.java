package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.account.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `hearsay account revoke NAME ID`: a program may not work at the desk any more.
@Command(
    name = "revoke",
    description = "Revokes a token.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AccountRevokeCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "NAME", description = "Whose account, in any case.")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "Which token, as hearsay account tokens lists it.")
  private String id = "";

  AccountRevokeCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return new AccountDesk(hearsay)
        .withAccounts(
            Hearsay.FAILED,
            team -> {
              if (team.tokens().revoke(name, id, Actor.LOCAL)) {
                return Hearsay.DONE;
              }
              hearsay.tell(Printable.line(name) + " has no token " + Printable.line(id));
              return Hearsay.FAILED;
            });
  }
}
