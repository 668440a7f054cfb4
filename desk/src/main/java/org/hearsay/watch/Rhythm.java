package org.hearsay.watch;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.capture.Capture;
import org.jspecify.annotations.Nullable;

/// How long to wait until a feed is asked again: `every`, or longer where the feed (`ttl`) or its
/// server (`Cache-Control: max-age`) says that nothing new comes before, up to four hours. After a
/// failure twice as long each time, up to six hours, and never shorter than the server asks
/// (`Retry-After`), up to a day. Immutable.
public record Rhythm(Duration every) {
  public static final Duration SHORTEST = Duration.ofMinutes(1);
  public static final Duration LONGEST = Duration.ofDays(1);

  private static final Duration MOST_FRESH = Duration.ofHours(4);
  private static final Duration MOST_BACKOFF = Duration.ofHours(6);
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

  public Rhythm {
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("not between a minute and a day: " + every);
    }
  }

  /// After an answer.
  ///
  /// @param ttl what the feed says, null if it does not
  public Duration afterAnswer(@Nullable Duration ttl, Capture.@Nullable Http head) {
    Duration fresh = longer(ttl == null ? Duration.ZERO : ttl, maxAge(head));
    return longer(every, shorter(fresh, MOST_FRESH));
  }

  /// After a failure.
  ///
  /// @param failures how many there were in a row, this one among them, from 1
  /// @param retryAfter what the server asks, null if it does not
  public Duration afterFailure(int failures, @Nullable Duration retryAfter) {
    Duration backoff = every.multipliedBy(1L << Math.clamp(failures - 1L, 0, 16));
    Duration asked = retryAfter == null ? Duration.ZERO : shorter(retryAfter, LONGEST);
    return longer(longer(every, shorter(backoff, MOST_BACKOFF)), asked);
  }

  private static Duration maxAge(Capture.@Nullable Http head) {
    String control = head == null ? null : head.first("Cache-Control");
    Matcher matcher = MAX_AGE.matcher(control == null ? "" : control);
    return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : Duration.ZERO;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
