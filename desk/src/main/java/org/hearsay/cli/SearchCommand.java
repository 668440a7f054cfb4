package org.hearsay.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearsay.search.Answer;
import org.hearsay.search.Hit;
import org.hearsay.search.TextIndex;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay search WORDS`: articles, assertions and sources that have these words.
@Command(
    name = "search",
    description = "Finds articles, assertions and sources by their words, the best first.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {
      "",
      "A word finds all its forms; all words must fit. Within one pair of single quotes:",
      "  hearsay search 'ferry \"Harbour Board\"'   the phrase as it is",
      "  hearsay search 'ferry -bridge'            without what has bridge in it",
      "  hearsay search 'harb*'                    what begins so"
    })
final class SearchCommand implements Callable<Integer> {
  private final Hearsay hearsay;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only of this kind: ${COMPLETION-CANDIDATES}. May be given again.")
  private @Nullable Set<Hit.Kind> kinds;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many rows. Else ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  SearchCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Home home = hearsay.home();
    if (limit < 0) {
      hearsay.tell("--limit must not be below zero");
      return Hearsay.USAGE;
    }
    if (!home.hasLedger()) {
      return sayEmpty(home);
    }
    try (Ledger ledger = hearsay.open(home);
        TextIndex index = TextIndex.open(home.textIndex());
        Interruption interruption = new Interruption()) {
      if (ledger.mark().articles() == 0) {
        return sayEmpty(home);
      }
      boolean whole = catchUp(ledger, index, interruption);
      if (interruption.asked()) {
        return Hearsay.FAILED;
      }
      if (!whole) {
        hearsay.tell(
            "another process is bringing the index up to date; what came last may be missing");
      }
      return print(ledger, index);
    }
  }

  private boolean catchUp(Ledger ledger, TextIndex index, Interruption interruption) {
    OptionalLong total = OptionalLong.of(ledger.mark().articles());
    try (Progress progress = Progress.of(hearsay.terminal(), "reading words", total)) {
      return index.catchUp(ledger, (done, _) -> progress.to(done), interruption::asked);
    }
  }

  private int print(Ledger ledger, TextIndex index) {
    Terminal terminal = hearsay.terminal();
    Format chosen = Format.chosen(format, terminal);
    HitPrinter printer = HitPrinter.of(chosen, terminal, ledger);
    String typed = String.join(" ", words);
    Set<Hit.Kind> asked = kinds == null ? EnumSet.noneOf(Hit.Kind.class) : kinds;
    int printed = 0;
    String next = null;
    do {
      int most = Math.max(1, Math.min(TextIndex.MOST, limit - printed));
      switch (index.search(typed, asked, most, next)) {
        case Answer.Refused(String why) -> {
          hearsay.tell("cannot look for " + Printable.line(typed) + ": " + Printable.line(why));
          return Hearsay.USAGE;
        }
        case Answer.Hits hits -> {
          if (printed == 0 && (!hits.hits().isEmpty() || chosen == Format.CSV)) {
            printer.head();
          }
          if (hits.hits().isEmpty()) {
            hearsay.tell("nothing in the ledger fits");
          }
          hits.hits().stream().limit(limit - printed).forEach(printer::row);
          printed += hits.hits().size();
          next = hits.next();
        }
      }
    } while (next != null && printed < limit && !terminal.out().checkError());
    return Hearsay.DONE;
  }

  private int sayEmpty(Home home) {
    hearsay.tell(
        "the ledger in "
            + home.folder()
            + " is empty; put something in it with: hearsay read URL-OR-FILE");
    return Hearsay.DONE;
  }
}
