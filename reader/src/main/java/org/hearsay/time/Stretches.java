package org.hearsay.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// How far "the past three weeks", "in recent months", "the coming years" reach from the day of
/// publication, in EDTF: exact at that day, approximate at the other end.
///
/// Where no number is given, days are taken for 7, weeks for 6, months for 6, quarters for 4, years
/// for 5 and decades for 3.
final class Stretches {

  private Stretches() {}

  /// Null where the day of publication is not known, and for hours and shorter.
  static @Nullable String back(Setting setting, @Nullable Integer count, String unit) {
    LocalDate published = setting.published();
    CalendarUnit length = Vocabulary.unit(unit);
    int n = count == null ? usual(length) : count;
    if (published == null || length == null || n == 0 || n > 2000) {
      return null;
    }
    return date(published, -n, length) + "~/" + date(published, 0, length);
  }

  static @Nullable String ahead(Setting setting, @Nullable Integer count, String unit) {
    LocalDate published = setting.published();
    CalendarUnit length = Vocabulary.unit(unit);
    int n = count == null ? usual(length) : count;
    if (published == null || length == null || n == 0 || n > 2000) {
      return null;
    }
    return date(published, 0, length) + "/" + date(published, n, length) + "~";
  }

  private static int usual(@Nullable CalendarUnit unit) {
    return unit == null
        ? 0
        : switch (unit) {
          case DAY -> 7;
          case WEEK, MONTH -> 6;
          case QUARTER -> 4;
          case YEAR -> 5;
          case DECADE -> 3;
          default -> 0;
        };
  }

  /// The date so many units away, as precise as the unit is.
  private static String date(LocalDate from, int n, CalendarUnit unit) {
    return switch (unit) {
      case DAY -> from.plusDays(n).toString();
      case WEEK, WEEKEND -> from.plusWeeks(n).toString();
      case MONTH -> YearMonth.from(from).plusMonths(n).toString();
      case QUARTER, SEASON -> YearMonth.from(from).plusMonths(3L * n).toString();
      case HALF -> YearMonth.from(from).plusMonths(6L * n).toString();
      case YEAR -> CalendarPeriod.year(from.getYear() + n).value();
      case DECADE -> CalendarPeriod.year(Math.max(1, from.getYear() + 10 * n)).value();
      case CENTURY -> CalendarPeriod.year(Math.max(1, from.getYear() + 100 * n)).value();
    };
  }
}
