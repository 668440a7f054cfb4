package org.hearsay.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.article.Known;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.ReadingJson;
import org.hearsay.capture.AddressGuard;
import org.hearsay.capture.Fetcher;
import org.hearsay.capture.Fetcher.Manners;
import org.hearsay.capture.Inputs;
import org.hearsay.capture.Taken;
import org.hearsay.intake.Reads;
import org.hearsay.intake.Shelf;
import org.hearsay.reading.Reader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay read`: articles into the ledger, or with `--dry-run` only to standard output.
@Command(
    name = "read",
    description = "Reads articles into the ledger.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {
      "",
      "INPUT is an address, a page (.html), a text (.txt, .md), a PDF, a saved",
      "newsletter (.eml), a feed (RSS, Atom, JSON Feed), whose articles are fetched,",
      "a web archive (.warc, .warc.gz, .wacz), JSON Lines of articles (.jsonl,",
      ".jsonl.gz), a folder of these, or - for standard input.",
      "What cannot be read is named on standard error, and the others are read."
    })
final class ReadCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 16 << 20;

  private final Hearsay hearsay;

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "What to read.")
  private List<String> inputs = List.of();

  @Option(
      names = "--dossier",
      paramLabel = "NAME",
      description = "Puts the articles into this dossier; makes it if it is new.")
  private @Nullable String dossier;

  @Option(
      names = "--published",
      paramLabel = "DAY",
      converter = AssertionsCommand.Day.class,
      description = "When the articles were published (2023-08-02), where they do not say.")
  private @Nullable LocalDate published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Who published them, where they do not say.")
  private @Nullable String outlet;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where they were published, where they do not say.")
  private @Nullable String url;

  @Option(
      names = "--dry-run",
      description = "Stores nothing; prints the readings, one line of JSON an article.")
  private boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl: prints the readings, also when they are stored.")
  private @Nullable Format format;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "Fetches from this host even if its address is private. May be repeated.")
  private List<String> allowedHosts = List.of();

  @Option(
      names = "--rules",
      description = "Finds attributions by rules alone, without the model: quicker, and fewer.")
  private boolean rulesAlone;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles are read at once. Else as many as there are cores.")
  private @Nullable Integer threads;

  ReadCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    String misuse = misuse();
    if (misuse != null) {
      hearsay.tell(misuse);
      return Hearsay.USAGE;
    }
    Clock clock = Clock.systemUTC();
    Manners manners = Manners.of("Hearsay/" + Hearsay.version()).withLimit(MOST_BYTES);
    AddressGuard guard = new AddressGuard(allowedHosts::contains);
    try (Interruption interruption = new Interruption()) {
      Tally tally;
      String summary;
      try (ProcessReader reader = ProcessReader.open(hearsay, rulesAlone);
          Fetcher fetcher = new Fetcher(guard, manners, clock);
          Shelf shelf = dryRun ? null : shelf(clock, reader.reader())) {
        Inputs sources = new Inputs(fetcher, System.in, known(), clock, MOST_BYTES);
        tally = read(reader.reader(), sources, shelf, interruption);
        summary = tally.summary(interruption.asked());
      }
      // The shelf had the ledger to itself until here.
      hearsay.tell(
          summary
              + (dryRun
                  ? "; nothing was stored"
                  : "; "
                      + new Keeping(hearsay, hearsay.home()).caughtUp(interruption::asked)
                      + "; ledger: "
                      + hearsay.home().folder()));
      hearsay.terminal().err().flush();
      return tally.hasFailures() || interruption.asked() ? Hearsay.FAILED : Hearsay.DONE;
    }
  }

  private Tally read(
      Reader reader, Inputs sources, @Nullable Shelf shelf, Interruption interruption) {
    Terminal terminal = hearsay.terminal();
    int cores = Runtime.getRuntime().availableProcessors();
    Reads reads = new Reads(reader, threads == null ? cores : threads);
    OptionalLong count = sources.count(inputs);
    try (Stream<Taken> taken = sources.taken(inputs);
        Progress progress = Progress.of(terminal, "reading", count)) {
      Iterator<Taken> each = taken.iterator();
      Tally tally = new Tally(shelf, progress);
      reads.read(
          each,
          () -> interruption.asked() || terminal.out().checkError(),
          done -> {
            tally.count(done);
            if (dryRun || format == Format.JSONL) {
              terminal.out().println(ReadingJson.write(done.outcome()));
            }
          });
      progress.finish();
      terminal.err().flush();
      terminal.out().flush();
      return tally;
    }
  }

  private @Nullable String misuse() {
    if (format != null && format != Format.JSONL) {
      return "read prints --format jsonl only; see the ledger with: hearsay assertions";
    }
    if (threads != null && threads < 1) {
      return "--threads must be 1 or more";
    }
    if (dossier != null && dossier.isBlank()) {
      return "--dossier needs a name";
    }
    if (outlet != null && outlet.isBlank()) {
      return "--outlet needs a name";
    }
    return null;
  }

  private Shelf shelf(Clock clock, Reader reader) {
    Home home = hearsay.home();
    Path evidence = home.evidence();
    if (home.hasLedger()) {
      // An older one is brought up to date here, where it can be said how far that is.
      hearsay.open(home).close();
    }
    return Shelf.open(home.ledger(), evidence, clock, reader.version(), dossier);
  }

  private Known known() {
    return new Known(
        null,
        new Publication(
            url,
            null,
            outlet == null ? null : new Outlet(outlet.strip()),
            List.of(),
            published == null ? null : PublicationDate.of(published),
            null,
            null));
  }
}
