package org.hearsay.proposition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The days that an EDTF expression of level 1 may mean: qualifiers widen nothing, open ends stay
/// open.
final class Periods {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");
  private static final Pattern SEASON = Pattern.compile("(\\d{4})-(2[1-4])");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern CENTURY = Pattern.compile("(\\d{1,3})X{1,3}");

  private Periods() {}

  /// Empty for what is no expression of the kinds that the reader writes.
  static Optional<Proposition.Period> of(String edtf) {
    String[] ends = edtf.split("/", 2);
    boolean ranged = ends.length == 2;
    LocalDate first = null;
    LocalDate last = null;
    try {
      LocalDate[] from = days(ends[0]);
      LocalDate[] to = ranged ? days(ends[1]) : from;
      first = from == null ? null : from[0];
      last = to == null ? null : to[1];
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    if (first == null && last == null) {
      return Optional.empty();
    }
    return Optional.of(new Proposition.Period(first, last, edtf));
  }

  /// First and last day of one end, null where it is open or not understood.
  private static LocalDate @Nullable [] days(String end) {
    String bare = end.replaceAll("[~?%]", "");
    Matcher day = DAY.matcher(bare);
    if (day.matches()) {
      LocalDate one = LocalDate.parse(day.group(1));
      return new LocalDate[] {one, one};
    }
    if (MONTH.matcher(bare).matches()) {
      YearMonth month = YearMonth.parse(bare);
      return new LocalDate[] {month.atDay(1), month.atEndOfMonth()};
    }
    Matcher season = SEASON.matcher(bare);
    if (season.matches()) {
      int begin = (Integer.parseInt(season.group(2)) - 20) * 3;
      LocalDate from = LocalDate.of(Integer.parseInt(season.group(1)), begin, 1);
      return new LocalDate[] {from, from.plusMonths(3).minusDays(1)};
    }
    if (YEAR.matcher(bare).matches()) {
      int year = Integer.parseInt(bare);
      return new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)};
    }
    Matcher century = CENTURY.matcher(bare);
    if (century.matches() && bare.length() == 4) {
      int from = Integer.parseInt(bare.replace('X', '0'));
      int to = Integer.parseInt(bare.replace('X', '9'));
      return new LocalDate[] {LocalDate.of(Math.max(1, from), 1, 1), LocalDate.of(to, 12, 31)};
    }
    return null;
  }
}
