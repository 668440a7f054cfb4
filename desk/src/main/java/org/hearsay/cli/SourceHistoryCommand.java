package org.hearsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.api.DecisionLine;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay source history`: every decision, or those on one source.
@Command(
    name = "history",
    description = "Lists what was decided about sources, by whom, when and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class SourceHistoryCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "Only decisions on this source.")
  private @Nullable String id;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  SourceHistoryCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Home home = hearsay.home();
    if (!home.hasLedger()) {
      hearsay.tell("nothing was decided yet");
      return Hearsay.DONE;
    }
    try (Ledger ledger = hearsay.open(home)) {
      Register register = ledger.register();
      List<Register.Entry> entries = register.history();
      if (id != null) {
        List<Source> meant = register.meant(id);
        if (meant.size() != 1) {
          hearsay.tell(Printable.line(register.unclear(id)));
          return Hearsay.FAILED;
        }
        String wanted = meant.getFirst().id();
        entries = entries.stream().filter(entry -> entry.sources().contains(wanted)).toList();
      }
      if (entries.isEmpty()) {
        hearsay.tell("nothing was decided yet");
      }
      DecisionPrinter.print(
          entries.stream().map(DecisionLine::of).toList(),
          "sources",
          Format.chosen(format, hearsay.terminal()),
          hearsay.terminal());
    }
    return Hearsay.DONE;
  }
}
