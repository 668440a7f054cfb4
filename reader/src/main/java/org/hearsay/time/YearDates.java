package org.hearsay.time;

import java.time.LocalDate;
import java.util.Set;
import org.hearsay.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/// The meanings of wordings that name a year, or years by the ten and the hundred.
final class YearDates {
  private static final Set<String> COUNTED = Around.words("counted");
  private static final Set<String> BEFORE_NO_YEAR = Around.words("before-no-year");
  private static final Set<String> BEFORE_A_YEAR = Around.words("before-year");
  private static final Set<String> OWNERS = Around.words("owners");

  private YearDates() {}

  static @Nullable Meaning decade(Match m) {
    String words = m.need("y");
    // "In his 60s", "in her early 60s" are ages.
    if (words.matches("\\W?\\d0s") && (m.isAfterOneOf(OWNERS) || isAge(m))) {
      return null;
    }
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

  private static boolean isAge(Match m) {
    return m.has("part") && !m.words().contains("the ") && Character.isDigit(m.need("y").charAt(0));
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

  static @Nullable Meaning yearRange(Match m) {
    int from = m.number("y");
    String end = m.need("e");
    int to = Integer.parseInt(m.need("y").substring(0, 4 - end.length()) + end);
    CalendarPeriod year = CalendarPeriod.year(from);
    return to <= from
        ? null
        : new Meaning(TimeExpression.Type.DATE, year.value(), from + "/" + to, Anchor.NONE, year);
  }

  /// "nineteen ninety-six"; "two thousand" may count, unless it is "the year".
  static @Nullable Meaning yearWords(Match m) {
    Integer year = m.year();
    boolean named = m.words().startsWith("the year");
    boolean counts =
        !named
            && (m.need("sy").matches("two\\s+thousand|.*\\shundred")
                || COUNTED.contains(m.after()));
    return year == null || counts ? null : Meaning.of(CalendarPeriod.year(year), null, Anchor.NONE);
  }

  static @Nullable Meaning year(Match m) {
    int year = m.number("y");
    boolean bare = m.result().group().length() == 4;
    if (m.isAfterOneOf(BEFORE_NO_YEAR)
        || m.before().equals("#")
        || COUNTED.contains(m.after())
        || year > 2100) {
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
}
