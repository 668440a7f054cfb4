package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.claim.ClaimJson;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay claim show ID`: a claim with what is known of it.
@Command(
    name = "show",
    description = "Shows a claim: who says so, and how do they know?",
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

  @Option(
      names = "--evidence",
      description = "With the words on which each step rests, and all that is left out else.")
  private boolean evidence;

  ClaimShowCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    return show(hearsay, id, format, evidence);
  }

  static int show(Hearsay hearsay, String id, @Nullable Format format, boolean evidence) {
    if (format == Format.CSV) {
      hearsay.tell("claim show prints for people, or with --format jsonl");
      return Hearsay.USAGE;
    }
    return new ClaimDesk(hearsay)
        .withClaim(
            id,
            (ledger, claim) -> {
              Terminal terminal = hearsay.terminal();
              if (format == Format.JSONL) {
                terminal.out().println(JsonLine.of(ClaimJson.write(claim)));
              } else {
                ClaimView.of(ledger, terminal, hearsay.prompt(), evidence).print(claim);
              }
              return Hearsay.DONE;
            });
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
