package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.account.Actor;
import org.hearsay.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay account add NAME --role ROLE`: somebody more may work at the desk.
@Command(
    name = "add",
    description = "Makes an account.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AccountAddCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "1 to 60 letters, digits, . _ and -; no two names differ in case alone.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description = "What it may do: ${COMPLETION-CANDIDATES}.")
  private Role role = Role.READER;

  @Mixin private PasswordEntry password = new PasswordEntry();

  AccountAddCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    AccountDesk desk = new AccountDesk(hearsay);
    return password
        .read(hearsay, System.in)
        .map(typed ->
            desk.with(team -> desk.told(team.accounts().add(name, role, typed, Actor.LOCAL))))
        .orElse(Hearsay.FAILED);
  }
}
