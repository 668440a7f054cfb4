package org.hearsay.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Finds the year for a date that was printed without one.
final class Years {
  /// How many days nearer a period must be to be meant although the tense points away from it. An
  /// article of December that speaks of January in the past tense rarely means eleven months ago.
  private static final long AGAINST_PAST = 250;

  private static final long AGAINST_FUTURE = 320;

  /// Where no verb tells, news speak of what has been.
  private static final long UNTOLD = 60;

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
    boolean past = period.last().isBefore(published);
    return switch (tense) {
      case PAST -> distance + (future ? AGAINST_PAST : 0);
      case FUTURE -> distance + (past ? AGAINST_FUTURE : 0);
      case UNKNOWN -> distance + (future ? UNTOLD : 0);
    };
  }
}
