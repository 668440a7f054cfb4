package org.hearsay.time;

import java.time.DayOfWeek;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers behind the names of months, days, units. Words come in lower case and were matched
/// by a pattern before, so that their first letters decide.
final class Vocabulary {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String DAYS = "montuewedthufrisatsun";
  private static final String[] ORDINALS = {
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth"
  };

  private static final Map<String, Integer> HUNDREDS =
      Map.of(
          "fifteen",
          15,
          "sixteen",
          16,
          "seventeen",
          17,
          "eighteen",
          18,
          "nineteen",
          19,
          "twenty",
          20);
  private static final String[] TENS = {
    "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"
  };

  private Vocabulary() {}

  static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) / 3 + 1;
  }

  static DayOfWeek weekday(String name) {
    return DayOfWeek.of(DAYS.indexOf(name.substring(0, 3)) / 3 + 1);
  }

  /// The month with which a season begins.
  static int season(String name) {
    return switch (name) {
      case "spring" -> 3;
      case "summer" -> 6;
      case "winter" -> 12;
      default -> 9;
    };
  }

  /// The letters with which TIMEX3 writes a part of a day.
  static String dayPart(String name) {
    return switch (name) {
      case "morning" -> "TMO";
      case "afternoon" -> "TAF";
      case "evening" -> "TEV";
      default -> "TNI";
    };
  }

  /// "third", "3rd", "twenty-first"; null for "last" and anything else.
  static @Nullable Integer ordinal(String words) {
    if (Character.isDigit(words.charAt(0))) {
      return Integer.valueOf(words.replaceAll("\\D", ""));
    }
    for (int i = 0; i < ORDINALS.length; i++) {
      if (words.equals(ORDINALS[i])) {
        return i + 1;
      }
    }
    if (words.equals("thirtieth")) {
      return 30;
    }
    String[] two = words.split("[\\s-]+", -1);
    if (two.length != 2) {
      return null;
    }
    Integer one = ordinal(two[1]);
    int tens = tens(two[0]);
    return one == null || tens == 0 ? null : tens + one;
  }

  /// "nineteen ninety-six", "nineteen oh five", "two thousand and one"; null for anything else.
  static @Nullable Integer spokenYear(String words) {
    String[] parts = words.split("[\\s-]+", 2);
    String rest = parts.length < 2 ? "" : parts[1];
    if (parts[0].equals("two")) {
      String more = rest.replaceFirst("^thousand(?:\\s+and)?\\s*", "");
      Quantity quantity = more.isEmpty() ? null : Quantity.parse(more);
      Integer count = quantity == null ? null : quantity.count();
      return more.isEmpty() ? Integer.valueOf(2000) : count == null ? null : 2000 + count;
    }
    Integer hundreds = HUNDREDS.get(parts[0]);
    if (hundreds == null) {
      return null;
    }
    if (rest.equals("hundred")) {
      return hundreds * 100;
    }
    Quantity quantity = Quantity.parse(rest.replaceFirst("^(?:oh|o)[\\s-]+", ""));
    Integer count = quantity == null ? null : quantity.count();
    return count == null || count > 99 ? null : Integer.valueOf(hundreds * 100 + count);
  }

  /// "twenty", "twenties" give 20; 0 for anything else.
  static int tens(String word) {
    for (int i = 0; i < TENS.length; i++) {
      if (word.startsWith(TENS[i])) {
        return (i + 2) * 10;
      }
    }
    return 0;
  }

  /// The calendar's unit for a word that names one, in singular or plural; null for those shorter
  /// than a day.
  static @Nullable CalendarUnit unit(String word) {
    return switch (singular(word)) {
      case "day", "night" -> CalendarUnit.DAY;
      case "week" -> CalendarUnit.WEEK;
      case "weekend" -> CalendarUnit.WEEKEND;
      case "month" -> CalendarUnit.MONTH;
      case "quarter", "period" -> CalendarUnit.QUARTER;
      case "half" -> CalendarUnit.HALF;
      case "year" -> CalendarUnit.YEAR;
      case "decade" -> CalendarUnit.DECADE;
      case "century" -> CalendarUnit.CENTURY;
      default -> null;
    };
  }

  static String singular(String unit) {
    if (unit.equals("centuries")) {
      return "century";
    }
    if (unit.equals("millennia")) {
      return "millennium";
    }
    return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }
}
