package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A day, week, month, year... of the calendar, by its first day. Immutable.
///
/// Seasons are those of the north, begin with March, June, September and December, and count to the
/// year they begin in. A decade is the years that share three digits, a century those that share
/// two: the 20th is 1900 to 1999, as newspapers count.
record CalendarPeriod(CalendarUnit unit, LocalDate start) {
  private static final String[] SEASONS = {"WI", "SP", "SU", "FA"};

  static CalendarPeriod day(LocalDate day) {
    return new CalendarPeriod(CalendarUnit.DAY, day);
  }

  static CalendarPeriod month(int year, int month) {
    return new CalendarPeriod(CalendarUnit.MONTH, LocalDate.of(year, month, 1));
  }

  static CalendarPeriod quarter(int year, int quarter) {
    return new CalendarPeriod(CalendarUnit.QUARTER, LocalDate.of(year, quarter * 3 - 2, 1));
  }

  static CalendarPeriod half(int year, int half) {
    return new CalendarPeriod(CalendarUnit.HALF, LocalDate.of(year, half * 6 - 5, 1));
  }

  static CalendarPeriod season(int year, int firstMonth) {
    return new CalendarPeriod(CalendarUnit.SEASON, LocalDate.of(year, firstMonth, 1));
  }

  static CalendarPeriod year(int year) {
    return new CalendarPeriod(CalendarUnit.YEAR, LocalDate.of(year, 1, 1));
  }

  /// The period of this length in which `day` lies; for a weekend that of the day's week.
  static CalendarPeriod containing(CalendarUnit unit, LocalDate day) {
    LocalDate start =
        switch (unit) {
          case DAY -> day;
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case WEEKEND -> day.with(DayOfWeek.SATURDAY);
          case MONTH -> day.withDayOfMonth(1);
          case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
          case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() < 7 ? 1 : 7, 1);
          case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
          case YEAR -> day.withDayOfYear(1);
          case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
          case CENTURY -> LocalDate.of(day.getYear() / 100 * 100, 1, 1);
        };
    return new CalendarPeriod(unit, start);
  }

  /// The period of this length that begins `n` of them later.
  CalendarPeriod plus(long n) {
    LocalDate moved =
        switch (unit) {
          case DAY -> start.plusDays(n);
          case WEEK, WEEKEND -> start.plusWeeks(n);
          case MONTH -> start.plusMonths(n);
          case QUARTER -> start.plusMonths(3 * n);
          case HALF -> start.plusMonths(6 * n);
          case SEASON, YEAR -> start.plusYears(n);
          case DECADE -> start.plusYears(10 * n);
          case CENTURY -> start.plusYears(100 * n);
        };
    return new CalendarPeriod(unit, moved);
  }

  /// The last day that belongs to it.
  LocalDate last() {
    return switch (unit) {
      case DAY -> start;
      case WEEKEND -> start.plusDays(1);
      case SEASON -> start.plusMonths(3).minusDays(1);
      default -> plus(1).start.minusDays(1);
    };
  }

  /// As TIMEX3 writes it.
  String value() {
    int year = start.getYear();
    return switch (unit) {
      case DAY -> start.toString();
      case WEEK -> week(start);
      case WEEKEND -> week(start) + "-WE";
      case MONTH -> start.toString().substring(0, 7);
      case QUARTER -> year + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
      case HALF -> year + "-H" + (start.getMonthValue() < 7 ? 1 : 2);
      case SEASON -> year + "-" + SEASONS[start.getMonthValue() / 3 % 4];
      case YEAR -> String.format(Locale.ROOT, "%04d", year);
      case DECADE -> String.format(Locale.ROOT, "%03d", year / 10);
      case CENTURY -> String.format(Locale.ROOT, "%02d", year / 100);
    };
  }

  /// As EDTF level 1 writes it.
  String edtf() {
    return switch (unit) {
      case DAY, MONTH, YEAR -> value();
      case WEEK, WEEKEND -> start + "/" + last();
      case QUARTER, HALF -> months(start, "/", last(), "");
      case SEASON ->
          start.getYear()
              + "-"
              + (20 + (start.getMonthValue() == 12 ? 4 : start.getMonthValue() / 3));
      case DECADE -> value() + "X";
      case CENTURY -> value() + "XX";
    };
  }

  /// A part of it in EDTF, both ends approximate; the whole for null.
  ///
  /// Of a month the first ten days, the ten after and the rest; of anything longer the thirds, but
  /// for the beginning and the end of a year, which are its first and its last month.
  String edtf(@Nullable Part part) {
    if (part == null || unit == CalendarUnit.DAY) {
      return edtf();
    }
    int third = part.third();
    boolean edge = part.isEdge();
    return switch (unit) {
      case DAY -> edtf();
      case WEEKEND, SEASON -> unit == CalendarUnit.SEASON ? edtf() + "~" : edtf();
      case WEEK ->
          days(start.plusDays(third * 2L), third == 2 ? last() : start.plusDays(third * 2L + 1));
      case MONTH ->
          days(start.plusDays(third * 10L), third == 2 ? last() : start.plusDays(third * 10L + 9));
      case QUARTER -> start.plusMonths(third).toString().substring(0, 7) + "~";
      case HALF ->
          edge
              ? month(third == 0 ? 0 : 5)
              : months(start.plusMonths(third * 2L), "~/", start.plusMonths(third * 2L + 1), "~");
      case YEAR ->
          edge
              ? month(third == 0 ? 0 : 11)
              : months(start.plusMonths(third * 4L), "~/", start.plusMonths(third * 4L + 3), "~");
      case DECADE -> years(third == 0 ? 0 : third * 3 + 1, third * 3 + 3);
      case CENTURY -> years(third == 0 ? 0 : third * 33 + 1, third == 2 ? 99 : third * 33 + 33);
    };
  }

  /// How many days lie between `day` and this period; 0 inside of it.
  long distance(LocalDate day) {
    if (day.isBefore(start)) {
      return ChronoUnit.DAYS.between(day, start);
    }
    return Math.max(0, ChronoUnit.DAYS.between(last(), day));
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private String month(int after) {
    return start.plusMonths(after).toString().substring(0, 7) + "~";
  }

  private static String days(LocalDate from, LocalDate to) {
    return from + "~/" + to + "~";
  }

  private static String months(LocalDate from, String between, LocalDate to, String end) {
    return from.toString().substring(0, 7) + between + to.toString().substring(0, 7) + end;
  }

  private String years(int from, int to) {
    return (start.getYear() + from) + "~/" + (start.getYear() + to) + "~";
  }
}
