package org.hearsay.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.assertion.Outcome;
import org.hearsay.capture.Taken;
import org.hearsay.reading.Reader;

/// Reads what was taken, several articles at once, and hands on the outcomes in the order of the
/// inputs. Only a few inputs are in memory at a time. One fault of ours in one article becomes that
/// article's failure. May be used again; not by two threads at once.
public final class Reads {
  private static final int WAITING_PER_THREAD = 4;

  /// How long an input is waited for before somebody may say stop.
  private static final long PATIENCE_MILLIS = 50;

  private final Reader reader;
  private final int threads;

  /// One input with what became of it.
  public record Done(Taken taken, Outcome outcome) {}

  /// @param threads how many articles are read at the same time
  public Reads(Reader reader, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("not a number of threads: " + threads);
    }
    this.reader = reader;
    this.threads = threads;
  }

  /// Reads all, until there is no more or `stopped` says so; what was already begun is still handed
  /// on. The inputs are asked for by a thread of their own, which may be left waiting for one that
  /// does not come.
  public void read(Iterator<Taken> taken, BooleanSupplier stopped, Consumer<Done> sink) {
    ExecutorService feeder =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("taking").factory());
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("reading-", 1).factory())) {
      Deque<Future<Done>> window = new ArrayDeque<>();
      try {
        Future<Optional<Taken>> coming = feeder.submit(() -> next(taken));
        while (!stopped.getAsBoolean()) {
          // What is read already is handed on while the next input keeps us waiting.
          while (!window.isEmpty()
              && (window.getFirst().isDone() || window.size() >= threads * WAITING_PER_THREAD)) {
            sink.accept(result(window.removeFirst()));
          }
          if (!arrives(coming)) {
            continue;
          }
          Optional<Taken> next = result(coming);
          if (next.isEmpty()) {
            break;
          }
          window.addLast(pool.submit(() -> done(next.get())));
          coming = feeder.submit(() -> next(taken));
        }
        while (!window.isEmpty()) {
          sink.accept(result(window.removeFirst()));
        }
      } catch (RuntimeException e) {
        pool.shutdownNow();
        throw e;
      }
    } finally {
      // Not closed: it may be waiting for somebody who types, and would keep us waiting too.
      feeder.shutdownNow();
    }
  }

  private static Optional<Taken> next(Iterator<Taken> taken) {
    return taken.hasNext() ? Optional.of(taken.next()) : Optional.empty();
  }

  /// Waits a little; whether it is there.
  private static boolean arrives(Future<?> coming) {
    try {
      coming.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  private Done done(Taken taken) {
    return new Done(
        taken,
        switch (taken) {
          case Taken.Refused refused -> new Outcome.Failed(refused.id(), refused.failure());
          case Taken.Ready ready -> outcome(ready);
        });
  }

  private Outcome outcome(Taken.Ready ready) {
    try {
      return reader.read(ready.manuscript());
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(
          ready.id(),
          new Failure(Reason.INTERNAL, "a fault in Hearsay, please report it: " + where(e)));
    }
  }

  /// The fault and the first line of ours that it went through.
  private static String where(Throwable e) {
    return Stream.of(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.hearsay."))
        .findFirst()
        .map(frame -> e + " at " + frame)
        .orElseGet(e::toString);
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      // Of the inputs, or an Error such as want of memory: the run cannot go on.
      throw new IllegalStateException("reading broke off", e.getCause());
    }
  }
}
