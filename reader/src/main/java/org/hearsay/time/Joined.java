package org.hearsay.time;

import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Makes one expression of two that stand side by side and name one time: "Monday, July 31", "9
/// a.m. on Tuesday", "July 31 at 14:30".
final class Joined {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\s\\u00A0]{1,2}|,[\\s\\u00A0]?|[\\s\\u00A0](?:on|at)[\\s\\u00A0]|,[\\s\\u00A0](?:on|at)[\\s\\u00A0]");

  private Joined() {}

  /// Adds `next` at the end of `found`, or joins it to the last one there.
  static void add(List<Found> found, Found next, String text) {
    Found last = found.isEmpty() ? null : found.getLast();
    Meaning joined = last == null ? null : joined(last, next, text);
    if (last == null || joined == null) {
      found.add(next);
      return;
    }
    found.removeLast();
    Span span = last.span().union(next.span());
    found.add(new Found(span, joined, next.rule().startsWith("clock") ? last.rule() : next.rule()));
  }

  private static @Nullable Meaning joined(Found a, Found b, String text) {
    int gap = b.span().start() - a.span().end();
    if (gap > 5 || !BETWEEN.matcher(text.substring(a.span().end(), b.span().start())).matches()) {
      return null;
    }
    if (a.rule().equals("weekday-name") && b.rule().matches("month-day|day-month")) {
      return b.meaning();
    }
    if (a.rule().startsWith("clock") && isDay(b)) {
      return onDay(a, b.meaning(), text);
    }
    return b.rule().startsWith("clock") && isDay(a) ? onDay(b, a.meaning(), text) : null;
  }

  private static boolean isDay(Found found) {
    return found
        .rule()
        .matches("weekday-name|month-day|day-month|deictic-day|iso-date|dotted-date|slashed-date");
  }

  private static Meaning onDay(Found found, Meaning day, String text) {
    Meaning clock = found.meaning();
    CalendarPeriod from = clock.period();
    CalendarPeriod to = day.period();
    String value = clock.value();
    String edtf = clock.edtf();
    if (from == null || to == null || value == null || edtf == null) {
      return new Meaning(clock.type(), null, null, day.anchor(), to);
    }
    return new Meaning(
        clock.type(),
        to.value() + value.substring(from.value().length()),
        moved(edtf, from, to, found.span().of(text)),
        day.anchor(),
        to);
  }

  /// A clock time with its date, or from one to another, on another day; summer time decides anew.
  private static String moved(String edtf, CalendarPeriod from, CalendarPeriod to, String words) {
    boolean midnight = !edtf.startsWith(from.value());
    String old = (midnight ? from.plus(1) : from).value();
    String made = edtf.replace(old, (midnight ? to.plus(1) : to).value());
    return made.replaceAll(
        "(T\\d\\d:\\d\\d:00)(?:Z|[+-]\\d\\d:\\d\\d)",
        "$1" + Zones.LISTED.within(words, to.start()));
  }
}
