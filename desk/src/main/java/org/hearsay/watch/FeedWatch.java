package org.hearsay.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.assertion.Outcome;
import org.hearsay.capture.Capture;
import org.hearsay.capture.FeedInput;
import org.hearsay.capture.Taken;
import org.hearsay.capture.Validators;
import org.hearsay.feed.Feed;
import org.hearsay.feed.FeedEntry;
import org.hearsay.intake.Reads;
import org.hearsay.intake.Shelf;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.WatchedFeed;
import org.jspecify.annotations.Nullable;

/// Asks feeds for what is new, and remembers in the ledger what was read.
///
/// An entry is settled when its article is in the ledger, or cannot be had for a reason that does
/// not pass; for one that may pass (no answer, an error of the server) it is taken up at least at
/// three askings and for at least a day. Each entry is noted behind its article, and the feed's
/// validators behind the last entry: a process that is killed in between takes up again what it had
/// not noted, and loses nothing. One thread at a time.
///
/// ```java
/// switch (watch.ask(address)) {
///   case FeedWatch.Fresh fresh -> watch.read(fresh, shelf, reads, sink, stopped);
///   ...
/// }
/// ```
public final class FeedWatch {
  private static final LedgerWriter.Patience PATIENCE =
      new LedgerWriter.Patience(3, Duration.ofDays(1));
  private static final Set<Reason> PASSING =
      Set.of(Reason.NETWORK, Reason.HTTP, Reason.TRUNCATED, Reason.NOT_FOUND, Reason.ROBOTS);

  private final FeedInput feeds;
  private final Ledger ledger;
  private final InstantSource clock;

  public FeedWatch(FeedInput feeds, Ledger ledger, InstantSource clock) {
    this.feeds = feeds;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What asking a feed gave.
  public sealed interface Asked {}

  /// An answer with these entries that are not settled, in the feed's order; perhaps none.
  public record Fresh(String address, Capture capture, Feed feed, List<FeedEntry> entries)
      implements Asked {

    public Fresh {
      entries = List.copyOf(entries);
    }
  }

  /// The feed is what it was when all of it was settled.
  public record Unchanged(Capture.Http head) implements Asked {}

  /// It was not asked: it wants to be left alone until then.
  public record LeftAlone(Instant until) implements Asked {}

  /// It could not be had. `retryAfter`: how long the server asks to wait, null where it does not.
  public record Failed(Failure failure, @Nullable Duration retryAfter) implements Asked {}

  /// Asks one feed. Writes nothing.
  public Asked ask(String address) {
    @Nullable WatchedFeed known = ledger.feed(address).orElse(null);
    Instant notBefore = known == null ? null : known.notBefore();
    if (notBefore != null && clock.instant().isBefore(notBefore)) {
      return new LeftAlone(notBefore);
    }
    Validators validators =
        known == null
            ? Validators.NONE
            : new Validators(known.answeredAt(), known.etag(), known.lastModified());
    return switch (feeds.poll(address, validators)) {
      case FeedInput.Failed(Failure failure, var retryAfter) -> new Failed(failure, retryAfter);
      case FeedInput.Unchanged(Capture.Http head) -> new Unchanged(head);
      case FeedInput.Listed(Capture capture, Feed feed) ->
          new Fresh(address, capture, feed, unsettled(address, feed));
    };
  }

  private List<FeedEntry> unsettled(String address, Feed feed) {
    Set<String> seen = new HashSet<>(ledger.settledEntries(address));
    return feed.entries().stream().filter(entry -> seen.add(entry.id())).toList();
  }

  /// Whether there is anything to write down: an entry, or validators that were not known.
  public boolean isNews(Fresh fresh) {
    @Nullable WatchedFeed known = ledger.feed(fresh.address()).orElse(null);
    return known == null
        || !fresh.entries().isEmpty()
        || !Validators.of(fresh.capture())
            .equals(new Validators(known.answeredAt(), known.etag(), known.lastModified()));
  }

  /// Reads the entries and files them; hands each on to `sink` first, which has to file what was
  /// read before it returns.
  public void read(
      Fresh fresh, Shelf shelf, Reads reads, Consumer<Reads.Done> sink, BooleanSupplier stopped) {
    WatchedFeed settled = remembered(fresh);
    shelf.remember(settled.unsettled());
    Deque<FeedEntry> waiting = new ArrayDeque<>(fresh.entries());
    Iterator<Taken> taken =
        fresh.entries().stream()
            .map(entry -> feeds.taken(fresh.capture(), entry, fresh.address()))
            .iterator();
    boolean[] all = {true};
    reads.read(
        taken,
        stopped,
        done -> {
          sink.accept(done);
          String entry = waiting.removeFirst().id();
          all[0] &= shelf.meet(fresh.address(), entry, isSettled(done.outcome()), PATIENCE);
        });
    if (all[0] && waiting.isEmpty()) {
      shelf.remember(settled);
    }
  }

  /// Remembers that a feed wants to be left alone.
  ///
  /// @param wish how long the server asks for; no more of it is kept than [Rhythm#LONGEST]
  public void leaveAlone(String address, Duration wish, Shelf shelf) {
    Duration time = wish.compareTo(Rhythm.LONGEST) < 0 ? wish : Rhythm.LONGEST;
    Instant now = clock.instant();
    WatchedFeed known =
        ledger
            .feed(address)
            .orElseGet(() -> new WatchedFeed(address, null, null, null, null, now, null));
    shelf.remember(known.withNotBefore(now.plus(time)));
  }

  private WatchedFeed remembered(Fresh fresh) {
    Validators validators = Validators.of(fresh.capture());
    return new WatchedFeed(
        fresh.address(),
        fresh.feed().title(),
        validators.url(),
        validators.etag(),
        validators.lastModified(),
        clock.instant(),
        null);
  }

  private static boolean isSettled(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Read _ -> true;
      case Outcome.Failed(var _, Failure failure) -> !PASSING.contains(failure.reason());
    };
  }
}
