package org.hearsay.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Set;
import org.hearsay.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/// The meanings of wordings that name their place on the calendar, the year sometimes left out.
final class AbsoluteDates {
  /// Before these a number of four digits counts and is no year.
  private static final Set<String> COUNTED =
      Set.of(
          "people",
          "men",
          "women",
          "children",
          "percent",
          "miles",
          "kilometers",
          "kilometres",
          "feet",
          "meters",
          "metres",
          "tons",
          "tonnes",
          "dollars",
          "points",
          "troops",
          "soldiers",
          "pounds",
          "jobs",
          "workers",
          "employees",
          "members",
          "students",
          "votes",
          "shares",
          "barrels",
          "km",
          "others",
          "more",
          "hours",
          "gmt",
          "block",
          "million",
          "billion",
          "rubles",
          "euros");

  private static final Set<String> NOT_A_YEAR =
      Set.of(
          "$",
          "/",
          "€",
          "£",
          "¥",
          "no.",
          "#",
          "room",
          "flight",
          "route",
          "highway",
          "page",
          "channel",
          "about",
          "some",
          "than",
          "nearly",
          "almost",
          "approximately",
          "roughly",
          "boeing",
          "series");

  private static final Set<String> BEFORE_A_YEAR =
      Set.of(
          "in", "since", "of", "from", "until", "till", "by", "before", "after", "to", "between",
          "during", "through", "the", "early", "late", "and", "(");

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
      return first;
    }
    LocalDate to = day(from.start().getYear(), from.start().getMonthValue(), last);
    return to == null
        ? null
        : new Meaning(first.type(), first.value(), from.start() + "/" + to, first.anchor(), from);
  }

  static @Nullable Meaning monthDay(Match m) {
    int month = Vocabulary.month(m.need("m"));
    int day = m.number("d");
    if (m.has("y")) {
      LocalDate date = day(m.number("y"), month, day);
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

  static Meaning monthYear(Match m) {
    int year = m.number("y");
    if (year < 100) {
      year += year < 50 ? 2000 : 1900;
    }
    CalendarPeriod month = CalendarPeriod.month(year, Vocabulary.month(m.need("m")));
    return Meaning.of(month, m.part(), Anchor.NONE);
  }

  static @Nullable Meaning decade(Match m) {
    String words = m.need("y");
    int year;
    if (words.matches("\\d{4}.*")) {
      year = Integer.parseInt(words.substring(0, 4));
    } else {
      // "in the 80s" may be degrees or an age; only "the", an apostrophe or "early" make it years.
      boolean marked = !Character.isDigit(words.charAt(0)) || m.result().group().length() > 3;
      int tens =
          words.matches("\\W?\\d.*")
              ? m.number("y")
              : Vocabulary.tens(words.replaceFirst("nineteen\\s", ""));
      if (!marked || tens == 0) {
        return null;
      }
      year = 1900 + tens;
    }
    CalendarPeriod decade =
        CalendarPeriod.containing(CalendarUnit.DECADE, LocalDate.of(year, 1, 1));
    return Meaning.of(decade, m.part(), Anchor.NONE);
  }

  static @Nullable Meaning century(Match m) {
    Integer number = Vocabulary.ordinal(m.need("n"));
    return number == null || number > 30 || number < 2
        ? null
        : Meaning.of(
            CalendarPeriod.containing(CalendarUnit.CENTURY, LocalDate.of(number * 100 - 50, 1, 1)),
            m.part(),
            Anchor.NONE);
  }

  static Meaning fiscalYear(Match m) {
    return Meaning.of(CalendarPeriod.year(m.number("y")), null, Anchor.NONE);
  }

  static @Nullable Meaning yearRange(Match m) {
    int from = m.number("y");
    String end = m.need("e");
    int to = Integer.parseInt(m.need("y").substring(0, 4 - end.length()) + end);
    CalendarPeriod year = CalendarPeriod.year(from);
    return to <= from
        ? null
        : new Meaning(TimeExpression.Type.DATE, year.value(), from + "/" + to, Anchor.NONE, year);
  }

  /// "nineteen ninety-six", "two thousand".
  static @Nullable Meaning yearWords(Match m) {
    String rest = m.get("r");
    boolean named = m.result().group().toLowerCase(Locale.ROOT).startsWith("the year");
    if (m.need("w").startsWith("two")) {
      return named ? Meaning.of(CalendarPeriod.year(2000), null, Anchor.NONE) : null;
    }
    String bare = rest == null ? "" : rest.strip();
    if (Vocabulary.tens(bare) == 0) {
      return null;
    }
    Quantity quantity = Quantity.parse(bare);
    Integer count = quantity == null ? null : quantity.count();
    return count == null ? null : Meaning.of(CalendarPeriod.year(1900 + count), null, Anchor.NONE);
  }

  static @Nullable Meaning year(Match m) {
    int year = m.number("y");
    boolean bare = m.result().group().length() == 4;
    if (m.isAfterOneOf(NOT_A_YEAR) || COUNTED.contains(m.after()) || year > 2100) {
      return null;
    }
    boolean prepared = m.isAfterOneOf(BEFORE_A_YEAR);
    boolean round = year % 100 == 0;
    if (bare && !prepared && (year < 1900 || round || m.after().matches("[a-z]{3,}s"))) {
      return round || year < 1900 ? null : Meaning.of(CalendarPeriod.year(year), null, Anchor.NONE);
    }
    return Meaning.of(CalendarPeriod.year(year), m.part(), Anchor.NONE);
  }

  static Meaning seasonYear(Match m) {
    CalendarPeriod season = CalendarPeriod.season(m.number("y"), Vocabulary.season(m.need("s")));
    return Meaning.of(season, m.part(), Anchor.NONE);
  }

  static Meaning holiday(Match m) {
    LocalDate published = m.setting().published();
    if (published == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    String rel = m.get("rel");
    Tense tense = rel == null ? m.tense() : rel.equals("last") ? Tense.PAST : Tense.FUTURE;
    CalendarPeriod best = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      CalendarPeriod day = CalendarPeriod.day(holiday(m.need("h"), year));
      best = Years.better(best, day, published, tense);
    }
    return Meaning.of(best, null, Anchor.PUBLISHED, 0);
  }

  private static LocalDate holiday(String name, int year) {
    return switch (name.replaceAll("\\W", "").substring(0, 4)) {
      case "chri" -> LocalDate.of(year, 12, name.endsWith("eve") ? 24 : 25);
      case "newy" -> name.endsWith("eve") ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
      case "than" ->
          LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
      case "hall" -> LocalDate.of(year, 10, 31);
      case "inde" -> LocalDate.of(year, 7, 4);
      default -> LocalDate.of(year, 2, 14);
    };
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
