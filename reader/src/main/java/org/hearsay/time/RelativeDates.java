package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Set;
import org.hearsay.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/// The meanings of wordings that are counted from the day of publication or from the expression
/// before.
final class RelativeDates {
  private static final Set<String> BEFORE_A_TIME = Around.words("before-month");
  private static final Set<String> BEFORE_THE_WEEK = Around.words("before-week");

  private static final Set<String> BEHIND_A_WEEK = Around.words("behind-week");
  private static final Set<String> NAMED_DAYS = Around.words("named-days");
  private static final Set<String> AT = Set.of("at", "the");

  private RelativeDates() {}

  static Meaning deicticDay(Match m) {
    int days =
        switch (m.need("w").replaceAll("\\s+", " ")) {
          case "yesterday" -> -1;
          case "tomorrow" -> 1;
          case "the day before yesterday" -> -2;
          case "the day after tomorrow" -> 2;
          default -> 0;
        };
    return Meaning.of(m.setting().current(CalendarUnit.DAY), m.part(), Anchor.PUBLISHED, days);
  }

  /// "Black Monday" was one Monday, and not the last.
  static @Nullable Meaning weekday(Match m) {
    if (m.isAfterOneOf(NAMED_DAYS)) {
      return null;
    }
    return Meaning.of(weekdayOf(m), m.part(), anchorOf(m.get("rel")), 0);
  }

  /// The day that a weekday with or without "last", "next" means; null where its anchor is missing.
  static @Nullable CalendarPeriod weekdayOf(Match m) {
    DayOfWeek name = Vocabulary.weekday(m.need("w"));
    String rel = m.get("rel");
    LocalDate from = m.setting().published();
    if (anchorOf(rel) == Anchor.PREVIOUS) {
      CalendarPeriod previous = m.setting().around(CalendarUnit.DAY);
      from = previous == null ? null : previous.start();
    }
    if (from == null) {
      return null;
    }
    // "Wednesday's ruling" has been, whatever is to come of it.
    boolean ahead = m.tense() == Tense.FUTURE && !m.has("own");
    boolean forward = rel == null ? ahead : rel.matches(".*(next|coming|following)");
    boolean strict = rel != null && !rel.equals("this");
    LocalDate day;
    if (rel != null && rel.equals("this")) {
      day = CalendarPeriod.containing(CalendarUnit.WEEK, from).start().with(name);
    } else if (forward) {
      day = from.with(strict ? TemporalAdjusters.next(name) : TemporalAdjusters.nextOrSame(name));
    } else {
      day =
          from.with(
              strict ? TemporalAdjusters.previous(name) : TemporalAdjusters.previousOrSame(name));
    }
    return CalendarPeriod.day(day);
  }

  private static Anchor anchorOf(@Nullable String rel) {
    return rel != null
            && rel.matches("the (previous|following|next)|previous|prior|following|same|that")
        ? Anchor.PREVIOUS
        : Anchor.PUBLISHED;
  }

