package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When something was published: the day as its outlet printed it, and the moment where the outlet
/// gave one with its zone. The day is never moved to another zone. Immutable.
public record PublicationDate(LocalDate day, @Nullable OffsetDateTime moment) {

  public static PublicationDate of(LocalDate day) {
    return new PublicationDate(day, null);
  }

  /// Reads `2023-08-02`, `2023-08-02T10:15:00+03:00`, `2023-08-02T10:15Z` and what of a longer
  /// stamp begins with a day (`2023-08-02 10:15`); empty for anything else, other notations
  /// included.
  public static Optional<PublicationDate> parse(String stamp) {
    String trimmed = stamp.strip();
    if (trimmed.length() < 10) {
      return Optional.empty();
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(trimmed);
      return Optional.of(new PublicationDate(moment.toLocalDate(), moment));
    } catch (DateTimeException notAMoment) {
      try {
        if (trimmed.length() > 10 && Character.isDigit(trimmed.charAt(10))) {
          return Optional.empty();
        }
        return Optional.of(of(LocalDate.parse(trimmed.substring(0, 10))));
      } catch (DateTimeException notADay) {
        return Optional.empty();
      }
    }
  }

  /// ISO 8601: the moment where there is one, else the day.
  @Override
  public String toString() {
    return moment != null ? moment.toString() : day.toString();
  }
}
