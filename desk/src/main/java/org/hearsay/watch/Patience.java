package org.hearsay.watch;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Waits for an answer only until somebody says stop. What is then still under way goes on in a
/// thread that keeps no process alive, and its answer is dropped. One thread at a time.
public final class Patience implements AutoCloseable {
  private static final long GLANCE_MILLIS = 100;

  private final ExecutorService asking =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("asking").factory());

  /// The answer; empty if `stopped` said so before it came.
  public <T> Optional<T> await(Callable<T> question, BooleanSupplier stopped) {
    Future<T> answer = asking.submit(question);
    while (!stopped.getAsBoolean()) {
      try {
        return Optional.of(answer.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        // Not yet.
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException thrown) {
          throw thrown;
        }
        throw new IllegalStateException("asking broke off", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while asking", e);
      }
    }
    answer.cancel(true);
    return Optional.empty();
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }
}
