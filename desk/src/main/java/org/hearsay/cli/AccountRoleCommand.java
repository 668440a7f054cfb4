package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.account.Actor;
import org.hearsay.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `hearsay account role NAME ROLE`: somebody may do more, or less.
@Command(
    name = "role",
    description = "Gives an account another role, and ends its sessions.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AccountRoleCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "NAME", description = "Whose account, in any case.")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "ROLE",
      description = "What it may do: ${COMPLETION-CANDIDATES}.")
  private Role role = Role.READER;

  AccountRoleCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return new AccountDesk(hearsay).change(accounts -> accounts.setRole(name, role, Actor.LOCAL));
  }
}
