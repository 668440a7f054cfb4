package org.hearsay.time;

import java.util.Locale;
import java.util.Set;
import org.hearsay.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/// The meanings of clock times and parts of days.
final class DayTimes {
  private static final Set<String> BEFORE_A_CLOCK = Around.words("before-clock");
  private static final Set<String> BEFORE_A_PART = Around.words("before-part");

  private DayTimes() {}

  /// "9 a.m."; of "7:30 to 9:30 p.m." the beginning, as far as EDTF goes both.
  static Meaning clock(Match m) {
    int half = m.need("ap").startsWith("p") ? 12 : 0;
    int hour = m.number("h") % 12 + half;
    int minute = m.has("min") ? m.number("min") : 0;
    if (!m.has("h1")) {
      return at(m, hour, minute);
    }
    int first = m.number("h1") % 12 + half;
    Meaning begin = at(m, first > hour ? first - 12 : first, m.has("min1") ? m.number("min1") : 0);
    String from = begin.edtf();
    String to = at(m, hour, minute).edtf();
    boolean both = from != null && to != null && first != hour - 12 && first >= 0;
    return both ? begin.withEdtf(from + "/" + to) : begin;
  }

  /// "3:15" may be a score or a verse: only a word before it or a zone make it a time.
  static @Nullable Meaning clock24(Match m) {
    return m.has("zone") || m.has("hours") || m.isAfterOneOf(BEFORE_A_CLOCK)
        ? at(m, m.number("h"), m.number("min"))
        : null;
  }

  static Meaning clockMilitary(Match m) {
    return at(m, m.number("h"), m.number("min"));
  }

  static Meaning clockWords(Match m) {
    if (m.has("h")) {
      // Morning or evening?
      return Meaning.time(null, "T", "", Anchor.PUBLISHED);
    }
    return at(m, m.need("w").equals("midnight") ? 24 : 12, 0);
  }

  private static Meaning at(Match m, int hour, int minute) {
    CalendarPeriod day = m.setting().current(CalendarUnit.DAY);
    String offset =
        day == null || hour > 23
            ? ""
            : Zones.LISTED.offset(m.get("zone"), day.start().atTime(hour, minute));
    return Meaning.time(
        day, String.format(Locale.ROOT, "T%02d:%02d", hour, minute), offset, Anchor.PUBLISHED);
  }

  static Meaning weekdayPart(Match m) {
    return Meaning.time(
        RelativeDates.weekdayOf(m), Vocabulary.dayPart(m.need("p")), "", Anchor.PUBLISHED);
  }

  /// "this morning", "yesterday afternoon", "the next evening".
  static Meaning dayPart(Match m) {
    String day = m.need("w").replaceFirst("^the\\s+", "");
    String part = Vocabulary.dayPart(m.need("p"));
    int days =
        switch (day) {
          case "last", "yesterday", "previous" -> -1;
          case "tomorrow", "next", "following" -> 1;
          default -> 0;
        };
    boolean published = day.matches("this|last|yesterday|tomorrow");
    CalendarPeriod from =
        published ? m.setting().current(CalendarUnit.DAY) : m.setting().around(CalendarUnit.DAY);
    return Meaning.time(
        from == null ? null : from.plus(days),
        part,
        "",
        published ? Anchor.PUBLISHED : Anchor.PREVIOUS);
  }

  static Meaning tonight(Match m) {
    CalendarPeriod today = m.setting().current(CalendarUnit.DAY);
    boolean tonight = m.need("w").equals("tonight");
    return Meaning.time(
        today == null || tonight ? today : today.plus(-1), "TNI", "", Anchor.PUBLISHED);
  }

  /// "in the morning": of the day that was named last.
  static @Nullable Meaning barePart(Match m) {
    if (!m.isAfterOneOf(BEFORE_A_PART) || !m.result().group().contains(" ")) {
      return null;
    }
    CalendarPeriod day = m.setting().around(CalendarUnit.DAY);
    String part = Vocabulary.dayPart(m.need("p"));
    return day != null
        ? Meaning.time(day, part, "", Anchor.PREVIOUS)
        : Meaning.time(m.setting().current(CalendarUnit.DAY), part, "", Anchor.PUBLISHED);
  }
}
