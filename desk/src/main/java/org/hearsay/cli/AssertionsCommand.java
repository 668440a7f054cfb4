package org.hearsay.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.store.AssertionLine;
import org.hearsay.store.AssertionQuery;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// `hearsay assertions`: the assertions in the ledger, one a row.
@Command(
    name = "assertions",
    description = "Lists who says what, on whose word, how surely, about when.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class AssertionsCommand implements Callable<Integer> {
  private static final int ROWS_BETWEEN_CHECKS = 256;

  private final Hearsay hearsay;

  @Option(names = "--dossier", paramLabel = "NAME", description = "Only articles of this dossier.")
  private @Nullable String dossier;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Only what someone with TEXT in the name says or hands on.")
  private @Nullable String source;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = Day.class,
      description = "Only articles of this day (2023-08-02) or later.")
  private @Nullable LocalDate since;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many rows.")
  private @Nullable Long limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Else a table on a terminal, lines in a pipe.")
  private @Nullable Format format;

  AssertionsCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Home home = hearsay.home();
    if (limit != null && limit < 0) {
      hearsay.tell("--limit must not be below zero");
      return Hearsay.USAGE;
    }
    if (!home.hasLedger()) {
      sayEmpty(home);
      return Hearsay.DONE;
    }
    try (Ledger ledger = hearsay.open(home)) {
      if (dossier != null && ledger.dossiers().stream().noneMatch(d -> d.name().equals(dossier))) {
        hearsay.tell("no dossier " + Printable.line(dossier) + "; see: hearsay dossiers");
        return Hearsay.FAILED;
      }
      if (!print(ledger)) {
        sayNothingFound(ledger, home);
      }
    }
    return Hearsay.DONE;
  }

  /// Whether there was anything to print.
  private boolean print(Ledger ledger) {
    AssertionQuery query =
        AssertionQuery.ALL
            .withDossier(dossier)
            .withSource(source)
            .withSince(since)
            .withLimit(limit == null ? Long.MAX_VALUE : limit);
    Terminal terminal = hearsay.terminal();
    AssertionPrinter printer = AssertionPrinter.of(Format.chosen(format, terminal), terminal);
    try (Stream<AssertionLine> rows = ledger.assertions(query)) {
      Iterator<AssertionLine> each = rows.iterator();
      boolean any = each.hasNext();
      if (any || format == Format.CSV) {
        printer.head();
      }
      // Nobody reads on after `| head`: stop then.
      for (int i = 1; each.hasNext(); i++) {
        printer.row(each.next());
        if (i % ROWS_BETWEEN_CHECKS == 0 && terminal.out().checkError()) {
          break;
        }
      }
      return any;
    }
  }

  private void sayNothingFound(Ledger ledger, Home home) {
    if (ledger.articles(null).isEmpty()) {
      sayEmpty(home);
    } else {
      hearsay.tell("nothing in the ledger fits");
    }
  }

  private void sayEmpty(Home home) {
    hearsay.tell(
        "the ledger in "
            + home.folder()
            + " is empty; put something in it with: hearsay read URL-OR-FILE");
  }

  /// Reads a day, and says how one is written.
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException("'" + value + "' is no day; write it as 2023-08-02");
      }
    }
  }
}
