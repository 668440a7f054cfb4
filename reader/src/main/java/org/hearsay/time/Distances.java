package org.hearsay.time;

import java.util.Set;
import org.hearsay.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/// The meanings of "three days ago", "a year earlier", "two weeks later".
final class Distances {
  /// Behind "a year before": what says that it ends there.
  private static final Set<String> SETTLES_BEFORE =
      Set.of("", ".", ",", ";", ":", "!", "?", "”", "\"", "’", "in", "at", "and", "but", "when");

  private Distances() {}

  static Meaning ago(Match m) {
    String words = m.get("n");
    Quantity quantity = Quantity.parse(words == null ? null : firstOf(words));
    if (quantity == null) {
      return Meaning.vague("PAST_REF");
    }
    boolean half = quantity.half() || m.result().group().contains("and a half");
    Integer count = quantity.count();
    CalendarUnit unit = Vocabulary.unit(m.need("u"));
    if (unit == CalendarUnit.YEAR && half && quantity.whole().matches("\\d{1,3}")) {
      return Meaning.of(
          m.setting().current(CalendarUnit.MONTH),
          null,
          Anchor.PUBLISHED,
          -12 * Integer.parseInt(quantity.whole()) - 6);
    }
    if (count == null || unit == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    CalendarPeriod quarter = m.setting().quarter();
    if (unit == CalendarUnit.YEAR && count == 1 && quarter != null && !m.has("today")) {
      return Meaning.of(quarter.plus(-4), null, Anchor.PREVIOUS).aside();
    }
    String today = m.get("today");
    if (today != null && today.equals("today")) {
      CalendarPeriod day = m.setting().current(CalendarUnit.DAY);
      return Meaning.of(day == null ? null : back(day, unit, count), null, Anchor.PUBLISHED, 0);
    }
    return Meaning.of(m.setting().current(unit), null, Anchor.PUBLISHED, -count);
  }

  /// Of "40 or 50 years ago" the first.
  private static String firstOf(String words) {
    return words.replaceFirst("\\s(?:or|to)\\s.*", "");
  }

  private static CalendarPeriod back(CalendarPeriod day, CalendarUnit unit, int count) {
    return CalendarPeriod.day(
        switch (unit) {
          case WEEK -> day.start().minusWeeks(count);
          case MONTH -> day.start().minusMonths(count);
          case YEAR -> day.start().minusYears(count);
          case DECADE -> day.start().minusYears(10L * count);
          case CENTURY -> day.start().minusYears(100L * count);
          default -> day.start().minusDays(count);
        });
  }

  static Meaning fromNow(Match m) {
    Quantity quantity = Quantity.parse(m.need("n"));
    Integer count = quantity == null ? null : quantity.count();
    CalendarUnit unit = Vocabulary.unit(m.need("u"));
    if (quantity == null) {
      return Meaning.vague("FUTURE_REF");
    }
    return count == null || unit == null
        ? Meaning.unsettled(Anchor.PUBLISHED)
        : Meaning.of(m.setting().current(unit), null, Anchor.PUBLISHED, count);
  }

  /// "A year earlier" counts from the quarter that a report is about, where there is one; else like
  /// any other "earlier" from the expression before.
  static @Nullable Meaning earlier(Match m) {
    if (m.need("w").equals("before") && !SETTLES_BEFORE.contains(m.after())) {
      return null;
    }
    String words = m.need("n");
    Quantity quantity = Quantity.parse(words.equals("the") ? "one" : words);
    CalendarUnit unit = Vocabulary.unit(m.need("u"));
    if (quantity == null) {
      return Meaning.vague("PAST_REF");
    }
    Integer count = quantity.count();
    if (unit == null || count == null) {
      return null;
    }
    CalendarPeriod quarter = m.setting().quarter();
    if (unit == CalendarUnit.YEAR && count == 1 && quarter != null) {
      return Meaning.of(quarter.plus(-4), null, Anchor.PREVIOUS).aside();
    }
    return Meaning.of(m.setting().around(unit), null, Anchor.PREVIOUS, -count).aside();
  }

  /// Without a day to count from, the words are a duration and another rule's; so are "two days
  /// after the vote".
  static @Nullable Meaning later(Match m) {
    if (m.need("w").equals("after") && !SETTLES_BEFORE.contains(m.after())) {
      return null;
    }
    String words = m.need("n");
    if (words.equals("the") && m.need("w").equals("later")) {
      return null;
    }
    Quantity quantity = Quantity.parse(words.equals("the") ? "one" : words);
    CalendarUnit unit = Vocabulary.unit(m.need("u"));
    Integer count = quantity == null ? null : quantity.count();
    CalendarPeriod from = unit == null ? null : m.setting().around(unit);
    return count == null || from == null
        ? null
        : Meaning.of(from.plus(count), null, Anchor.PREVIOUS);
  }
}
