package org.hearsay.time;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;

/// The meanings of fiscal years. TIMEX3 gets the year that names it. EDTF gets the months from
/// October to September where the words around speak of the United States' government, whose year
/// that is, and else the year, approximate: whose it is and when it begins, the text does not say.
final class FiscalYears {
  private static final Set<String> FEDERAL = Around.words("federal");
  private static final Pattern WORD = Pattern.compile("\\W+");

  /// How far around it words tell whose year it is, in units.
  private static final int REACH = 160;

  private FiscalYears() {}

  static Meaning year(Match m) {
    CalendarPeriod year = CalendarPeriod.year(m.number(m.has("y") ? "y" : "y2"));
    return m.words().contains("calendar")
        ? Meaning.of(year, null, Anchor.NONE)
        : of(m, year, Anchor.NONE);
  }

  /// "The last fiscal year", "the current fiscal quarter".
  static @Nullable Meaning relative(Match m) {
    CalendarUnit unit = Vocabulary.unit(m.need("u"));
    int steps =
        switch (m.need("rel")) {
          case "last", "previous", "prior", "latest" -> -1;
          case "next", "coming", "following" -> 1;
          default -> 0;
        };
    CalendarPeriod now = unit == null ? null : m.setting().current(unit);
    if (now == null) {
      return Meaning.unsettled(Anchor.PUBLISHED);
    }
    CalendarPeriod meant = now.plus(steps);
    return unit == CalendarUnit.YEAR
        ? of(m, meant, Anchor.PUBLISHED)
        : Meaning.of(meant, m.part(), Anchor.PUBLISHED);
  }

  private static Meaning of(Match m, CalendarPeriod year, Anchor anchor) {
    int named = year.start().getYear();
    String edtf = isFederal(m) ? (named - 1) + "-10/" + named + "-09" : year.value() + "~";
    return new Meaning(TimeExpression.Type.DATE, year.value(), edtf, anchor, year);
  }

  private static boolean isFederal(Match m) {
    return WORD.splitAsStream(m.near(REACH).toLowerCase(Locale.ROOT)).anyMatch(FEDERAL::contains);
  }
}
