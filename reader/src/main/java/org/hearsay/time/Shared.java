package org.hearsay.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/// Gives the first of two dates the year that is printed with the second ("from March 28 to April
/// 3, 2021"), and the second of two weekdays the week of the first ("Monday through Wednesday").
final class Shared {
  /// In units.
  private static final int REACH = 12;

  private static final String SPACE = "[\\s\\u00A0]";
  private static final Pattern AND =
      Pattern.compile(
          SPACE
              + "(?:and|or|to|until|till|through)"
              + SPACE
              + "|"
              + SPACE
              + "?[-–—,]"
              + SPACE
              + "?");
  private static final Pattern TO =
      Pattern.compile(
          SPACE + "(?:to|until|till|through)" + SPACE + "|" + SPACE + "?[-–—]" + SPACE + "?");

  private Shared() {}

  static List<Found> of(List<Found> found, String text) {
    List<Found> all = new ArrayList<>(found);
    for (int i = 0; i + 1 < all.size(); i++) {
      Found one = all.get(i);
      Found next = all.get(i + 1);
      int start = one.span().end();
      int end = next.span().start();
      String between = end - start > REACH ? "" : text.substring(start, end);
      if (AND.matcher(between).matches()) {
        all.set(i, withYearOf(one, next));
      }
      if (TO.matcher(between).matches()) {
        all.set(i + 1, inWeekOf(one, next));
      }
    }
    return all;
  }

  private static Found withYearOf(Found one, Found next) {
    CalendarPeriod first = bare(one, "month-name|month-day|day-month", Anchor.PUBLISHED);
    CalendarPeriod second = bare(next, "month-year|month-day|day-month", Anchor.NONE);
    if (first == null || second == null) {
      return one;
    }
    int years = second.start().getYear() - first.start().getYear();
    CalendarPeriod moved = moved(first, years);
    boolean after = moved.start().isAfter(second.start());
    return one.withMeaning(Meaning.of(after ? moved(first, years - 1) : moved, null, Anchor.NONE));
  }

  private static CalendarPeriod moved(CalendarPeriod period, int years) {
    return new CalendarPeriod(period.unit(), period.start().plusYears(years));
  }

  private static Found inWeekOf(Found one, Found next) {
    CalendarPeriod first = bare(one, "weekday-name", Anchor.PUBLISHED);
    CalendarPeriod second = bare(next, "weekday-name", Anchor.PUBLISHED);
    if (first == null || second == null || !second.start().isBefore(first.start())) {
      return next;
    }
    LocalDate day = first.start().with(TemporalAdjusters.next(second.start().getDayOfWeek()));
    return next.withMeaning(Meaning.of(CalendarPeriod.day(day), null, Anchor.PUBLISHED));
  }

  /// Its period, where it is a whole one that one of these rules found.
  private static @Nullable CalendarPeriod bare(Found found, String rules, Anchor anchor) {
    Meaning meaning = found.meaning();
    CalendarPeriod period = meaning.period();
    boolean whole = period != null && period.edtf().equals(meaning.edtf());
    return whole && meaning.anchor() == anchor && found.rule().matches(rules) ? period : null;
  }
}
