package org.hearsay.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Slows down whoever tries passwords: in a quarter of an hour, 5 for one name from one address, 20
/// for one name from anywhere, 20 from one address for any name. So nobody locks a colleague out
/// from a single address, and an office behind one address is not locked out by one who forgot.
///
/// Kept in memory, not in the ledger: a flood of wrong passwords must not write to the disk and
/// take the turns of those who work. What a restart forgives is these few tries. At most so many
/// names and addresses are kept; then those that were not tried for longest are forgotten, which
/// costs an attacker a hashed password each.
///
/// Threads may share it.
final class Throttle {
  static final Duration WINDOW = Duration.ofMinutes(15);

  static final int PER_PAIR = 5;
  static final int PER_NAME = 20;
  static final int PER_ADDRESS = 20;
  static final int MOST_KEYS = 10_000;

  /// An IPv6 network gets a /64 at the least: whoever has one address has all of it.
  private static final int NETWORK_BYTES = 8;

  private final LinkedHashMap<Key, Deque<Instant>> tries = new LinkedHashMap<>(16, 0.75f, true);

  /// What is counted; empty for any.
  private record Key(String name, String network) {}

  private record Limit(Key key, int most) {}

  /// Counts a try, before it is known how it ends: many at once are not more than one after the
  /// other.
  ///
  /// @param name folded
  /// @return when to try again, without having counted; empty if it may be tried now
  synchronized Optional<Instant> begin(String name, String address, Instant now) {
    Optional<Instant> until = until(name, address, now);
    if (until.isEmpty()) {
      for (Limit limit : limits(name, address)) {
        tries.computeIfAbsent(limit.key(), _ -> new ArrayDeque<>()).addLast(now);
      }
      while (tries.size() > MOST_KEYS) {
        tries.pollFirstEntry();
      }
    }
    return until;
  }

  /// When the next try may be; empty if now.
  synchronized Optional<Instant> until(String name, String address, Instant now) {
    Instant until = now;
    for (Limit limit : limits(name, address)) {
      Deque<Instant> times = tries.get(limit.key());
      if (times == null) {
        continue;
      }
      times.removeIf(time -> !time.plus(WINDOW).isAfter(now));
      if (times.isEmpty()) {
        tries.remove(limit.key());
      } else if (times.size() >= limit.most() && times.getFirst().plus(WINDOW).isAfter(until)) {
        until = times.getFirst().plus(WINDOW);
      }
    }
    return until.equals(now) ? Optional.empty() : Optional.of(until);
  }

  /// The try that began then was no guess, and is not counted.
  synchronized void forget(String name, String address, Instant begun) {
    for (Limit limit : limits(name, address)) {
      Deque<Instant> times = tries.get(limit.key());
      if (times != null && times.removeLastOccurrence(begun) && times.isEmpty()) {
        tries.remove(limit.key());
      }
    }
  }

  /// The try that began then was right: what was tried for this name from this address counts no
  /// longer.
  synchronized void forgive(String name, String address, Instant begun) {
    forget(name, address, begun);
    tries.remove(new Key(name, network(address)));
  }

  synchronized int keys() {
    return tries.size();
  }

  private static List<Limit> limits(String name, String address) {
    String network = network(address);
    return List.of(
        new Limit(new Key(name, network), PER_PAIR),
        new Limit(new Key(name, ""), PER_NAME),
        new Limit(new Key("", network), PER_ADDRESS));
  }

  private static String network(String address) {
    try {
      // Only reads it; no name is looked up.
      if (InetAddress.ofLiteral(address) instanceof Inet6Address v6) {
        return HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES)) + "/64";
      }
    } catch (IllegalArgumentException _) {
      // Whatever a proxy calls it, it is counted under that.
    }
    return address.isEmpty() ? "unknown" : address;
  }
}
