package org.hearsay.cli;

import java.util.Optional;
import org.hearsay.claim.ClaimDecided;
import org.hearsay.claim.ClaimDeciding;
import org.hearsay.source.Decided;
import org.hearsay.source.Deciding;
import org.hearsay.source.Event;
import org.hearsay.store.ClaimEvent;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every decision needs, on a source or on a claim: who takes it and why. Writes it down and
/// says what it changed.
final class Deed {
  @Option(
      names = "--by",
      paramLabel = "PERSON",
      description = "Who decides it. Else the name that you are logged in with.")
  private @Nullable String by;

  /// Writes down a decision on sources, and prints the event; the exit code.
  int done(Hearsay hearsay, Deciding deciding, String reason) {
    int fit = check(hearsay, "sources", reason);
    if (fit != Hearsay.DONE) {
      return fit;
    }
    try (Ledger ledger = hearsay.open(hearsay.home());
        LedgerWriter writer = ledger.writer()) {
      return switch (writer.decide(deciding, person(), reason, hearsay.clock().instant())) {
        case Decided.Written(Event event) ->
            written(hearsay, event.number(), event.before(), event.after());
        case Decided.Refused(String why) -> refused(hearsay, why);
        case Decided.Proposed proposed ->
            throw new IllegalStateException("neither written nor refused: " + proposed);
      };
    }
  }

  /// Writes down a decision on claims, and prints the event; the exit code.
  int done(Hearsay hearsay, ClaimDeciding deciding, String reason) {
    int fit = check(hearsay, "claims", reason);
    if (fit != Hearsay.DONE) {
      return fit;
    }
    Optional<ClaimDecided> decided =
        new Keeping(hearsay, hearsay.home()).decide(deciding, person(), reason);
    if (decided.isEmpty()) {
      return Hearsay.FAILED;
    }
    return switch (decided.get()) {
      case ClaimDecided.Written(ClaimEvent event) ->
          written(hearsay, event.number(), event.before(), event.after());
      case ClaimDecided.Refused(String why) -> refused(hearsay, why);
    };
  }

  private int check(Hearsay hearsay, String things, String reason) {
    if (reason.isBlank()) {
      hearsay.tell("--reason needs words");
      return Hearsay.USAGE;
    }
    if (by != null && by.isBlank()) {
      hearsay.tell("--by needs a name");
      return Hearsay.USAGE;
    }
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      hearsay.tell("the ledger in " + home.folder() + " is empty: there are no " + things);
      return Hearsay.FAILED;
    }
    return Hearsay.DONE;
  }

  private String person() {
    return by == null ? System.getProperty("user.name", "unknown") : by;
  }

  private static int written(Hearsay hearsay, long event, String before, String after) {
    hearsay
        .terminal()
        .out()
        .println("event " + event + ": " + Printable.line(before) + " → " + Printable.line(after));
    return Hearsay.DONE;
  }

  private static int refused(Hearsay hearsay, String why) {
    hearsay.tell(Printable.line(why));
    return Hearsay.FAILED;
  }
}
