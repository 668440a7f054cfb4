package org.hearsay.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Failure;
import org.hearsay.article.Known;
import org.hearsay.capture.AddressGuard;
import org.hearsay.capture.EvidenceException;
import org.hearsay.capture.FeedInput;
import org.hearsay.capture.Fetcher;
import org.hearsay.intake.Reads;
import org.hearsay.intake.Shelf;
import org.hearsay.reading.Reader;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerException;
import org.hearsay.watch.FeedWatch;
import org.hearsay.watch.Patience;
import org.hearsay.watch.Rhythm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `hearsay watch`: asks feeds again and again and reads what is new in them, until it is
/// interrupted. The ledger is written to only while something new is read, so that other commands
/// can write in between.
@Command(
    name = "watch",
    description = "Asks feeds again and again and reads what is new in them.",
    mixinStandardHelpOptions = true,
    versionProvider = Hearsay.Version.class,
    footer = {
      "",
      "FEED is the address of an RSS, Atom or JSON feed. It is asked later than",
      "--every says where it or its server asks for that, and ever later while it",
      "fails.",
      "What was read once is not read again. Stop it with Ctrl-C."
    })
final class WatchCommand implements Callable<Integer> {
  private static final Duration LEDGER_BUSY = Duration.ofMinutes(1);
  private static final Duration NAP = Duration.ofMillis(200);

  private final Hearsay hearsay;
  private final Clock clock;
  private boolean failed;

