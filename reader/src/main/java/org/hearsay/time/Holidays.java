package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// On which day of a year the days of `holidays.txt` fall. Immutable; threads may share it.
final class Holidays {
  private static final Pattern RULE =
      Pattern.compile(
          "(?<m>\\d\\d)-(?<d>\\d\\d)|(?<feast>easter|orthodox)(?<off>[+-]\\d+)"
              + "|(?<even>even )?(?<n>\\d|last)-(?<w>[A-Z]+)-(?<mm>\\d\\d)(?<plus>[+-]\\d+)?");

  static final Holidays LISTED = new Holidays();

  private final Map<String, String> ruleOf = new HashMap<>();

  private Holidays() {
    for (String line : WordList.read(Holidays.class, "holidays.txt").lines()) {
      int colon = line.indexOf(": ");
      String rule = colon < 0 ? "" : line.substring(0, colon);
      if (!RULE.matcher(rule).matches()) {
        throw new IllegalArgumentException("not a line `rule: names`: " + line);
      }
      for (String name : line.substring(colon + 2).split(", ", -1)) {
        if (ruleOf.put(name.toLowerCase(Locale.ROOT), rule) != null) {
          throw new IllegalArgumentException("a second day " + name);
        }
      }
    }
  }

  /// The names as alternatives of a regular expression, longer ones first, each as it is printed.
  static String names() {
    List<String> names = new ArrayList<>();
    for (String line : WordList.read(Holidays.class, "holidays.txt").lines()) {
      names.addAll(List.of(line.substring(line.indexOf(": ") + 2).split(", ", -1)));
    }
    return alternatives(names);
  }

  static String alternatives(List<String> names) {
    return String.join(
        "|",
        names.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(name -> name.replace(".", "\\."))
            .toList());
  }

  /// The day that `name` (in lower case) falls on in a year; null for a name that is not listed,
  /// and for a year without that day.
  @Nullable LocalDate of(String name, int year) {
    String written = ruleOf.get(name);
    Matcher rule = written == null ? null : RULE.matcher(written);
    if (rule == null || !rule.matches()) {
      return null;
    }
    if (rule.group("m") != null) {
      int month = Integer.parseInt(rule.group("m"));
      int day = Integer.parseInt(rule.group("d"));
      boolean isDay = day < 29 || month != 2 || IsoChronology.INSTANCE.isLeapYear(year);
      return isDay ? LocalDate.of(year, month, day) : null;
    }
    if (rule.group("feast") != null) {
      LocalDate feast = rule.group("feast").equals("easter") ? easter(year) : orthodoxEaster(year);
      return feast.plusDays(Integer.parseInt(rule.group("off")));
    }
    if (rule.group("even") != null && year % 2 != 0) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.valueOf(rule.group("w"));
    LocalDate month = LocalDate.of(year, Integer.parseInt(rule.group("mm")), 1);
    LocalDate day =
        month.with(
            rule.group("n").equals("last")
                ? TemporalAdjusters.lastInMonth(weekday)
                : TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(rule.group("n")), weekday));
    String plus = rule.group("plus");
    return plus == null ? day : day.plusDays(Integer.parseInt(plus));
  }

  /// By the computus of the Gregorian calendar, as Meeus gives it.
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /// By the computus of the Julian calendar, moved to the Gregorian one.
  static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int n = d + e + 114;
    int behind = year / 100 - year / 400 - 2;
    return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(behind);
  }
}
