package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.account.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `hearsay account disable NAME`: somebody may not work at the desk for now.
@Command(
    name = "disable",
    description = "Disables an account: its sessions end, its tokens do not work.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AccountDisableCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "NAME", description = "Whose account, in any case.")
  private String name = "";

  AccountDisableCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return new AccountDesk(hearsay).change(accounts -> accounts.disable(name, Actor.LOCAL));
  }
}
