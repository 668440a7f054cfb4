package org.hearsay.desk;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.hearsay.article.Known;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.capture.AddressGuard;
import org.hearsay.capture.Fetcher;
import org.hearsay.capture.Fetcher.Manners;
import org.hearsay.capture.Inputs;
import org.hearsay.capture.Taken;
import org.hearsay.intake.Reads;
import org.hearsay.intake.Shelf;
import org.hearsay.reading.Reader;
import org.hearsay.store.Filing;
import org.jspecify.annotations.Nullable;

/// What people at the desk have read in: addresses, and files that they send; never files of the
/// machine that the desk runs on. One is read at a time, the others wait; the ledger is held only
/// while an article is written. Threads share it.
public final class Errands implements AutoCloseable {
  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_INPUTS = 50;
  private static final int MOST_WAITING = 20;
  private static final int MOST_REMEMBERED = 100;
  private static final int MOST_OUTCOMES = 2000;
  private static final int LONGEST_ADDRESS = 2000;
  private static final Duration SETTLING = Duration.ofSeconds(60);

  private final Holdings holdings;
  private final Means means;
  private final Pen pen;
  private final BoardKeeper keeper;
  private final InstantSource clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("errands").factory());
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final Map<String, Errand> errands = new LinkedHashMap<>();
  private @Nullable Reader reader;
  private volatile boolean closed;

  /// What it is done with.
  ///
  /// - `reader`: made when first asked for, as that takes a second; whoever makes it closes it
  /// - `allowed`: hosts that are fetched from though their address is private
  /// - `agent`: how the program calls itself to servers
  /// - `random`: for ids; of the kind that nobody can guess
  public record Means(
      Supplier<Reader> reader, Predicate<String> allowed, String agent, RandomGenerator random) {}

  /// What became of the wish to read something.
  public sealed interface Asked {

    record Begun(Errand errand) implements Asked {}

    /// `why` is a sentence.
    record Refused(String why) implements Asked {}
  }

  Errands(Holdings holdings, Means means, Pen pen, BoardKeeper keeper, InstantSource clock) {
    this.holdings = holdings;
    this.means = means;
    this.pen = pen;
    this.keeper = keeper;
    this.clock = clock;
  }

  /// Begins to read what lies at these addresses, feeds included.
  ///
  /// @param dossier that the articles are put in; null for none
  public Asked read(List<String> addresses, @Nullable String dossier, String by) {
    List<String> wanted =
        addresses.stream().map(String::strip).filter(address -> !address.isEmpty()).toList();
    if (wanted.isEmpty()) {
      return new Asked.Refused("there is no address to read");
    }
    if (wanted.size() > MOST_INPUTS) {
      return new Asked.Refused("at most " + MOST_INPUTS + " addresses at once");
    }
    for (String address : wanted) {
      String lower = address.toLowerCase(Locale.ROOT);
      if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
        return new Asked.Refused(
            "not an address that begins with http:// or https://: " + shortened(address));
      }
      if (address.length() > LONGEST_ADDRESS) {
        return new Asked.Refused("the address is too long: " + shortened(address));
      }
    }
    return begin(wanted, false, dossier, by, inputs -> inputs.taken(wanted), () -> {});
  }

  /// Begins to read files that somebody sent, and closes the parcel when that is done or refused.
  /// What is larger than an article or an archive's page may be is told as such, and the others are
  /// read all the same; a feed leads to the articles that it lists.
  ///
  /// @param dossier that the articles are put in; null for none
  public Asked read(Parcel parcel, @Nullable String dossier, String by) {
    List<Inputs.Sent> files = parcel.files();
    if (files.isEmpty() || files.size() > Parcel.MOST_FILES) {
      parcel.close();
      return new Asked.Refused(
          files.isEmpty()
              ? "there is no file to read"
              : "at most " + Parcel.MOST_FILES + " files at once");
    }
    Asked asked =
        begin(
            files.stream().map(Inputs.Sent::name).toList(),
            true,
            dossier,
            by,
            inputs -> inputs.takenOfSent(files),
            parcel::close);
    if (asked instanceof Asked.Refused) {
      parcel.close();
    }
    return asked;
  }

  private Asked begin(
      List<String> inputs,
      boolean sent,
      @Nullable String dossier,
      String by,
      Function<Inputs, Stream<Taken>> taken,
      Runnable afterwards) {
    if (!waiting.tryAcquire()) {
      return new Asked.Refused("too much is waiting to be read; try again when some of it is done");
    }
    byte[] id = new byte[16];
    means.random().nextBytes(id);
    Errand errand =
        new Errand(
            HexFormat.of().formatHex(id),
            by,
            inputs,
            sent,
            dossier == null || dossier.isBlank() ? null : dossier.strip(),
            clock.instant(),
            null,
            List.of(),
            null);
    remember(errand);
    try {
      thread.execute(() -> {
        try {
          run(errand, taken);
        } finally {
          waiting.release();
          afterwards.run();
        }
      });
    } catch (RejectedExecutionException e) {
      waiting.release();
      return new Asked.Refused("the desk is closing");
    }
    return new Asked.Begun(errand);
  }

  /// The errand of that id as it stands.
  public Optional<Errand> errand(String id) {
    synchronized (errands) {
      return Optional.ofNullable(errands.get(id));
    }
  }

  /// The last ones, the newest first.
  public List<Errand> recent() {
    synchronized (errands) {
      return List.copyOf(errands.values()).reversed();
    }
  }

  /// Waits for news of an errand: until it has more outcomes than so many, or is done, or the time
  /// is over; then as it stands.
  public Optional<Errand> await(String id, int outcomes, Duration patience)
      throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    synchronized (errands) {
      while (!closed) {
        Errand errand = errands.get(id);
        long left = (until - System.nanoTime()) / 1_000_000;
        if (errand == null || errand.isDone() || errand.outcomes().size() > outcomes || left <= 0) {
          return Optional.ofNullable(errand);
        }
        errands.wait(left);
      }
      return Optional.ofNullable(errands.get(id));
    }
  }

  private static String shortened(String address) {
    return address.length() <= 80 ? address : address.substring(0, 80) + "…";
  }

  private void remember(Errand errand) {
    synchronized (errands) {
      errands.put(errand.id(), errand);
      if (errands.size() > MOST_REMEMBERED) {
        errands.values().stream()
            .filter(Errand::isDone)
            .findFirst()
            .ifPresent(oldest -> errands.remove(oldest.id()));
      }
      errands.notifyAll();
    }
  }

  private void run(Errand errand, Function<Inputs, Stream<Taken>> wanted) {
    Errand[] state = {errand};
    String trouble = null;
    try (Fetcher fetcher =
        new Fetcher(
            new AddressGuard(means.allowed()),
            Manners.of(means.agent()).withLimit(MOST_BYTES),
            Clock.systemUTC())) {
      Reader open = reader();
      Inputs inputs =
          new Inputs(
              fetcher,
              new ByteArrayInputStream(new byte[0]),
              Known.NOTHING,
              Clock.systemUTC(),
              MOST_BYTES);
      Reads reads = new Reads(open, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
      try (Stream<Taken> taken = wanted.apply(inputs)) {
        Iterator<Taken> each = taken.iterator();
        reads.read(
            each,
            () -> closed || state[0].outcomes().size() >= MOST_OUTCOMES,
            done -> {
              state[0] = state[0].with(filed(open, done, errand.dossier()));
              remember(state[0]);
            });
      }
      if (closed) {
        trouble = "the desk was closed before all was read";
      } else if (state[0].outcomes().size() >= MOST_OUTCOMES) {
        trouble = "only the first " + MOST_OUTCOMES + " articles were read";
      }
    } catch (RuntimeException | LinkageError e) {
      trouble = "reading broke off: " + e.getMessage();
    }
    keeper.await(SETTLING);
    remember(state[0].ended(clock.instant(), trouble));
  }

  private Errand.Outcome filed(Reader open, Reads.Done done, @Nullable String dossier) {
    String input = done.taken().input();
    return switch (done.outcome()) {
      case Outcome.Failed failed -> {
        if (done.taken() instanceof Taken.Ready ready) {
          shelved(
              open,
              dossier,
              shelf -> {
                shelf.keep(ready);
                return true;
              });
        }
        yield new Errand.Outcome.Failed(
            input,
            failed.failure().reason().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ": "
                + failed.failure().detail());
      }
      case Outcome.Read(Reading reading) -> {
        Taken.Ready ready = (Taken.Ready) done.taken();
        Filing filing = shelved(open, dossier, shelf -> shelf.file(ready, reading));
        String title = reading.article().title();
        yield new Errand.Outcome.Read(
            input,
            filing.article(),
            title == null ? input : title,
            filing.change().name().toLowerCase(Locale.ROOT),
            reading.stated().size());
      }
    };
  }

  private <T> T shelved(Reader open, @Nullable String dossier, Function<Shelf, T> work) {
    return pen.alone(() -> {
      try (Shelf shelf =
          Shelf.open(holdings.ledger(), holdings.evidence(), clock, open.version(), dossier)) {
        return work.apply(shelf);
      }
    });
  }

  private Reader reader() {
    Reader open = reader;
    if (open == null) {
      open = means.reader().get();
      reader = open;
    }
    return open;
  }

  /// Stops reading; what was read is in the ledger.
  @Override
  public void close() {
    closed = true;
    synchronized (errands) {
      errands.notifyAll();
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      thread.shutdownNow();
    }
  }
}
