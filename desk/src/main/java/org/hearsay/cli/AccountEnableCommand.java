package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.account.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `hearsay account enable NAME`: somebody may work at the desk again.
@Command(
    name = "enable",
    description = "Enables an account that was disabled.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AccountEnableCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "NAME", description = "Whose account, in any case.")
  private String name = "";

  AccountEnableCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return new AccountDesk(hearsay).change(accounts -> accounts.enable(name, Actor.LOCAL));
  }
}
