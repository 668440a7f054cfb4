package org.hearsay.time;

/// The lengths into which the calendar is cut.
enum CalendarUnit {
  DAY,
  WEEK,
  WEEKEND,
  MONTH,
  QUARTER,
  HALF,
  SEASON,
  YEAR,
  DECADE,
  CENTURY
}
