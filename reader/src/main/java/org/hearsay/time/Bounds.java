package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the words before an expression make of its interval: "since March" is open to one side,
/// "around 5 May" approximate, "between March and May" one interval for both. Values stay as they
/// are: TIMEX3 has no prepositions in its values.
final class Bounds {
  /// In units.
  private static final int REACH = 40;

  private static final String APPROXIMATE =
      "(?:about|around|roughly|approximately|nearly|almost|circa|some ?time in|on or about) ";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:^|.*?[\\s(“\"'])(?<maybe>(?:possibly|perhaps|maybe)"
              + " )?(?:(?<since>since|starting|beginning|effective|as of|ever"
              + " since)|(?<until>until|till|through|up to|by|no later than)|(?<before>before|prior"
              + " to)|(?<after>after)|(?:in|on|at|during|from|for|between|over))?(?: (?:on|in|at))?"
              + " ?(?<about>"
              + APPROXIMATE
              + ")?(?:the )?");

  private static final Pattern BETWEEN = Pattern.compile(".*\\bbetween (?:the )?", Pattern.DOTALL);
  private static final Pattern FROM =
      Pattern.compile(".*\\b(?:from|between) (?:the )?", Pattern.DOTALL);
  private static final Pattern AND = Pattern.compile(" (?:and|to|until|till|through) (?:the )?");
  private static final Pattern TO =
      Pattern.compile(" (?:to|until|till|through) (?:the )?| ?[-–—] ?");

  private Bounds() {}

  /// The expressions with what the words around them say about their bounds.
  static List<Found> of(List<Found> found, String text) {
    List<Found> all = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Found one = found.get(i);
      Found next = i + 1 < found.size() ? found.get(i + 1) : null;
      String range = next == null ? null : range(one, next, text);
      if (next != null && range != null) {
        all.add(one.withMeaning(one.meaning().withEdtf(range)));
        all.add(next.withMeaning(next.meaning().withEdtf(range)));
        i++;
      } else {
        all.add(alone(one, text));
      }
    }
    return all;
  }

  private static @Nullable String range(Found one, Found next, String text) {
    String from = one.meaning().edtf();
    String to = next.meaning().edtf();
    int start = one.span().end();
    int end = next.span().start();
    if (from == null || to == null || end - start > REACH || !Edtf.isInOrder(from, to)) {
      return null;
    }
    String before = before(one, text);
    String between = text.substring(start, end).replaceAll("[\\s\\u00A0]+", " ");
    boolean told = AND.matcher(between).matches() && BETWEEN.matcher(before).matches();
    boolean fromTo = TO.matcher(between).matches() && FROM.matcher(before).matches();
    boolean plain = TO.matcher(between).matches() && one.rule().equals(next.rule());
    return told || fromTo || plain ? Edtf.between(from, to) : null;
  }

  private static Found alone(Found found, String text) {
    Meaning meaning = found.meaning();
    String edtf = meaning.edtf();
    Matcher words = BEFORE.matcher(before(found, text));
    if (edtf == null || !words.matches()) {
      return found;
    }
    String own = found.span().of(text).toLowerCase(Locale.ROOT);
    boolean about =
        words.group("about") != null
            || Pattern.compile("^" + APPROXIMATE).matcher(own + " ").lookingAt();
    String made = about ? Edtf.approximate(edtf) : edtf;
    if (words.group("since") != null) {
      made = Edtf.since(made);
    } else if (words.group("until") != null) {
      made = Edtf.until(made);
    } else if (words.group("before") != null) {
      made = before(meaning, made);
    } else if (words.group("after") != null) {
      made = after(meaning, made);
    }
    return found.withMeaning(
        meaning.withEdtf(words.group("maybe") != null ? Edtf.uncertain(made) : made));
  }

  /// "Before May" ends with April.
  private static String before(Meaning meaning, String edtf) {
    CalendarPeriod period = meaning.period();
    if (period == null || !edtf.equals(period.edtf()) || period.start().getYear() < 2) {
      return Edtf.until(edtf);
    }
    CalendarPeriod until =
        switch (period.unit()) {
          case DAY, MONTH, QUARTER, HALF, YEAR, DECADE, CENTURY -> period.plus(-1);
          // The season before this one is not a year back.
          case SEASON -> CalendarPeriod.containing(CalendarUnit.MONTH, period.start()).plus(-1);
          case WEEK, WEEKEND -> CalendarPeriod.day(period.start()).plus(-1);
        };
    return Edtf.until(until.edtf());
  }

  private static String after(Meaning meaning, String edtf) {
    CalendarPeriod period = meaning.period();
    if (period == null || !edtf.equals(period.edtf()) || period.last().getYear() > 9800) {
      return Edtf.since(edtf);
    }
    CalendarPeriod since =
        switch (period.unit()) {
          case DAY, MONTH, QUARTER, HALF, YEAR, DECADE, CENTURY -> period.plus(1);
          case SEASON -> CalendarPeriod.containing(CalendarUnit.MONTH, period.last()).plus(1);
          case WEEK, WEEKEND -> CalendarPeriod.day(period.last()).plus(1);
        };
    return Edtf.since(since.edtf());
  }

  private static String before(Found found, String text) {
    int start = found.span().start();
    return text.substring(Math.max(0, start - REACH), start)
        .replaceAll("[\\s\\u00A0]+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
