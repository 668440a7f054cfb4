package org.hearsay.time;

import java.time.LocalDate;
import org.hearsay.time.TimeExpression.Anchor;

/// The meanings of quarters and halves of a year, as companies report them. Fiscal years are read
/// as calendar years: the text does not say when they begin.
final class Quarters {

  private Quarters() {}

  static Meaning quarter(Match m) {
    String name = m.get("n");
    if (name != null && name.equals("last") && !m.has("y") && !m.has("fy")) {
      return Meaning.of(m.setting().current(CalendarUnit.QUARTER), null, Anchor.PUBLISHED, -1);
    }
    Integer ordinal = name == null ? Integer.valueOf(m.number("q")) : Vocabulary.ordinal(name);
    int number = ordinal == null ? 4 : ordinal;
    String year = m.has("y") ? m.get("y") : m.get("fy");
    if (year != null && year.matches("\\d+")) {
      return Meaning.of(CalendarPeriod.quarter(Integer.parseInt(year), number), null, Anchor.NONE);
    }
    LocalDate published = m.setting().published();
    if (published == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    if (year != null) {
      return Meaning.of(
          CalendarPeriod.quarter(yearOf(year, published), number), null, Anchor.PUBLISHED);
    }
    // "It expects third-quarter profit to rise": what is expected is the report, not the quarter.
    Tense tense = m.tense() == Tense.FUTURE ? Tense.UNKNOWN : m.tense();
    CalendarPeriod best = null;
    for (int y = published.getYear() - 1; y <= published.getYear() + 1; y++) {
      best = Years.better(best, CalendarPeriod.quarter(y, number), published, tense);
    }
    return Meaning.of(best, null, Anchor.PUBLISHED, 0);
  }

  static Meaning half(Match m) {
    int number = m.need("n").equals("first") ? 1 : 2;
    String year = m.get("y");
    if (year != null && year.matches("\\d+")) {
      return Meaning.of(CalendarPeriod.half(Integer.parseInt(year), number), null, Anchor.NONE);
    }
    LocalDate published = m.setting().published();
    if (published == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    int y = year == null ? published.getYear() : yearOf(year, published);
    return Meaning.of(CalendarPeriod.half(y, number), null, Anchor.PUBLISHED);
  }

  private static int yearOf(String words, LocalDate published) {
    int year = published.getYear();
    return words.startsWith("this") ? year : words.startsWith("next") ? year + 1 : year - 1;
  }

  /// "the latest quarter", "the 1988 period", "the year-earlier quarter", "the quarter a year ago".
  static Meaning relative(Match m) {
    CalendarPeriod quarter = m.setting().reported();
    String named = m.has("y") ? m.get("y") : m.get("y3");
    if (named != null) {
      int year = Integer.parseInt(named);
      if (quarter == null || m.setting().quarter() == null) {
        return Meaning.of(CalendarPeriod.year(year), null, Anchor.NONE).aside();
      }
      CalendarPeriod same = quarter.plus(4L * (year - quarter.start().getYear()));
      return Meaning.of(same, null, Anchor.PREVIOUS).aside();
    }
    String rel = m.get("rel");
    if (rel != null && rel.matches("latest|current")) {
      int back = rel.equals("latest") ? -1 : 0;
      return Meaning.of(m.setting().current(CalendarUnit.QUARTER), null, Anchor.PUBLISHED, back);
    }
    boolean yearBack = m.has("back") || m.has("lasty") || (rel != null && rel.startsWith("year-"));
    boolean before = rel != null && rel.matches("previous|prior|preceding");
    return Meaning.of(quarter, null, Anchor.PREVIOUS, yearBack ? -4 : before ? -1 : 0).aside();
  }

  /// "year-earlier results": the quarter a year before, or the year.
  static Meaning yearEarlier(Match m) {
    CalendarPeriod quarter = m.setting().quarter();
    return quarter != null
        ? Meaning.of(quarter.plus(-4), null, Anchor.PREVIOUS).aside()
        : Meaning.of(m.setting().current(CalendarUnit.YEAR), null, Anchor.PUBLISHED, -1);
  }
}
