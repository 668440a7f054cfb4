package org.hearsay.cli;

import java.nio.file.Path;
import java.time.Clock;
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
import org.hearsay.demo.DemoDossier;
import org.hearsay.intake.Reads;
import org.hearsay.intake.Shelf;
import org.hearsay.store.AssertionLine;
import org.hearsay.store.AssertionQuery;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredAssertion;
import picocli.CommandLine.Command;

/// `hearsay demo`: reads the bundled dossier into a ledger of its own and shows what came of it.
@Command(
    name = "demo",
    description = "Reads a bundled dossier of invented articles and shows what it found.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class)
final class DemoCommand implements Callable<Integer> {
  private static final String DOSSIER = "The mud on the Skarre Bank";

  private static final int ROWS_ON_SCREEN = 6;

  private final Hearsay hearsay;

  DemoCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  @Override
  public Integer call() {
    Home home = new Home(hearsay.home().folder().resolve("demo"));
    int code = read(home);
    try (Ledger ledger = hearsay.open(home)) {
      printClaims(ledger, home.folder());
      printLongestChain(ledger, home.folder());
    }
    return code;
  }

  private int read(Home home) {
    Clock clock = Clock.systemUTC();
    List<Taken> pages = new DemoDossier().pages().stream().map(page -> taken(page, clock)).toList();
    try (Interruption interruption = new Interruption();
        ProcessReader reader = ProcessReader.open(hearsay, false);
        Shelf shelf =
            Shelf.open(home.ledger(), home.evidence(), clock, reader.reader().version(), DOSSIER);
        Progress progress =
            Progress.of(hearsay.terminal(), "reading", OptionalLong.of(pages.size()))) {
      Tally tally = new Tally(shelf, progress);
      Reads reads = new Reads(reader.reader(), Runtime.getRuntime().availableProcessors());
      reads.read(pages.iterator(), interruption::asked, tally::count);
      progress.finish();
      hearsay.tell(tally.summary(interruption.asked()) + "; all of them invented");
      hearsay.terminal().err().flush();
      return tally.hasFailures() || interruption.asked() ? Hearsay.FAILED : Hearsay.DONE;
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

  /// Into a pipe all that somebody else vouches for; on a screen what came the longest way.
  private void printClaims(Ledger ledger, Path folder) {
    Terminal terminal = hearsay.terminal();
    AssertionPrinter printer = AssertionPrinter.of(Format.chosen(null, terminal), terminal);
    List<AssertionLine> attributed;
    try (Stream<AssertionLine> rows = ledger.assertions(AssertionQuery.ALL.withDossier(DOSSIER))) {
      attributed = rows.filter(row -> !row.chain().isEmpty()).toList();
    }
    Stream<AssertionLine> shown =
        terminal.interactive()
            ? attributed.stream()
                .sorted(Comparator.comparingInt((AssertionLine row) -> -row.chain().size()))
                .limit(ROWS_ON_SCREEN)
            : attributed.stream();
    printer.head();
    shown.forEach(printer::row);
    terminal.out().flush();
    if (terminal.interactive() && attributed.size() > ROWS_ON_SCREEN) {
      int more = attributed.size() - ROWS_ON_SCREEN;
      hearsay.tell("and " + more + " more: hearsay assertions --home " + quoted(folder.toString()));
    }
  }

  /// The assertion that came the longest way, as `hearsay show` prints it, and what to type next.
  private void printLongestChain(Ledger ledger, Path folder) {
    Optional<AssertionLine> longest;
    try (Stream<AssertionLine> rows = ledger.assertions(AssertionQuery.ALL)) {
      longest = rows.max(Comparator.comparingInt(row -> row.chain().size()));
    }
    if (longest.isEmpty()) {
      return;
    }
    String id = longest.get().id();
    String home = " --home " + quoted(folder.toString());
    if (ledger.assertion(id) instanceof Lookup.Found<StoredAssertion>(StoredAssertion found)
        && hearsay.terminal().interactive()) {
      hearsay.terminal().out().println();
      new AssertionView(hearsay.terminal()).print(found);
      hearsay.terminal().out().flush();
    }
    hearsay.tell("who says so, and how do they know? Try:");
    hearsay.tell("  hearsay show " + id + home);
    hearsay.tell("  hearsay show " + id.substring(0, id.indexOf('.')) + home);
    hearsay.tell("  hearsay assertions --source sources" + home);
  }

  private static String quoted(String path) {
    return path.matches("[\\w./~+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
