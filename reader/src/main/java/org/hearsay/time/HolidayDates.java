package org.hearsay.time;

import java.time.LocalDate;
import org.hearsay.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/// The meanings of the names of holidays.
final class HolidayDates {

  private HolidayDates() {}

  /// "Ukraine's Independence Day" is another country's: which day that is, nothing here knows.
  static Meaning holiday(Match m) {
    String name = m.need("h").replaceAll("\\s+", " ");
    boolean foreign =
        name.equals("independence day") && m.before().matches(".*['’]s|['’]s|\\p{Lu}.*an");
    if (foreign) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    if (m.has("y")) {
      LocalDate day = Holidays.LISTED.of(name, m.number("y"));
      return day == null
          ? Meaning.unsettled(Anchor.NONE)
          : Meaning.of(CalendarPeriod.day(day), null, Anchor.NONE);
    }
    LocalDate published = m.setting().published();
    if (published == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    String rel = m.get("rel");
    CalendarPeriod best = null;
    for (int year = published.getYear() - 2; year <= published.getYear() + 2; year++) {
      LocalDate day = Holidays.LISTED.of(name, year);
      if (day != null && fits(day, rel, published)) {
        best = Years.better(best, CalendarPeriod.day(day), published, m.tense());
      }
    }
    return Meaning.of(best, null, Anchor.PUBLISHED, 0);
  }

  private static boolean fits(LocalDate day, @Nullable String rel, LocalDate published) {
    if (rel == null) {
      return true;
    }
    return switch (rel) {
      case "last" -> day.isBefore(published);
      case "next" -> day.isAfter(published);
      default -> day.getYear() == published.getYear();
    };
  }
}
