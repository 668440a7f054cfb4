package org.hearsay.capture;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// The header `Retry-After` of an answer: seconds, or a date.
final class RetryAfter {

  private RetryAfter() {}

  /// How long the server asks to wait, never negative; null where it does not say.
  static @Nullable Duration of(Capture.Http head, Instant now) {
    String value = head.first("Retry-After");
    if (value == null) {
      return null;
    }
    if (value.strip().matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value.strip()));
    }
    try {
      Instant until =
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
