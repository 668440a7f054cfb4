package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.account.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `hearsay account password NAME`: a new password, for who forgot theirs.
@Command(
    name = "password",
    description = "Gives an account another password; ends its sessions, revokes its tokens.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AccountPasswordCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(index = "0", paramLabel = "NAME", description = "Whose account, in any case.")
  private String name = "";

  @Mixin private PasswordEntry password = new PasswordEntry();

  AccountPasswordCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    AccountDesk desk = new AccountDesk(hearsay);
    return password
        .read(hearsay, System.in)
        .map(typed -> desk.change(accounts -> accounts.setPassword(name, typed, Actor.LOCAL)))
        .orElse(Hearsay.FAILED);
  }
}
