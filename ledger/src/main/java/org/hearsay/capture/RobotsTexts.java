package org.hearsay.capture;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.robots.RobotRules;
import org.jspecify.annotations.Nullable;

/// The robots.txt of each place (scheme, host, port) that was asked lately, fetched when it is
/// first needed and kept for 24 hours, the longest that RFC 9309 allows; one that could not be had,
/// for ten minutes. Its rules for an answer: content is read as rules; 4xx, or more than five
/// redirects, means that nothing is asked; 5xx, and 429, mean that all is forbidden. Where no
/// answer came at all, what went wrong is what the page failed for too. Threads may share it.
final class RobotsTexts {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_IF_NOT_HAD = Duration.ofMinutes(10);
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_PLACES = 500;

  private final Function<HttpUrl, Wire.Reply> asking;
  private final InstantSource clock;
  private final String agent;
  private final Map<HttpUrl, Verdict> verdicts = new LinkedHashMap<>(16, 0.75f, true);

  /// @param asking asks an address, in its host's turn
  /// @param agent the name that a robots.txt would call this program by
  RobotsTexts(Function<HttpUrl, Wire.Reply> asking, InstantSource clock, String agent) {
    this.asking = asking;
    this.clock = clock;
    this.agent = agent;
  }

  /// What is known of a place: its rules, or why there are none and nothing may be fetched.
  record Verdict(RobotRules rules, @Nullable Failure failure, Instant until) {

    /// Why this address of the place must not be fetched; null if it may.
    @Nullable Failure refusal(HttpUrl url) {
      if (failure != null) {
        return failure;
      }
      return rules.allows(url.toString())
          ? null
          : new Failure(
              Reason.ROBOTS,
              "the robots.txt of "
                  + url.host()
                  + " asks "
                  + (rules.group().equals("*") ? "all programs" : rules.group())
                  + " not to fetch this (User-agent: "
                  + rules.group()
                  + ")");
    }
  }

  Verdict of(HttpUrl url) {
    HttpUrl text = url.resolve("/robots.txt");
    if (text == null) {
      throw new IllegalStateException("no robots.txt can be asked for: " + url);
    }
    synchronized (verdicts) {
      Verdict kept = verdicts.get(text);
      if (kept != null && clock.instant().isBefore(kept.until())) {
        return kept;
      }
    }
    Verdict asked = asked(text);
    synchronized (verdicts) {
      verdicts.put(text, asked);
      if (verdicts.size() > MOST_PLACES) {
        verdicts.remove(verdicts.keySet().iterator().next());
      }
    }
    return asked;
  }

  private Verdict asked(HttpUrl text) {
    HttpUrl url = text;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      switch (asking.apply(url)) {
        case Wire.Broken(Failure failure) -> {
          return verdict(RobotRules.none(), failure, KEPT_IF_NOT_HAD);
        }
        case Wire.Content(var _, byte[] bytes) -> {
          byte[] read = Arrays.copyOf(bytes, Math.min(bytes.length, RobotRules.LIMIT));
          return verdict(RobotRules.parse(read, agent), null, KEPT);
        }
        case Wire.Status(Capture.Http head) -> {
          HttpUrl next = Redirect.target(url, head);
          if (next == null) {
            return byStatus(text, head.status());
          }
          url = next;
        }
      }
    }
    return verdict(RobotRules.none(), null, KEPT);
  }

  private Verdict byStatus(HttpUrl text, int status) {
    boolean troubled = status >= 500 || status == 429;
    return troubled
        ? verdict(
            RobotRules.none(),
            new Failure(
                Reason.ROBOTS,
                "the robots.txt of "
                    + text.host()
                    + " cannot be had (status "
                    + status
                    + "), so nothing is fetched from there for now"),
            KEPT_IF_NOT_HAD)
        : verdict(RobotRules.none(), null, KEPT);
  }

  private Verdict verdict(RobotRules rules, @Nullable Failure failure, Duration kept) {
    return new Verdict(rules, failure, clock.instant().plus(kept));
  }
}
