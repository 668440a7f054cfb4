package org.hearsay.time;

import java.util.List;

/// The rules in the order in which they are asked; the first that speaks wins. A rule's name is
/// that of its wording in `patterns.txt`.
final class TimeRules {

  private TimeRules() {}

  static List<TimeRule> all() {
    TimePatterns patterns = new TimePatterns();
    return List.of(
        rule(patterns, "iso-date", AbsoluteDates::iso),
        rule(patterns, "dotted-date", AbsoluteDates::dotted),
        rule(patterns, "slashed-date", AbsoluteDates::slashed),
        rule(patterns, "month-day-range", AbsoluteDates::dayRange),
        rule(patterns, "day-month-range", AbsoluteDates::dayRange),
        rule(patterns, "month-day", AbsoluteDates::monthDay),
        rule(patterns, "day-month", AbsoluteDates::monthDay),
        rule(patterns, "month-year", AbsoluteDates::monthYear),
        rule(patterns, "clock", DayTimes::clock),
        rule(patterns, "clock-24", DayTimes::clock24),
        rule(patterns, "clock-military", DayTimes::clockMilitary),
        rule(patterns, "clock-words", DayTimes::clockWords),
        rule(patterns, "decade", YearDates::decade),
        rule(patterns, "century", YearDates::century),
        rule(patterns, "quarter", Quarters::quarter),
        rule(patterns, "week-of", AbsoluteDates::weekOf),
        rule(patterns, "quarter-rel", Quarters::relative),
        rule(patterns, "year-earlier", Quarters::yearEarlier),
        rule(patterns, "the-quarter", Quarters::relative),
        rule(patterns, "half", Quarters::half),
        rule(patterns, "season-year", YearDates::seasonYear),
        rule(patterns, "fiscal-year", FiscalYears::year),
        rule(patterns, "fiscal-rel", FiscalYears::relative),
        rule(patterns, "year-range", YearDates::yearRange),
        rule(patterns, "year-words", YearDates::yearWords),
        rule(patterns, "dated-year", YearDates::year),
        rule(patterns, "holiday", HolidayDates::holiday),
        rule(patterns, "tonight", DayTimes::tonight),
        rule(patterns, "day-part", DayTimes::dayPart),
        rule(patterns, "weekday-part", DayTimes::weekdayPart),
        rule(patterns, "weekdays", Durations::weekdays),
        rule(patterns, "weekday-ago", RelativeDates::weekdayAgo),
        rule(patterns, "weekday-name", RelativeDates::weekday),
        rule(patterns, "deictic-day", RelativeDates::deicticDay),
        rule(patterns, "month-of-year", RelativeDates::monthOfYear),
        rule(patterns, "month-rel", RelativeDates::monthRelative),
        rule(patterns, "month-name", RelativeDates::month),
        rule(patterns, "season-rel", RelativeDates::season),
        rule(patterns, "part-unit", RelativeDates::partOfUnit),
        rule(patterns, "year-end", RelativeDates::yearEnd),
        rule(patterns, "recent-units", VagueTimes::units),
        rule(patterns, "counted-units", Durations::counted),
        rule(patterns, "past-unit", Durations::pastUnit),
        rule(patterns, "unit-rel", RelativeDates::unit),
        rule(patterns, "the-weekend", RelativeDates::theWeekend),
        rule(patterns, "ago", Distances::ago),
        rule(patterns, "from-now", Distances::fromNow),
        rule(patterns, "earlier", Distances::earlier),
        rule(patterns, "later", Distances::later),
        rule(patterns, "the-week", RelativeDates::theWeek),
        rule(patterns, "unit-old", Durations::counted),
        rule(patterns, "hyphen-unit", Durations::counted),
        rule(patterns, "unit-long", Durations::unitLong),
        rule(patterns, "set-each", Durations::setEach),
        rule(patterns, "set-word", Durations::setWord),
        rule(patterns, "set-rate", Durations::rate),
        rule(patterns, "duration-range", Durations::range),
        rule(patterns, "duration", Durations::counted),
        rule(patterns, "bare-units", Durations::bareUnits),
        rule(patterns, "the-year", Durations::theYear),
        rule(patterns, "bare-part", DayTimes::barePart),
        rule(patterns, "present", VagueTimes::present),
        rule(patterns, "past", VagueTimes::past),
        rule(patterns, "future", VagueTimes::future));
  }

  private static TimeRule rule(TimePatterns patterns, String name, TimeRule.Reader reader) {
    return new TimeRule(name, patterns.named(name), reader);
  }
}
