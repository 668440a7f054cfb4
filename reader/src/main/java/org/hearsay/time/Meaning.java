package org.hearsay.time;

import org.jspecify.annotations.Nullable;

/// What the words of a time expression mean, before it is told where they stand.
///
/// - `period`: the calendar period that later expressions may count from; null for anything else
record Meaning(
    TimeExpression.Type type,
    @Nullable String value,
    @Nullable String edtf,
    TimeExpression.Anchor anchor,
    @Nullable CalendarPeriod period) {

  static Meaning of(CalendarPeriod period, @Nullable Part part, TimeExpression.Anchor anchor) {
    // "9,000 years ago": neither notation has years of other than four digits.
    if (period.start().getYear() < 1 || period.last().getYear() > 9999) {
      return unsettled(anchor);
    }
    return new Meaning(TimeExpression.Type.DATE, period.value(), period.edtf(part), anchor, period);
  }

  /// A date whose anchor is missing.
  static Meaning unsettled(TimeExpression.Anchor anchor) {
    return new Meaning(TimeExpression.Type.DATE, null, null, anchor, null);
  }

  static Meaning of(
      @Nullable CalendarPeriod period,
      @Nullable Part part,
      TimeExpression.Anchor anchor,
      int plus) {
    return period == null ? unsettled(anchor) : of(period.plus(plus), part, anchor);
  }

  Meaning withEdtf(@Nullable String other) {
    return new Meaning(type, value, other, anchor, period);
  }

  /// `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`: a date that lies nowhere on the calendar.
  static Meaning vague(String value) {
    return new Meaning(
        TimeExpression.Type.DATE, value, null, TimeExpression.Anchor.PUBLISHED, null);
  }

  static Meaning duration(String value) {
    return new Meaning(TimeExpression.Type.DURATION, value, null, TimeExpression.Anchor.NONE, null);
  }

  static Meaning set(String value) {
    return new Meaning(TimeExpression.Type.SET, value, null, TimeExpression.Anchor.NONE, null);
  }

  /// A time of day, `suffix` as TIMEX3 writes it ("TNI", "T09:00"), on a day, or on none that is
  /// known. EDTF has clock times, but no mornings and nights: there the day must do.
  static Meaning time(
      @Nullable CalendarPeriod day, String suffix, String offset, TimeExpression.Anchor anchor) {
    if (day == null || day.unit() != CalendarUnit.DAY) {
      return new Meaning(TimeExpression.Type.TIME, null, null, anchor, null);
    }
    boolean clock = Character.isDigit(suffix.charAt(1));
    return new Meaning(
        TimeExpression.Type.TIME,
        day.value() + suffix,
        clock ? clock(day, suffix) + offset : day.value(),
        anchor,
        day);
  }

  /// EDTF has no midnight at the end of a day: it is the next one's beginning.
  private static String clock(CalendarPeriod day, String suffix) {
    return suffix.equals("T24:00")
        ? day.plus(1).value() + "T00:00:00"
        : day.value() + suffix + ":00";
  }

  /// The same, but later expressions do not count from it.
  Meaning aside() {
    return new Meaning(type, value, edtf, anchor, null);
  }
}