  @Parameters(paramLabel = "FEED", arity = "1..*", description = "What to watch.")
  private List<String> feeds = List.of();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = Every.class,
      defaultValue = "15m",
      description = "How often each is asked: 1m to 24h. Else every 15m.")
  private Duration every = Duration.ofMinutes(15);

  @Option(names = "--once", description = "Asks each feed once, reads what is new, and ends.")
  private boolean once;

  @Option(
      names = "--dossier",
      paramLabel = "NAME",
      description = "Puts the articles into this dossier; makes it if it is new.")
  private @Nullable String dossier;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "Fetches from this host even if its address is private. May be repeated.")
  private List<String> allowedHosts = List.of();

  @Option(
      names = "--rules",
      description = "Finds attributions by rules alone, without the model: quicker, and fewer.")
  private boolean rulesAlone;

  WatchCommand(Hearsay hearsay) {
    this.hearsay = hearsay;
    this.clock = hearsay.clock();
  }

  /// A feed, when it is asked next, and how often in a row it failed.
  private record Due(String address, Instant next, int failures) {}

  @Override
  public Integer call() {
    String misuse = misuse();
    if (misuse != null) {
      hearsay.tell(misuse);
      return Hearsay.USAGE;
    }
    Fetcher.Manners manners = Fetcher.Manners.of("Hearsay/" + Hearsay.version());
    try (Interruption interruption = new Interruption();
        ProcessReader reader = ProcessReader.open(hearsay, rulesAlone);
        Fetcher fetcher = new Fetcher(new AddressGuard(allowedHosts::contains), manners, clock);
        Ledger ledger = hearsay.open(hearsay.home());
        Patience patience = new Patience()) {
      FeedWatch watch = new FeedWatch(new FeedInput(fetcher, Known.NOTHING), ledger, clock);
      watch(watch, reader.reader(), patience, interruption);
      if (interruption.asked()) {
        hearsay.tell("interrupted; what was read is in the ledger: " + hearsay.home().folder());
      }
      hearsay.terminal().err().flush();
      return failed ? Hearsay.FAILED : Hearsay.DONE;
    }
  }

  private @Nullable String misuse() {
    if (dossier != null && dossier.isBlank()) {
      return "--dossier needs a name";
    }
    for (String feed : feeds) {
      if (!feed.matches("(?i)https?://.*")) {
        return "watch follows addresses (http://, https://); read a file with: hearsay read "
            + feed;
      }
    }
    return null;
  }

  private void watch(FeedWatch watch, Reader reader, Patience patience, Interruption interruption) {
    PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::next));
    for (String feed : new LinkedHashSet<>(feeds)) {
      // One after the other, in the order of the command.
      queue.add(new Due(feed, clock.instant().plusNanos(queue.size()), 0));
    }
    while (!queue.isEmpty() && !interruption.asked()) {
      Due due = queue.element();
      Duration left = Duration.between(clock.instant(), due.next());
      if (left.isPositive()) {
        nap(left.compareTo(NAP) < 0 ? left : NAP);
        continue;
      }
      queue.remove();
      Due next = turn(watch, due, reader, patience, interruption);
      if (!once) {
        queue.add(next);
      }
    }
  }

  /// Asks a feed and reads what is new in it. What ledger or evidence cannot hold now, a full disk
  /// or another writer, may be well at the next turn: it is said, and ends nothing.
  private Due turn(
      FeedWatch watch, Due due, Reader reader, Patience patience, Interruption interruption) {
    try {
      return patience
          .await(() -> watch.ask(due.address()), interruption::asked)
          .map(asked -> heard(watch, due, asked, reader, interruption))
          .orElse(due);
    } catch (LedgerException e) {
      return notStored(due, e, LEDGER_BUSY, due.failures());
    } catch (EvidenceException e) {
      Duration wait = new Rhythm(every).afterFailure(due.failures() + 1, null);
      return notStored(due, e, wait, due.failures() + 1);
    }
  }

  private Due notStored(Due due, RuntimeException e, Duration wait, int failures) {
    failed = true;
    say(
        due.address(),
        "not stored: "
            + Printable.line(e.getMessage())
            + (once ? "" : "; asked again in " + minutes(wait)));
    return after(due, wait, failures);
  }

  /// Reads what is new in a feed that was asked, and says when it is its turn again.
  private Due heard(
      FeedWatch watch, Due due, FeedWatch.Asked asked, Reader reader, Interruption interruption) {
    Rhythm rhythm = new Rhythm(every);
    String address = due.address();
    return switch (asked) {
      case FeedWatch.Fresh fresh -> {
        read(watch, fresh, reader, interruption);
        yield after(due, rhythm.afterAnswer(fresh.feed().ttl(), fresh.capture().http()), 0);
      }
      case FeedWatch.Unchanged(var head) -> {
        sayNothingNew(address);
        yield after(due, rhythm.afterAnswer(null, head), 0);
      }
      case FeedWatch.LeftAlone(Instant until) -> {
        failed = true;
        say(address, "it asked to be left alone until " + until);
        yield new Due(address, until, due.failures());
      }
      case FeedWatch.Failed(Failure failure, var retryAfter) -> {
        failed = true;
        Duration wait = rhythm.afterFailure(due.failures() + 1, retryAfter);
        say(
            address,
            "not read: "
                + failure.reason().label()
                + ": "
                + Printable.line(failure.detail())
                + (once ? "" : "; asked again in " + minutes(wait)));
        if (retryAfter != null) {
          try (Shelf shelf = shelf(reader)) {
            watch.leaveAlone(address, retryAfter, shelf);
          }
        }
        yield after(due, wait, due.failures() + 1);
      }
    };
  }

  private void read(
      FeedWatch watch, FeedWatch.Fresh fresh, Reader reader, Interruption interruption) {
    int count = fresh.entries().size();
    if (count == 0) {
      sayNothingNew(fresh.address());
    }
    if (!watch.isNews(fresh)) {
      return;
    }
    Tally tally;
    String summary;
    try (Shelf shelf = shelf(reader);
        Progress progress =
            Progress.of(hearsay.terminal(), "reading", OptionalLong.of(Math.max(1, count)))) {
      tally = new Tally(shelf, progress);
      Reads reads = new Reads(reader, Runtime.getRuntime().availableProcessors());
      watch.read(fresh, shelf, reads, tally::count, interruption::asked);
      progress.finish();
      summary = tally.summary(interruption.asked());
    }
    failed |= tally.hasFailures();
    if (count > 0) {
      // The shelf had the ledger to itself until here.
      String claims = new Keeping(hearsay, hearsay.home()).caughtUp(interruption::asked);
      say(fresh.address(), summary + "; " + claims);
    }
  }

  private Shelf shelf(Reader reader) {
    Home home = hearsay.home();
    return Shelf.open(home.ledger(), home.evidence(), clock, reader.version(), dossier);
  }

  private Due after(Due due, Duration wait, int failures) {
    return new Due(due.address(), clock.instant().plus(wait), failures);
  }

  /// Somebody who asks once wants an answer; a log of days does not want it every time.
  private void sayNothingNew(String address) {
    if (once) {
      say(address, "nothing new");
    }
  }

  private void say(String address, String what) {
    hearsay.tell(Printable.line(address) + ": " + what);
    hearsay.terminal().err().flush();
  }

  private static String minutes(Duration wait) {
    return Math.max(1, wait.toMinutes()) + " min";
  }

  private static void nap(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }

  /// `15m`, `2h`, `1d`.
  static final class Every implements ITypeConverter<Duration> {
    private static final Pattern TIME = Pattern.compile("(\\d{1,4})([mhd])");

    @Override
    public Duration convert(String value) {
      Matcher parts = TIME.matcher(value.strip());
      if (parts.matches()) {
        long count = Long.parseLong(parts.group(1));
        Duration time =
            switch (parts.group(2)) {
              case "m" -> Duration.ofMinutes(count);
              case "h" -> Duration.ofHours(count);
              default -> Duration.ofDays(count);
            };
        if (time.compareTo(Rhythm.SHORTEST) >= 0 && time.compareTo(Rhythm.LONGEST) <= 0) {
          return time;
        }
      }
      throw new TypeConversionException("a time from 1m to 24h, such as 15m or 2h, not " + value);
    }
  }
}
