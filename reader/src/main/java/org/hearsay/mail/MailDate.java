package org.hearsay.mail;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/// The `Date` of a message (RFC 5322), its zone kept, old zones by name included. Stateless.
final class MailDate {
  /// The day of the week is left out: where it contradicts the day, the day counts.
  private static final Pattern STAMP =
      Pattern.compile(
          "(?:\\p{Alpha}{3,9},?\\s+)?(\\d{1,2} \\p{Alpha}{3} \\d{4} \\d{2}:\\d{2}(?::\\d{2})?)"
              + " ([+-]\\d{4}|[A-Z]{1,3})\\b.*");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("UT", "GMT"),
          Map.entry("UTC", "GMT"),
          Map.entry("Z", "GMT"),
          Map.entry("EST", "-0500"),
          Map.entry("EDT", "-0400"),
          Map.entry("CST", "-0600"),
          Map.entry("CDT", "-0500"),
          Map.entry("MST", "-0700"),
          Map.entry("MDT", "-0600"),
          Map.entry("PST", "-0800"),
          Map.entry("PDT", "-0700"));

  private MailDate() {}

  static @Nullable PublicationDate parse(@Nullable String field) {
    Matcher stamp = STAMP.matcher(field == null ? "" : field.replaceAll("\\s+", " ").strip());
    if (!stamp.matches()) {
      return null;
    }
    String zone = stamp.group(2);
    try {
      OffsetDateTime moment =
          OffsetDateTime.parse(
              capitalized(stamp.group(1)) + " " + ZONES.getOrDefault(zone, zone),
              DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT));
      return new PublicationDate(moment.toLocalDate(), moment);
    } catch (DateTimeException noSuchMoment) {
      return null;
    }
  }

  /// With the month as Java spells it.
  private static String capitalized(String stamp) {
    String[] words = stamp.split(" ", -1);
    String month = words[1].toLowerCase(Locale.ROOT);
    words[1] = Character.toUpperCase(month.charAt(0)) + month.substring(1);
    return String.join(" ", words);
  }
}
