package org.hearsay.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day as a page prints it, at `[from, to)` of the text it was found in.
///
/// - `other`: the day that the same figures are where the month stands first; null where they can
///   be read one way only
/// - `clock`: the time of the day printed behind it; null without one
record PrintedDay(
    int from, int to, LocalDate day, @Nullable LocalDate other, @Nullable LocalTime clock) {

  private static final String YEAR = "(20\\d\\d|199\\d)";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern EAST =
      Pattern.compile(YEAR + "\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?,?[ -]?(?:de |of"
              + " )?([\\p{L}\\p{M}]{3,14})\\.?,?[ -](?:de |of )?"
              + YEAR
              + "(?!\\d)");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<!\\p{L})([\\p{L}\\p{M}]{3,14})\\.?,? (\\d{1,2})(?:st|nd|rd|th)?,? "
              + YEAR
              + "(?!\\d)");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(?<!\\d)" + YEAR + "[.,]? ([\\p{L}\\p{M}]{3,14})\\.? (\\d{1,2})(?![\\d:])");
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2}) ?([./-]) ?(\\d{1,2}) ?\\2 ?" + YEAR + "(?!\\d|[./-]\\d)");

  private static final Pattern CLOCK =
      Pattern.compile(
          "^\\D{0,12}?(?<!\\d)(\\d{1,2})[:.h](\\d\\d)(?::\\d\\d)?\\s?([ap]\\.?m\\b)?",
          Pattern.CASE_INSENSITIVE);

  /// The days printed in a short text, in order.
  static List<PrintedDay> in(String text) {
    if (!hasYear(text)) {
      return List.of();
    }
    List<PrintedDay> found = new ArrayList<>();
    collect(YEAR_FIRST, 1, 3, 4, text, found);
    collect(EAST, 1, 2, 3, text, found);
    collect(DAY_MONTH_YEAR, 3, 2, 1, text, found);
    collect(MONTH_DAY_YEAR, 3, 1, 2, text, found);
    collect(YEAR_MONTH_DAY, 1, 2, 3, text, found);
    figures(text, found);
    found.sort(Comparator.comparingInt(PrintedDay::from));
    List<PrintedDay> apart = new ArrayList<>();
    for (PrintedDay day : found) {
      if (apart.isEmpty() || day.from() >= apart.getLast().to()) {
        apart.add(day);
      }
    }
    return apart;
  }

  /// Whether `known` is one way to read it.
  boolean mayBe(@Nullable LocalDate known) {
    return day.equals(known) || (other != null && other.equals(known));
  }

  private static boolean hasYear(String text) {
    return text.contains("20") || text.contains("199");
  }

  private static void collect(
      Pattern pattern, int year, int month, int day, String text, List<PrintedDay> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Optional<LocalDate> date =
          Dates.day(matcher.group(year), Dates.month(matcher.group(month)), matcher.group(day));
      date.ifPresent(d -> found.add(printed(matcher, d, null, text)));
    }
  }

  private static void figures(String text, List<PrintedDay> found) {
    Matcher matcher = FIGURES.matcher(text);
    while (matcher.find()) {
      String one = matcher.group(1);
      String two = matcher.group(3);
      Optional<LocalDate> dayFirst = Dates.day(matcher.group(4), Integer.parseInt(two), one);
      Optional<LocalDate> monthFirst =
          matcher.group(2).equals(".")
              ? Optional.empty()
              : Dates.day(matcher.group(4), Integer.parseInt(one), two);
      LocalDate other = monthFirst.filter(day -> !dayFirst.equals(monthFirst)).orElse(null);
      dayFirst
          .or(() -> monthFirst)
          .ifPresent(
              day -> found.add(printed(matcher, day, dayFirst.isPresent() ? other : null, text)));
    }
  }

  private static PrintedDay printed(
      Matcher matcher, LocalDate day, @Nullable LocalDate other, String text) {
    return new PrintedDay(matcher.start(), matcher.end(), day, other, clock(text, matcher.end()));
  }

  private static @Nullable LocalTime clock(String text, int from) {
    Matcher matcher = CLOCK.matcher(text.substring(from, Math.min(text.length(), from + 40)));
    if (!matcher.find()) {
      return null;
    }
    int hour = Integer.parseInt(matcher.group(1));
    String half = matcher.group(3);
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    try {
      return LocalTime.of(hour, Integer.parseInt(matcher.group(2)));
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}
