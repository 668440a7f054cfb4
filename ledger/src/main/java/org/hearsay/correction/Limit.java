package org.hearsay.correction;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How many corrections are taken within a time. Of one sender these are the limits of Mistape and
/// Orphus, the plugins behind "select and press Ctrl + Enter", which proved useful there.
///
/// - `most`: so many, and no more
/// - `within`: any time of this length, not only one that begins on the hour
public record Limit(int most, Duration within) {

  /// Of one sender; all of them hold.
  public static final List<Limit> ONE_SENDER =
      List.of(
          new Limit(5, Duration.ofMinutes(5)),
          new Limit(15, Duration.ofMinutes(30)),
          new Limit(30, Duration.ofDays(1)));

  /// Of all senders, so that a crowd of addresses in one hand fills no disk: at 20 KB each it would
  /// take a month to fill one gigabyte.
  public static final Limit EVERYBODY = new Limit(2_000, Duration.ofDays(1));

  /// When the next one is taken; empty if it is now.
  ///
  /// @param received when there were some, the last first
  Optional<Instant> next(List<Instant> received, Instant now) {
    if (received.size() < most) {
      return Optional.empty();
    }
    Instant free = received.get(most - 1).plus(within);
    return free.isAfter(now) ? Optional.of(free) : Optional.empty();
  }

  /// When all of these limits let the next one through.
  static Optional<Instant> next(List<Limit> limits, List<Instant> received, Instant now) {
    return limits.stream()
        .flatMap(limit -> limit.next(received, now).stream())
        .max(Comparator.naturalOrder());
  }
}
