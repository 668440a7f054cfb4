package org.hearsay.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as text that sorts by time: `2024-03-09T07:59:58.123000000Z`.
final class Moments {
  private static final DateTimeFormatter SORTED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Moments() {}

  static String write(Instant moment) {
    return SORTED.format(moment);
  }
}
