package org.hearsay.time;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The meanings of durations and of sets: how long, how often.
final class Durations {
  private static final Set<String> BEFORE_BARE_UNITS = Around.words("before-units");
  private static final Set<String> COUNTED = Around.words("rated");

  private static final Pattern DIRECTION =
      Pattern.compile("(?:(?:the|its|this)\\s+)?(?:(?<back>past|last)|next|coming)\\b");

  private Durations() {}

  static @Nullable Meaning counted(Match m) {
    String words = m.need("n");
    String unit = Vocabulary.singular(m.need("u"));
    // "a second" counts in order, "three-quarters" in parts.
    boolean fraction =
        m.result().group().endsWith("-quarters")
            || (unit.equals("quarter") && m.after().equals("of"));
    if (fraction || (words.equals("a") && unit.equals("second"))) {
      return null;
    }
    // "A quarter-century" is a part, and a range has no single value in TIMEX3.
    if (words.equals("quarter")) {
      return unit.equals("century") ? Meaning.duration("P25Y") : null;
    }
    Quantity quantity = m.has("e") ? null : Quantity.parse(words);
    if (quantity != null && m.has("half")) {
      quantity = new Quantity(quantity.whole(), true);
    }
    return Meaning.duration(value(quantity, unit)).withEdtf(reaching(m, quantity));
  }

  /// Of "the past three weeks" and "the next two days" the weeks and days; not of "the last two
  /// weeks of August".
  private static @Nullable String reaching(Match m, @Nullable Quantity quantity) {
    Matcher direction = DIRECTION.matcher(m.words());
    if (!direction.lookingAt() || m.after().equals("of")) {
      return null;
    }
    Integer count = quantity == null ? null : quantity.count();
    if (quantity != null && count == null) {
      return null;
    }
    return direction.group("back") != null
        ? Stretches.back(m.setting(), count, m.need("u"))
        : Stretches.ahead(m.setting(), count, m.need("u"));
  }

  /// A range has no single value in TIMEX3.
  static Meaning range(Match m) {
    return Meaning.duration(value(null, Vocabulary.singular(m.need("u"))));
  }

  static Meaning pastUnit(Match m) {
    return Meaning.duration(value(Quantity.parse("one"), m.need("u")))
        .withEdtf(Stretches.back(m.setting(), 1, m.need("u")));
  }

  static Meaning unitLong(Match m) {
    String all = m.get("v");
    if (all != null) {
      return Meaning.duration(value(Quantity.parse("one"), all));
    }
    String unit = m.need("u");
    String singular = Vocabulary.singular(unit);
    return Meaning.duration(value(singular.equals(unit) ? Quantity.parse("one") : null, singular));
  }

  static @Nullable Meaning bareUnits(Match m) {
    return m.isAfterOneOf(BEFORE_BARE_UNITS)
        ? Meaning.duration(value(null, Vocabulary.singular(m.need("u"))))
        : null;
  }

  static @Nullable Meaning theYear(Match m) {
    boolean ends = m.after().matches("end(ed|ing)");
    return ends || m.isAfterOneOf(Set.of("for")) ? Meaning.duration("P1Y") : null;
  }

  static @Nullable Meaning setEach(Match m) {
    String words = m.get("n");
    String unit = Vocabulary.singular(m.need("u"));
    Quantity quantity =
        words == null
            ? Quantity.parse("one")
            : words.equals("other") ? Quantity.parse("two") : Quantity.parse(words);
    if (Vocabulary.unit(unit) != null || unit.matches("second|minute|hour|millennium")) {
      return Meaning.set(value(quantity, unit));
    }
    if (words != null) {
      return null;
    }
    if (unit.matches("spring|summer|autumn|fall|winter")) {
      return Meaning.set(
          "XXXX-" + CalendarPeriod.season(2000, Vocabulary.season(unit)).value().substring(5));
    }
    if (unit.matches("morning|afternoon|evening")) {
      return Meaning.set("XXXX-XX-XX" + Vocabulary.dayPart(unit));
    }
    return Meaning.set(
        "XXXX" + CalendarPeriod.month(2000, Vocabulary.month(unit)).value().substring(4));
  }

  /// "The Daily Show", "Northfield Weekly" are names.
  static @Nullable Meaning setWord(Match m) {
    boolean capital = Character.isUpperCase(m.result().group().codePointAt(0));
    if (capital && !m.before().matches("\\W*")) {
      return null;
    }
    return Meaning.set(
        switch (m.need("w")) {
          case "hourly" -> "PT1H";
          case "daily", "nightly" -> "P1D";
          case "weekly" -> "P1W";
          case "biweekly" -> "P2W";
          case "monthly" -> "P1M";
          case "bimonthly" -> "P2M";
          case "quarterly" -> "P3M";
          case "semiannual", "semiannually" -> "P6M";
          default -> "P1Y";
        });
  }

  /// "33 million a year", "twice a week".
  static @Nullable Meaning rate(Match m) {
    boolean per = m.result().group().toLowerCase(Locale.ROOT).startsWith("per");
    boolean counted = m.isAfterOneOf(COUNTED) || m.before().matches("\\d.*|[a-z]{3,}[^s]s");
    return per || counted ? Meaning.set(value(Quantity.parse("one"), m.need("u"))) : null;
  }

  static @Nullable Meaning weekdays(Match m) {
    String name = m.has("w") ? m.need("w") : m.need("v");
    return Meaning.set("XXXX-WXX-" + Vocabulary.weekday(name).getValue());
  }

  /// `P3W`, `PT2H`, `PXY`; a half where the next smaller unit can say it.
  private static String value(@Nullable Quantity quantity, String unit) {
    String count = quantity == null ? "X" : quantity.whole();
    boolean half = quantity != null && quantity.half();
    boolean none = half && count.equals("0");
    return switch (unit) {
      case "second" -> "PT" + count + "S";
      case "minute" -> half ? "PT" + (none ? "" : count + "M") + "30S" : "PT" + count + "M";
      case "hour" -> half ? "PT" + (none ? "" : count + "H") + "30M" : "PT" + count + "H";
      case "day", "night" -> half ? "P" + (none ? "" : count + "D") + "T12H" : "P" + count + "D";
      case "week" -> "P" + count + (half ? ".5" : "") + "W";
      case "weekend" -> "P" + count + "WE";
      case "month" -> "P" + count + (half ? ".5" : "") + "M";
      case "quarter" -> "P" + count + "Q";
      case "year" -> half ? "P" + (none ? "" : count + "Y") + "6M" : "P" + count + "Y";
      case "decade" -> years(quantity, 10, "E");
      case "century" -> years(quantity, 100, "C");
      default -> years(quantity, 1000, "L");
    };
  }

  private static String years(@Nullable Quantity quantity, int each, String letter) {
    Integer count =
        quantity == null || !quantity.whole().matches("\\d{1,5}")
            ? null
            : Integer.valueOf(quantity.whole());
    if (quantity == null || count == null) {
      return "PX" + letter;
    }
    return "P" + (count * each + (quantity.half() ? each / 2 : 0)) + "Y";
  }
}
