package org.hearsay.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Finds the year for a date that was printed without one.
final class Years {
  /// An article of December that speaks of January in the past tense rarely means eleven months
  /// ago, when the January to come is only days away.
  private static final long LONG_AGO = 320;

  private Years() {}

  /// Which of two periods is meant by an article of the day `published`: the one on the side that
  /// the tense points to, else the nearer one, the past one if they are equally near.
  static CalendarPeriod better(
      @Nullable CalendarPeriod one, CalendarPeriod other, LocalDate published, Tense tense) {
    if (one == null) {
      return other;
    }
    long first = cost(one, published, tense);
    long second = cost(other, published, tense);
    return second < first ? other : one;
  }

  private static long cost(CalendarPeriod period, LocalDate published, Tense tense) {
    long distance = period.distance(published);
    boolean future = period.start().isAfter(published);
    boolean against =
        future ? tense == Tense.PAST : tense == Tense.FUTURE && period.last().isBefore(published);
    return distance + (against ? LONG_AGO : 0);
  }
}
