package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimJson;
import org.hearsay.claim.Claims;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay claim show ID`: a claim with what is known of it.
@Command(
    name = "show",
    description = "Shows a claim: who says it, and what it has to do with others.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class ClaimShowCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(
      paramLabel = "ID",
      description = "As hearsay claims lists it, or of an assertion in it; may be shortened.")
  private String id = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl: the whole claim as one line of JSON.")
  private @Nullable Format format;

  ClaimShowCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return show(hearsay, id, format);
  }

  static int show(Hearsay hearsay, String id, @Nullable Format format) {
    if (format == Format.CSV) {
      hearsay.tell("claim show prints for people, or with --format jsonl");
      return Hearsay.USAGE;
    }
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      hearsay.tell("the ledger in " + home.folder() + " is empty: there are no claims");
      return Hearsay.FAILED;
    }
    new Keeping(hearsay, home).catchUp(() -> false);
    try (Ledger ledger = hearsay.open(home)) {
      Claims claims = new Claims(ledger);
      return switch (claims.claim(id)) {
        case Lookup.Found<Claim>(Claim claim) -> {
          if (format == Format.JSONL) {
            hearsay.terminal().out().println(ClaimJson.write(claim));
          } else {
            new ClaimView(hearsay.terminal(), claims.decisions()).print(claim);
          }
          yield Hearsay.DONE;
        }
        case Lookup.Unknown<Claim> _ -> unknown(hearsay, id);
        case Lookup.Ambiguous<Claim>(List<String> candidates) -> ambiguous(hearsay, id, candidates);
      };
    }
  }

  static int unknown(Hearsay hearsay, String id) {
    hearsay.tell("no claim is called " + Printable.line(id) + "; see: hearsay claims");
    return Hearsay.FAILED;
  }

  static int ambiguous(Hearsay hearsay, String id, List<String> candidates) {
    hearsay.tell(Printable.line(id) + " may be any of: " + String.join(", ", candidates));
    return Hearsay.FAILED;
  }
}
