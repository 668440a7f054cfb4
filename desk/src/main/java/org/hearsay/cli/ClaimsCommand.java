package org.hearsay.cli;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimJson;
import org.hearsay.claim.Claims;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay claims`: what is claimed, by how many, and on how many origins it rests.
@Command(
    name = "claims",
    description = "Lists claims, those that rest on least first.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class ClaimsCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  ClaimsCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Home home = hearsay.home();
    new Keeping(hearsay, home).catchUp(() -> false);
    try (Ledger ledger = hearsay.open(home);
        Stream<Claim> claims = new Claims(ledger).all()) {
      claims.forEach(claim ->
          hearsay
              .terminal()
              .out()
              .println(
                  format == Format.JSONL
                      ? ClaimJson.write(claim)
                      : claim.id() + "\t" + claim.statement()));
    }
    return Hearsay.DONE;
  }
}
