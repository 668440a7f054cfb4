package org.hearsay.capture;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Who may ask a host, and when: one request at a time for each host, a pause between two, and
/// nothing before the moment that the host has named itself. Threads share it and wait here.
final class Turns {
  private final InstantSource clock;
  private final Pausing pausing;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  Turns(InstantSource clock, Pausing pausing) {
    this.clock = clock;
    this.pausing = pausing;
  }

  /// Waits.
  interface Pausing {
    void pause(Duration duration) throws InterruptedException;
  }

  /// The right to ask, until it is closed.
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  private static final class Host {
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Instant last = Instant.MIN;
    private volatile Instant notBefore = Instant.MIN;
  }

  /// Waits until the host may be asked again.
  Turn take(String host, Duration pause) throws InterruptedException {
    Host one = host(host);
    one.turn.lockInterruptibly();
    try {
      Duration left = left(one.last, pause);
      if (left.isPositive()) {
        pausing.pause(left);
      }
    } catch (InterruptedException | RuntimeException e) {
      one.turn.unlock();
      throw e;
    }
    return () -> {
      one.last = clock.instant();
      one.turn.unlock();
    };
  }

  /// The host is not to be asked before this moment.
  void leaveAlone(String host, Duration time) {
    host(host).notBefore = clock.instant().plus(time);
  }

  /// How long the host still wants to be left alone, zero if it does not.
  Duration leftAlone(String host) {
    Instant notBefore = host(host).notBefore;
    Instant now = clock.instant();
    return now.isBefore(notBefore) ? Duration.between(now, notBefore) : Duration.ZERO;
  }

  void pause(Duration duration) throws InterruptedException {
    pausing.pause(duration);
  }

  private Host host(String name) {
    return hosts.computeIfAbsent(name, _ -> new Host());
  }

  /// A clock that was set back must not make anybody wait longer than the pause.
  private Duration left(Instant last, Duration pause) {
    if (last.equals(Instant.MIN)) {
      return Duration.ZERO;
    }
    Duration since = Duration.between(last, clock.instant());
    return since.isNegative() ? pause : pause.minus(since);
  }
}
