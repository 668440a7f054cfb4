package org.hearsay.cli;

import org.hearsay.source.Decided;
import org.hearsay.source.Deciding;
import org.hearsay.source.Event;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every decision on a source needs: who takes it and why. Writes it down and says what it
/// changed.
final class Deed {
  @Option(
      names = "--by",
      paramLabel = "PERSON",
      description = "Who decides it. Else the name that you are logged in with.")
  private @Nullable String by;

  /// Writes it down, and prints the event; the exit code.
  int done(Hearsay hearsay, Deciding deciding, String reason) {
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
      hearsay.tell("the ledger in " + home.folder() + " is empty: there are no sources");
      return Hearsay.FAILED;
    }
    try (Ledger ledger = hearsay.open(home);
        LedgerWriter writer = ledger.writer()) {
      String person = by == null ? System.getProperty("user.name", "unknown") : by;
      return switch (writer.decide(deciding, person, reason, hearsay.clock().instant())) {
        case Decided.Written(Event event) -> {
          hearsay
              .terminal()
              .out()
              .println(
                  "event "
                      + event.number()
                      + ": "
                      + Printable.line(event.before())
                      + " → "
                      + Printable.line(event.after()));
          yield Hearsay.DONE;
        }
        case Decided.Refused(String why) -> {
          hearsay.tell(Printable.line(why));
          yield Hearsay.FAILED;
        }
        case Decided.Proposed proposed ->
            throw new IllegalStateException("neither written nor refused: " + proposed);
      };
    }
  }
}
