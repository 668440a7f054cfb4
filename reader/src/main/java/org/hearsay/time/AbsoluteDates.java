package org.hearsay.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hearsay.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/// The meanings of wordings that name a day or a month, the year sometimes left out.
final class AbsoluteDates {
  private static final Set<String> AFTER_DAY = Around.words("after-day");

  private AbsoluteDates() {}

  static @Nullable Meaning iso(Match m) {
    LocalDate day = day(m.number("y"), m.number("m"), m.number("d"));
    if (day == null) {
      return null;
    }
    String clock = m.get("clock");
    if (clock == null) {
      return Meaning.of(CalendarPeriod.day(day), null, Anchor.NONE);
    }
    String zone = m.get("zone");
    String offset = zone == null ? "" : zone.matches("[+-].*") ? zone : "Z";
    return Meaning.time(CalendarPeriod.day(day), "T" + clock, offset, Anchor.NONE);
  }

  static @Nullable Meaning dotted(Match m) {
    LocalDate day = day(m.number("y"), m.number("m"), m.number("d"));
    return day == null ? null : Meaning.of(CalendarPeriod.day(day), null, Anchor.NONE);
  }

  /// 03/04/2023 may be two days: settled where only one reading is possible, or where another date
  /// of the text has shown the order.
  static @Nullable Meaning slashed(Match m) {
    int year = m.number("y");
    if (m.need("y").length() == 2) {
      year += year < 50 ? 2000 : 1900;
    }
    LocalDate american = day(year, m.number("a"), m.number("b"));
    LocalDate british = day(year, m.number("b"), m.number("a"));
    if (american == null && british == null) {
      return null;
    }
    Boolean monthFirst = m.setting().monthFirst();
    LocalDate day = american == null ? british : british == null ? american : null;
    if (day == null && american != null && american.equals(british)) {
      day = american;
    }
    if (day == null && monthFirst != null) {
      day = monthFirst ? american : british;
    }
    return day == null
        ? Meaning.unsettled(Anchor.NONE)
        : Meaning.of(CalendarPeriod.day(day), null, Anchor.NONE);
  }

  static @Nullable Meaning dayRange(Match m) {
    Meaning first = monthDay(m);
    int last = m.number("e");
    CalendarPeriod from = first == null ? null : first.period();
    if (first == null || from == null || last <= from.start().getDayOfMonth()) {
      return null;
    }
    LocalDate to = day(from.start().getYear(), from.start().getMonthValue(), last);
    return to == null
        ? null
        : new Meaning(first.type(), first.value(), from.start() + "/" + to, first.anchor(), from);
  }

  static @Nullable Meaning monthDay(Match m) {
    int month = Vocabulary.month(m.need("m"));
    int day = m.ordinal("d");
    boolean dated = m.has("y") || m.has("sy") || m.has("rely");
    boolean spoken = !Character.isDigit(m.need("d").charAt(0));
    // "June second-half sales" and "March first of all" name no day.
    if (spoken && !dated && isNoun(m.after())) {
      return null;
    }
    if (dated) {
      Integer year = m.year();
      LocalDate date = year == null ? null : day(year, month, day);
      return date == null ? null : Meaning.of(CalendarPeriod.day(date), m.part(), Anchor.NONE);
    }
    // A leap day is a day in some year: only the year decides.
    if (day(2000, month, day) == null) {
      return null;
    }
    LocalDate published = m.setting().published();
    if (published == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    CalendarPeriod best = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      LocalDate date = day(year, month, day);
      if (date != null) {
        best = Years.better(best, CalendarPeriod.day(date), published, m.tense());
      }
    }
    return best == null
        ? Meaning.unsettled(Anchor.PUBLISHED)
        : Meaning.of(best, m.part(), Anchor.PUBLISHED);
  }

  /// "The week of March 6".
  static @Nullable Meaning weekOf(Match m) {
    Meaning day = monthDay(m);
    CalendarPeriod period = day == null ? null : day.period();
    return day == null || period == null
        ? day
        : Meaning.of(
            CalendarPeriod.containing(CalendarUnit.WEEK, period.start()), null, day.anchor());
  }

  private static boolean isNoun(String after) {
    return !after.isEmpty()
        && Character.isLetter(after.codePointAt(0))
        && !AFTER_DAY.contains(after.toLowerCase(Locale.ROOT));
  }

  static @Nullable Meaning monthYear(Match m) {
    Integer year = m.year();
    return year == null
        ? null
        : Meaning.of(
            CalendarPeriod.month(year, Vocabulary.month(m.need("m"))), m.part(), Anchor.NONE);
  }

  static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
