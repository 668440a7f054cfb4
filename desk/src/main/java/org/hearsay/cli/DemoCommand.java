package org.hearsay.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Publication;
import org.hearsay.capture.Capture;
import org.hearsay.capture.Sha256;
import org.hearsay.capture.Taken;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.claim.Claims;
import org.hearsay.demo.DemoDossier;
import org.hearsay.desk.ClaimRow;
import org.hearsay.intake.Reads;
import org.hearsay.intake.Shelf;
import org.hearsay.store.AssertionLine;
import org.hearsay.store.AssertionQuery;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `hearsay demo`: reads the bundled dossier into a ledger of its own and shows what came of it.
@Command(
    name = "demo",
    description = {
      "Reads a bundled dossier of invented articles and shows what it found,",
      "in the terminal and then in a browser, until it is interrupted."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class DemoCommand implements Callable<Integer> {
  private static final String DOSSIER = "The mud on the Skarre Bank";

  private static final int ROWS_ON_SCREEN = 6;

  private final Hearsay hearsay;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port of the desk; 0 for any that is free. Else " + ServeCommand.PORT + ".")
  private @Nullable Integer port;

  @Option(names = "--no-browser", description = "Opens no browser.")
  private boolean noBrowser;

  @Option(
      names = "--no-desk",
      description = "Ends when it was shown. So it does in a pipe, unless a port is given.")
  private boolean noDesk;

  DemoCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Home home = new Home(hearsay.home().folder().resolve("demo"));
    int code = read(home);
    try (Ledger ledger = hearsay.open(home)) {
      if (hearsay.terminal().interactive()) {
        showClaims(ledger, home);
      } else {
        printAssertions(ledger);
      }
      sayWhatIsNext(ledger, home);
    }
    if (noDesk || code != Hearsay.DONE || (port == null && !hearsay.terminal().interactive())) {
      return code;
    }
    return new Serving(hearsay, home)
        .serve(
            new Serving.Wish(
                Serving.Place.onLoopback(port == null ? ServeCommand.PORT : port),
                List.of(),
                null,
                !noBrowser));
  }

  private int read(Home home) {
    try (Interruption interruption = new Interruption()) {
      Tally tally = read(home, interruption);
      String summary = tally.summary(interruption.asked());
      // The shelf had the ledger to itself until here.
      String claims = new Keeping(hearsay, home).caughtUp(interruption::asked);
      hearsay.tell(summary + ", all of them invented; " + claims);
      hearsay.terminal().err().flush();
      return tally.hasFailures() || interruption.asked() ? Hearsay.FAILED : Hearsay.DONE;
    }
  }

  private Tally read(Home home, Interruption interruption) {
    Clock clock = Clock.systemUTC();
    List<Taken> pages = new DemoDossier().pages().stream().map(page -> taken(page, clock)).toList();
    try (ProcessReader reader = ProcessReader.open(hearsay, false);
        Shelf shelf =
            Shelf.open(home.ledger(), home.evidence(), clock, reader.reader().version(), DOSSIER);
        Progress progress =
            Progress.of(hearsay.terminal(), "reading", OptionalLong.of(pages.size()))) {
      Tally tally = new Tally(shelf, progress);
      Reads reads = new Reads(reader.reader(), Runtime.getRuntime().availableProcessors());
      reads.read(pages.iterator(), interruption::asked, tally::count);
      progress.finish();
      return tally;
    }
  }

  private static Taken taken(DemoDossier.Page page, Clock clock) {
    Sha256 hash = Sha256.of(page.bytes());
    Capture capture =
        new Capture(hash, page.bytes(), clock.instant(), page.url(), "text/html", null);
    Known stated = new Known(null, Publication.UNKNOWN.withUrl(page.url()));
    Manuscript manuscript =
        new Manuscript(
            new ArticleId(hash.hex()), new Form.Html(page.bytes(), null), stated, Known.NOTHING);
    return new Taken.Ready(capture, manuscript, page.url());
  }

  /// The claims that were told most often, and how the first of them came.
  private void showClaims(Ledger ledger, Home home) {
    Terminal terminal = hearsay.terminal();
    List<Told> claims = furthest(ledger);
    if (claims.isEmpty()) {
      return;
    }
    ClaimPrinter printer = ClaimPrinter.of(Format.TABLE, terminal);
    printer.head();
    claims.stream().limit(ROWS_ON_SCREEN).map(Told::row).forEach(printer::row);
    terminal.out().flush();
    if (claims.size() > ROWS_ON_SCREEN) {
      int more = claims.size() - ROWS_ON_SCREEN;
      hearsay.tell("and " + more + " more: " + new Prompt(home.folder()).of("claims"));
      terminal.err().flush();
    }
    terminal.out().println();
    ClaimView.of(ledger, terminal, new Prompt(home.folder()), false)
        .print(claims.getFirst().claim());
    terminal.out().flush();
  }

  /// A claim, and its row.
  private record Told(Claim claim, ClaimRow row) {}

  private static List<Told> furthest(Ledger ledger) {
    Claims known = new Claims(ledger);
    ClaimDecisions decisions = known.decisions();
    try (Stream<Claim> claims = known.all(ClaimFilter::isInSeveral)) {
      return claims
          .map(claim -> new Told(claim, ClaimRow.of(claim, decisions)))
          .sorted(Comparator.comparing(Told::row, ClaimRow.FURTHEST_FIRST))
          .toList();
    }
  }

  /// Into a pipe all that somebody else vouches for.
  private void printAssertions(Ledger ledger) {
    Terminal terminal = hearsay.terminal();
    AssertionPrinter printer = AssertionPrinter.of(Format.LINES, terminal);
    try (Stream<AssertionLine> rows = ledger.assertions(AssertionQuery.ALL.withDossier(DOSSIER))) {
      rows.filter(row -> !row.chain().isEmpty()).forEach(printer::row);
    }
    terminal.out().flush();
  }

  private void sayWhatIsNext(Ledger ledger, Home home) {
    Prompt prompt = new Prompt(home.folder());
    List<String> commands = new ArrayList<>();
    furthest(ledger).stream()
        .findFirst()
        .ifPresent(told -> {
          commands.add("claims");
          commands.add("claim " + told.row().id());
          commands.add("claim " + told.row().id() + " --evidence");
        });
    Optional<AssertionLine> longest;
    try (Stream<AssertionLine> rows = ledger.assertions(AssertionQuery.ALL)) {
      longest = rows.max(Comparator.comparingInt(row -> row.chain().size()));
    }
    longest.ifPresent(row -> {
      commands.add("show " + row.id());
      commands.add("show " + row.article().id());
    });
    commands.add("drift");
    commands.add("assertions --source sources");
    hearsay.tell("who says so, and how do they know? Try:");
    commands.forEach(command -> hearsay.tell("  " + prompt.of(command)));
  }
}