  static Meaning weekdayAgo(Match m) {
    LocalDate published = m.setting().published();
    if (published == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    DayOfWeek name = Vocabulary.weekday(m.need("w"));
    boolean back = m.result().group().contains("ago");
    LocalDate day =
        back
            ? published.with(TemporalAdjusters.previousOrSame(name)).minusWeeks(1)
            : published.with(TemporalAdjusters.nextOrSame(name)).plusWeeks(1);
    return Meaning.of(CalendarPeriod.day(day), null, Anchor.PUBLISHED);
  }

  /// "this week", "last year", "early next month", "the following day".
  static @Nullable Meaning unit(Match m) {
    CalendarUnit unit = Vocabulary.unit(m.need("u"));
    String rel = m.need("rel");
    boolean the = m.result().group().toLowerCase(Locale.ROOT).contains("the " + rel);
    boolean fromPrevious = anchorOf(rel) == Anchor.PREVIOUS || (the && rel.equals("next"));
    // "This Week" is a programme.
    boolean name = m.result().group().matches(".*This [A-Z][a-z]+");
    if (unit == null || name || (unit == CalendarUnit.DAY && !fromPrevious)) {
      return null;
    }
    int steps =
        switch (rel) {
          case "last", "this past", "previous", "prior" -> -1;
          case "next", "this coming", "following", "coming", "upcoming" -> 1;
          default -> 0;
        };
    if (!fromPrevious) {
      return upToNow(m, Meaning.of(m.setting().current(unit), m.part(), Anchor.PUBLISHED, steps));
    }
    return Meaning.of(m.setting().around(unit), m.part(), Anchor.PREVIOUS, steps);
  }

  /// "the end of the month", "later in the day".
  static @Nullable Meaning partOfUnit(Match m) {
    CalendarUnit unit = Vocabulary.unit(m.need("u"));
    // "At the end of the day, it is a choice" names no day.
    boolean idiom =
        unit == CalendarUnit.DAY && m.isAfterOneOf(AT) && m.words().matches("(?:the )?end\\b.*");
    return unit == null || idiom
        ? null
        : upToNow(m, Meaning.of(m.setting().current(unit), m.part(), Anchor.PUBLISHED, 0));
  }

  /// "Earlier this month" ends, "later this month" begins with the day of publication.
  private static Meaning upToNow(Match m, Meaning meaning) {
    CalendarPeriod period = meaning.period();
    LocalDate published = m.setting().published();
    String part = m.get("part");
    if (period == null || published == null || part == null) {
      return meaning;
    }
    if (period.distance(published) > 0 || period.unit() == CalendarUnit.DAY) {
      return meaning;
    }
    if (part.startsWith("earlier")) {
      return meaning.withEdtf(Edtf.between(period.start(), published));
    }
    return part.startsWith("later")
        ? meaning.withEdtf(Edtf.between(published, period.last()))
        : meaning;
  }

  static Meaning yearEnd(Match m) {
    CalendarUnit unit = m.need("u").equals("month") ? CalendarUnit.MONTH : CalendarUnit.YEAR;
    if (m.has("y")) {
      return Meaning.of(CalendarPeriod.year(m.number("y")), Part.END, Anchor.NONE);
    }
    return Meaning.of(m.setting().current(unit), Part.END, Anchor.PUBLISHED, 0);
  }

  /// The one just past, unless a verb looks forward.
  static Meaning theWeekend(Match m) {
    CalendarPeriod weekend = m.setting().current(CalendarUnit.WEEKEND);
    LocalDate published = m.setting().published();
    boolean ahead = published != null && weekend != null && published.isBefore(weekend.start());
    int steps = ahead && m.tense() != Tense.FUTURE ? -1 : 0;
    return Meaning.of(weekend, null, Anchor.PUBLISHED, steps);
  }

  /// "For the week", "the month's best day": the one that the text has reached, else the present
  /// one.
  static @Nullable Meaning theWeek(Match m) {
    CalendarUnit unit = Vocabulary.unit(m.need("u"));
    // "The week to 8 May" is told by its end.
    if (unit == null
        || BEHIND_A_WEEK.contains(m.after())
        || !(m.has("own") || m.isAfterOneOf(BEFORE_THE_WEEK))) {
      return null;
    }
    CalendarPeriod around = m.setting().around(unit);
    return around != null
        ? Meaning.of(around, null, Anchor.PREVIOUS)
        : Meaning.of(m.setting().current(unit), null, Anchor.PUBLISHED, 0);
  }

  static @Nullable Meaning season(Match m) {
    int first = Vocabulary.season(m.need("s"));
    String rel = m.need("rel");
    LocalDate published = m.setting().published();
    boolean bare = rel.equals("the") && !m.has("part");
    if (bare && !m.isAfterOneOf(BEFORE_A_TIME)) {
      return null;
    }
    if (published == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    CalendarPeriod best = null;
    for (int year = published.getYear() - 2; year <= published.getYear() + 1; year++) {
      CalendarPeriod season = CalendarPeriod.season(year, first);
      boolean wanted =
          switch (rel) {
            case "last", "this past", "the past", "the previous" ->
                season.last().isBefore(published);
            case "next", "this coming", "the following" -> season.start().isAfter(published);
            case "this" -> year == published.getYear() || season.distance(published) == 0;
            default -> true;
          };
      if (wanted) {
        best = Years.better(best, season, published, m.tense());
      }
    }
    return Meaning.of(best, m.part(), Anchor.PUBLISHED, 0);
  }

  /// "in June last year".
  static Meaning monthOfYear(Match m) {
    CalendarPeriod year = m.setting().current(CalendarUnit.YEAR);
    if (year == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    int years = m.need("rel").equals("last") ? -1 : m.need("rel").equals("next") ? 1 : 0;
    CalendarPeriod month =
        CalendarPeriod.month(year.start().getYear() + years, Vocabulary.month(m.need("m")));
    return Meaning.of(month, m.part(), Anchor.PUBLISHED);
  }

  static Meaning monthRelative(Match m) {
    if (m.need("rel").equals("that")) {
      CalendarPeriod year = m.setting().around(CalendarUnit.YEAR);
      return year == null
          ? Meaning.unsettled(Anchor.PREVIOUS)
          : Meaning.of(
              CalendarPeriod.month(year.start().getYear(), Vocabulary.month(m.need("m"))),
              m.part(),
              Anchor.PREVIOUS);
    }
    CalendarPeriod now = m.setting().current(CalendarUnit.MONTH);
    if (now == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    CalendarPeriod same =
        CalendarPeriod.month(now.start().getYear(), Vocabulary.month(m.need("m")));
    int order = same.start().compareTo(now.start());
    int years =
        switch (m.need("rel")) {
          case "last", "this past" -> order < 0 ? 0 : -1;
          case "next", "this coming" -> order > 0 ? 0 : 1;
          default -> 0;
        };
    return Meaning.of(same.plus(12L * years), m.part(), Anchor.PUBLISHED);
  }

  static @Nullable Meaning month(Match m) {
    String name = m.need("m");
    if (!m.has("part") && isMaybeNoMonth(name) && !m.isAfterOneOf(BEFORE_A_TIME)) {
      // At a sentence's start only a comma tells the month from the verb: "March, then".
      boolean isNoMonth =
          m.before().isEmpty()
              ? !m.after().equals(",")
              : Character.isUpperCase(m.before().codePointAt(0));
      if (isNoMonth) {
        return null;
      }
    }
    // Jan Roe is a person.
    if (name.equals("jan")
        && !m.after().isEmpty()
        && Character.isUpperCase(m.after().codePointAt(0))) {
      return null;
    }
    LocalDate published = m.setting().published();
    if (published == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    CalendarPeriod best = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      CalendarPeriod month = CalendarPeriod.month(year, Vocabulary.month(name));
      best = Years.better(best, month, published, m.tense());
    }
    return Meaning.of(best, m.part(), Anchor.PUBLISHED, 0);
  }

  /// Verbs and given names.
  private static boolean isMaybeNoMonth(String name) {
    return name.matches("may|march|april|june|august|jan\\.?|sep");
  }
}
