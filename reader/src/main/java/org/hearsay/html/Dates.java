package org.hearsay.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.PublicationDate;

/// Days out of the notations that pages use. Only what can be read one way is read: `02/08/2023` is
/// neither August nor February. Stateless.
final class Dates {
  private static final int EARLIEST = 1990;
  private static final int LATEST = 2100;

  private static final Pattern NO_COLON = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");
  private static final Pattern SPACED =
      Pattern.compile(
          "^(\\d{4}-\\d\\d-\\d\\d) +(\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?)"
              + " ?([+-]\\d\\d:?\\d\\d|Z)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("^\\D{0,12}(20\\d\\d|199\\d)[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?:\\D|T|$)");
  private static final Pattern DOTTED =
      Pattern.compile("(?:^|\\D)(\\d{1,2})([./-]) ?(\\d{1,2})[./-] ?((?:20|19)\\d\\d)(?:\\D|$)");
  private static final Pattern WORDED =
      Pattern.compile(
          "(?:^|\\P{L})(?:(\\d{1,2})(?:st|nd|rd|th|\\.)?,?[ -](?:de )?)?(\\p{L}{3,12})\\.?,?["
              + " -](?:de )?(?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(20\\d\\d|199\\d)(?:\\D|$)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("[/_-](20\\d\\d|199\\d)([/_-]?)(\\d\\d|[a-z]{3})\\2(\\d\\d)(?=[/_.-]|$)");

  private static final Map<String, Integer> MONTHS = months();

  private Dates() {}

  /// The day, with the moment where `stamp` gives one with its zone; empty where it gives neither.
  static Optional<PublicationDate> parse(String stamp) {
    String text = stamp.strip();
    Matcher spaced = SPACED.matcher(text);
    if (spaced.find() && spaced.group(3) != null) {
      text = spaced.group(1) + "T" + spaced.group(2) + spaced.group(3);
    }
    text = NO_COLON.matcher(text).replaceFirst("$1:$2");
    return PublicationDate.parse(text)
        .or(() -> day(stamp).map(PublicationDate::of))
        .filter(date -> date.day().getYear() >= EARLIEST && date.day().getYear() < LATEST);
  }

  /// The day that an address carries in its path: `/2023/08/02/`, `/2023/aug/02/`.
  static Optional<PublicationDate> inAddress(String url) {
    Matcher matcher = IN_ADDRESS.matcher(url.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      Optional<LocalDate> day = day(matcher.group(1), month(matcher.group(3)), matcher.group(4));
      if (day.isPresent()) {
        return day.map(PublicationDate::of);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String stamp) {
    String text = stamp.length() > 200 ? stamp.substring(0, 200) : stamp;
    Matcher first = YEAR_FIRST.matcher(text.strip());
    if (first.find()) {
      return day(first.group(1), Integer.parseInt(first.group(2)), first.group(3));
    }
    Matcher worded = WORDED.matcher(text);
    while (worded.find()) {
      Integer month = MONTHS.get(worded.group(2).toLowerCase(Locale.ROOT));
      String day = worded.group(1) != null ? worded.group(1) : worded.group(3);
      if (month != null && day != null) {
        return day(worded.group(4), month, day);
      }
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.find()) {
      int one = Integer.parseInt(dotted.group(1));
      int two = Integer.parseInt(dotted.group(3));
      // Dots put the day first everywhere; with slashes only a number above 12 tells.
      if (dotted.group(2).equals(".") || one > 12 || one == two) {
        return day(dotted.group(4), two, dotted.group(1));
      }
      if (two > 12) {
        return day(dotted.group(4), one, dotted.group(3));
      }
    }
    return Optional.empty();
  }

  /// The day, empty where there is none of that number.
  static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// The number of a month from its name or its figures, 0 for what is none.
  static int month(String name) {
    return Character.isDigit(name.charAt(0))
        ? Integer.parseInt(name)
        : MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    List<String> lines = new ArrayList<>(Names.lines("months.txt"));
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        months.put(words[i], Integer.parseInt(words[0]));
      }
    }
    return Map.copyOf(months);
  }
}
