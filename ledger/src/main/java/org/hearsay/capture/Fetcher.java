package org.hearsay.capture;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.robots.RobotRules;
import org.jspecify.annotations.Nullable;

/// Fetches one address by HTTP GET, as a stranger with manners: no cookies, no cache, no log-in, no
/// proxy; HTTP/2 where the server speaks it. Each redirect is judged by the guard before it is
/// followed, and a host's addresses are judged where they are resolved, so that what is connected
/// to is what was judged.
///
/// **robots.txt is honoured, always**, at each step of a redirect too, and there is no option
/// against it: an address that a person names is one fetch, but folders of them, feeds and `watch`
/// are what robots.txt is made for, and nobody could tell one from the other by the requests. Who
/// reads a page in a browser can save it and have the file read.
///
/// One request at a time goes to a host, with a pause between two (see [Manners]); a host that the
/// guard allows by name stands in the user's own network and is not made to wait. `Crawl-delay` is
/// kept to up to 30 seconds. A server that answers 429 or 503 and says when to come back is asked
/// once more where that is within 30 seconds; else its host is left alone for so long, at most an
/// hour, and whatever is asked of it meanwhile fails at once.
///
/// Content that came compressed is kept as it was before: see [ContentCodings]; the limit counts on
/// both sides. A capture bears the address after redirects, without its fragment.
///
/// What goes wrong in the world is a [Failed]. Threads may share an instance.
public final class Fetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 10;
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_ALONE = Duration.ofHours(1);

  private static final Wire.Limit ROBOTS = new Wire.Limit(RobotRules.LIMIT, true);

  private final AddressGuard guard;
  private final Manners manners;
  private final InstantSource clock;
  private final Wire wire;
  private final Turns turns;
  private final RobotsTexts robots;

  public Fetcher(AddressGuard guard, Manners manners, InstantSource clock) {
    this(guard, manners, clock, new OkHttpClient(), Thread::sleep);
  }

  /// With a world of its own around it, for tests.
  Fetcher(
      AddressGuard guard,
      Manners manners,
      InstantSource clock,
      OkHttpClient world,
      Turns.Pausing pausing) {
    this.guard = guard;
    this.manners = manners;
    this.clock = clock;
    this.wire = new Wire(guard, manners, world);
    this.turns = new Turns(clock, pausing);
    this.robots =
        new RobotsTexts(
            url -> inTurn(url, Validators.NONE, Duration.ZERO, ROBOTS), clock, manners.product());
  }

  /// How to ask.
  ///
  /// - `userAgent`: who asks, with an address where that is explained
  /// - `limit`: the most bytes of content that are taken
  /// - `connect`, `read`, `call`: how long to wait for a connection, for the next bytes, for one
  ///   answer as a whole
  /// - `pause`: between two requests to one host
  public record Manners(
      String userAgent, int limit, Duration connect, Duration read, Duration call, Duration pause) {

    public Manners {
      if (limit < 1 || limit == Integer.MAX_VALUE) {
        throw new IllegalArgumentException("not a limit: " + limit);
      }
    }

    /// 16 MiB; 10 seconds to connect, 20 between bytes, 60 for an answer; a second of pause.
    public static Manners of(String userAgent) {
      return new Manners(
          userAgent,
          16 << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofSeconds(1));
    }

    public Manners withLimit(int newLimit) {
      return new Manners(userAgent, newLimit, connect, read, call, pause);
    }

    /// The name that a robots.txt would call the program by: `hearsay` of `Hearsay/0.1`.
    String product() {
      return userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }
  }

  /// What becomes of a fetch.
  public sealed interface Answer {}

  /// A 2xx answer, kept; its content may be empty.
  public record Fetched(Capture capture) implements Answer {}

  /// The address still has the content that the validators were given for.
  public record Unchanged(Capture.Http http) implements Answer {}

  /// No answer, or none to read. `retryAfter`: how long the server asks to be left alone, null
  /// where it does not.
  public record Failed(Failure failure, @Nullable Duration retryAfter) implements Answer {
    public Failed(Failure failure) {
      this(failure, null);
    }
  }

  /// The content of an address; never [Unchanged].
  public Answer fetch(String address) {
    return fetch(address, Validators.NONE);
  }

  /// The content of an address, or that it is still what it was.
  public Answer fetch(String address, Validators known) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return new Failed(guard.refusal(address).orElseThrow());
    }
    Set<HttpUrl> seen = new HashSet<>();
    while (true) {
      HttpUrl current = url.newBuilder().fragment(null).build();
      if (!seen.add(current)) {
        return failed(Reason.REDIRECTS, "the redirects lead in a circle, back to " + current);
      }
      if (seen.size() > MOST_REDIRECTS + 1) {
        return failed(Reason.REDIRECTS, "more than " + MOST_REDIRECTS + " redirects");
      }
      switch (ask(current, known)) {
        case Wire.Broken(Failure failure) -> {
          return new Failed(failure, nullIfZero(turns.leftAlone(current.host())));
        }
        case Wire.Content(Capture.Http head, byte[] bytes) -> {
          return bytes.length > manners.limit()
              ? new Failed(Wire.tooLarge(manners.limit()))
              : new Fetched(Capture.of(bytes, clock.instant(), current.toString(), head));
        }
        case Wire.Status(Capture.Http head) -> {
          if (!Redirect.isOne(head)) {
            return status(current, head, known);
          }
          HttpUrl next = Redirect.target(current, head);
          if (next == null) {
            return new Failed(elsewhere(String.valueOf(head.first("Location"))));
          }
          url = next;
        }
      }
    }
  }

  /// Asks for one address, if guard, robots.txt and host let it.
  private Wire.Reply ask(HttpUrl url, Validators known) {
    @Nullable Failure refusal = guard.refusal(url).orElse(null);
    if (refusal != null) {
      return new Wire.Broken(refusal);
    }
    RobotsTexts.Verdict verdict = robots.of(url);
    refusal = verdict.refusal(url);
    if (refusal != null) {
      return new Wire.Broken(refusal);
    }
    Duration delay = shorter(verdict.rules().delay(), LONGEST_DELAY);
    Wire.Limit limit = new Wire.Limit(manners.limit(), false);
    Wire.Reply reply = inTurn(url, known, delay, limit);
    if (!(reply instanceof Wire.Status(Capture.Http head)) || !asksToWait(head)) {
      return reply;
    }
    Duration wait = RetryAfter.of(head, clock.instant());
    if (wait == null) {
      return reply;
    }
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      turns.leaveAlone(url.host(), shorter(wait, LONGEST_ALONE));
      return reply;
    }
    try {
      turns.pause(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return interrupted(url);
    }
    return inTurn(url, known, delay, limit);
  }

  private Wire.Reply inTurn(HttpUrl url, Validators known, Duration delay, Wire.Limit limit) {
    String host = url.host();
    Duration alone = turns.leftAlone(host);
    if (alone.isPositive()) {
      return new Wire.Broken(
          new Failure(
              Reason.HTTP,
              host + " asked to be left alone for another " + alone.toSeconds() + " seconds"));
    }
    Duration pause = guard.isAllowedByName(host) ? Duration.ZERO : manners.pause();
    try (Turns.Turn _ = turns.take(host, longer(pause, delay))) {
      return wire.get(url, known, limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return interrupted(url);
    }
  }

  private static boolean asksToWait(Capture.Http head) {
    return head.status() == 429 || head.status() == 503;
  }

  private Answer status(HttpUrl url, Capture.Http head, Validators known) {
    if (head.status() == 304 && known.speakOf(url.toString())) {
      return new Unchanged(head);
    }
    Duration wait = asksToWait(head) ? RetryAfter.of(head, clock.instant()) : null;
    String when = wait == null ? "" : ", and asks to wait " + wait.toSeconds() + " seconds";
    return new Failed(
        new Failure(Reason.HTTP, "the server answered with status " + head.status() + when), wait);
  }

  /// A redirect that cannot be followed: another scheme, or no address at all.
  private Failure elsewhere(String location) {
    return guard
        .refusal(location)
        .map(f -> new Failure(f.reason(), "redirected to another place: " + f.detail()))
        .orElseGet(
            () -> new Failure(Reason.REDIRECTS, "the server redirects to what is no address"));
  }

  private static Wire.Reply interrupted(HttpUrl url) {
    return new Wire.Broken(
        new Failure(Reason.NETWORK, "stopped while waiting to ask " + url.host()));
  }

  private static Failed failed(Reason reason, String detail) {
    return new Failed(new Failure(reason, detail));
  }

  private static @Nullable Duration nullIfZero(Duration duration) {
    return duration.isZero() ? null : duration;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /// Lets go of idle connections.
  @Override
  public void close() {
    wire.close();
  }
}
