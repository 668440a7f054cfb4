package org.hearsay.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/// The dates of feeds: those of RFC 822 and its successors (`Wed, 04 Mar 2026 23:30:00 -0500`), and
/// those of RFC 3339. A moment keeps the zone that it is given in, so that the day stays the
/// outlet's; where the zone cannot be read, only the day is taken. Anything else is no date.
final class FeedDates {
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:[A-Za-z]{3,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3,9})\\.?[\\s-]+(\\d{4}|\\d{2})"
              + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]+))?)?\\b.*");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// The zones that RFC 822 names.
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("Z", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  private FeedDates() {}

  static @Nullable PublicationDate parse(@Nullable String stamp) {
    if (stamp == null || stamp.length() > 100) {
      return null;
    }
    PublicationDate iso = PublicationDate.parse(stamp).orElse(null);
    if (iso != null) {
      return iso;
    }
    Matcher parts = RFC_822.matcher(stamp.strip());
    if (!parts.matches()) {
      return null;
    }
    try {
      LocalDate day = day(parts);
      ZoneOffset zone = zone(parts.group(7));
      if (day == null || zone == null || parts.group(4) == null) {
        return day == null ? null : PublicationDate.of(day);
      }
      int second = parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6));
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(parts.group(4)),
              Integer.parseInt(parts.group(5)),
              Math.min(second, 59));
      return new PublicationDate(day, OffsetDateTime.of(day, time, zone));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(Matcher parts) {
    int month = MONTHS.indexOf(parts.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    int year = Integer.parseInt(parts.group(3));
    // RFC 2822: two digits mean a year from 1950 to 2049.
    year += parts.group(3).length() == 4 ? 0 : year < 50 ? 2000 : 1900;
    return month == 0 ? null : LocalDate.of(year, month, Integer.parseInt(parts.group(1)));
  }

  private static @Nullable ZoneOffset zone(@Nullable String name) {
    if (name == null) {
      return null;
    }
    if (name.matches("[+-].*")) {
      return ZoneOffset.of(name);
    }
    Integer hours = ZONES.get(name.toUpperCase(Locale.ROOT));
    return hours == null ? null : ZoneOffset.ofHours(hours);
  }
}
