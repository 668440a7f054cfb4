package org.hearsay.time;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an expression's value may depend on beside its own words.
///
/// - `published`: null where it is not known
/// - `previous`: the calendar period named last; null before the first
/// - `day`: the day named last, which the narrative goes on from; null before the first
/// - `quarter`: the quarter named last, which "a year earlier" in a company's report counts from
/// - `monthFirst`: whether 03/04/2023 is the fourth of March here; null where nothing tells
record Setting(
    @Nullable LocalDate published,
    @Nullable CalendarPeriod previous,
    @Nullable CalendarPeriod day,
    @Nullable CalendarPeriod quarter,
    @Nullable Boolean monthFirst) {
  private static final Set<String> LONGER = Set.of("P6M", "P9M", "P1Y");

  Setting after(Meaning meaning) {
    CalendarPeriod named = meaning.period();
    if (named == null) {
      // A report that goes on to "the nine months" has left the quarter behind.
      boolean leaves =
          meaning.type() == TimeExpression.Type.DURATION
              && LONGER.contains(String.valueOf(meaning.value()));
      return leaves ? new Setting(published, previous, day, null, monthFirst) : this;
    }
    boolean isQuarter = named.unit() == CalendarUnit.QUARTER;
    boolean isDay = named.unit() == CalendarUnit.DAY;
    return new Setting(
        published, named, isDay ? named : day, isQuarter ? named : quarter, monthFirst);
  }

  /// The period of this length around the one named last, or around the day named last where that
  /// one is longer; null where there is neither.
  @Nullable CalendarPeriod around(CalendarUnit unit) {
    CalendarPeriod from = previous == null || previous.unit().compareTo(unit) > 0 ? day : previous;
    return from == null ? null : CalendarPeriod.containing(unit, from.start());
  }

  /// The quarter that a report speaks of without naming it: the one named last, else the last one
  /// that was over when it was published.
  @Nullable CalendarPeriod reported() {
    CalendarPeriod now = current(CalendarUnit.QUARTER);
    return quarter != null ? quarter : now == null ? null : now.plus(-1);
  }

  /// The period of publication, null where that is not known.
  @Nullable CalendarPeriod current(CalendarUnit unit) {
    return published == null ? null : CalendarPeriod.containing(unit, published);
  }
}
