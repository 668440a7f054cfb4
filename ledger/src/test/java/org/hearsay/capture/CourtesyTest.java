package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the fetcher does out of respect for a host: its robots.txt, one request at a time, pauses,
/// `Retry-After`, and not asking again for what did not change. Time passes only where somebody
/// waits for it.
class CourtesyTest {
  private static final String PAGE = "<p>Rain over the quay</p>";

  private final List<Duration> waited = Collections.synchronizedList(new ArrayList<>());
  private Instant now = Instant.parse("2026-03-04T05:06:07Z");
  private LocalServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    fetcher = fetcher("127.0.0.1");
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void asksForRobotsTxtOnceAndKeepsToIt() {
    server.robots("User-agent: *\nDisallow: /private/\n");
    server.put("/a", "text/html", PAGE);
    server.put("/b", "text/html", PAGE);

    fetched("/a");
    fetched("/b");
    Failure refused = failed("/private/c");

    assertThat(refused.reason()).isEqualTo(Reason.ROBOTS);
    assertThat(refused.detail()).contains("127.0.0.1", "all programs", "User-agent: *");
    assertThat(server.asked()).containsExactly("/robots.txt", "/a", "/b");
  }

  @Test
  void followsTheGroupThatNamesItBeforeTheOneForAll() {
    server.robots(
        "User-agent: *\nDisallow: /\n\nUser-agent: HEARSAY\nUser-agent: other\nDisallow: /x\n");
    server.put("/a", "text/html", PAGE);

    fetched("/a");
    assertThat(failed("/x/y").detail()).contains("hearsay", "User-agent: hearsay");
  }

  @Test
  void judgesTheTargetOfARedirectByRobotsTxtToo() {
    server.robots("User-agent: *\nDisallow: /inside\n");
    server.redirect("/a", 302, "/inside/b");
    server.put("/inside/b", "text/html", PAGE);

    assertThat(failed("/a").reason()).isEqualTo(Reason.ROBOTS);
    assertThat(server.asked()).containsExactly("/robots.txt", "/a");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void readsNoRobotsTxtAsNothingAsked(int status) {
    server.put("/robots.txt", exchange -> LocalServer.send(exchange, status, "a/b", bytes("no")));
    server.put("/a", "text/html", PAGE);
    fetched("/a");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429})
  void staysAwayWhereRobotsTxtIsInTrouble(int status) {
    server.put("/robots.txt", exchange -> LocalServer.send(exchange, status, "a/b", bytes("no")));
    server.put("/a", "text/html", PAGE);

    assertThat(failed("/a"))
        .isEqualTo(
            new Failure(
                Reason.ROBOTS,
                "the robots.txt of 127.0.0.1 cannot be had (status "
                    + status
                    + "), so nothing is fetched from there for now"));
    now = now.plus(Duration.ofMinutes(11));
    server.robots("");
    fetched("/a");
  }

  @Test
  void followsFiveRedirectsOfRobotsTxtAndNoSixth() {
    for (int i = 0; i < 6; i++) {
      server.redirect(i == 0 ? "/robots.txt" : "/r" + i, 301, "/r" + (i + 1));
    }
    server.put("/r5", "text/plain", "User-agent: *\nDisallow: /\n");
    server.put("/a", "text/html", PAGE);
    assertThat(failed("/a").reason()).isEqualTo(Reason.ROBOTS);

    server.redirect("/r5", 301, "/r6");
    server.put("/r6", "text/plain", "User-agent: *\nDisallow: /\n");
    now = now.plus(Duration.ofHours(25));
    fetched("/a");
    assertThat(server.asked()).doesNotContain("/r6");
  }

  @Test
  void readsTheBeginningOfAnEndlessRobotsTxt() {
    String padding = "# rain\n".repeat(200_000);
    server.robots("User-agent: *\nDisallow: /x\n" + padding + "Disallow: /a\n");
    server.put("/a", "text/html", PAGE);

    fetched("/a");
    assertThat(failed("/x").reason()).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void pausesBetweenTwoRequestsToOneHost() {
    server.put("/a", "text/html", PAGE);
    try (Fetcher stranger = strangerTo()) {
      String page = "http://news.example:" + server.port() + "/a";
      assertThat(stranger.fetch(page)).isInstanceOf(Fetcher.Fetched.class);
      assertThat(stranger.fetch(page)).isInstanceOf(Fetcher.Fetched.class);
      assertThat(waited).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
      now = now.plusMillis(400);
      assertThat(stranger.fetch(page)).isInstanceOf(Fetcher.Fetched.class);
      assertThat(waited).last().isEqualTo(Duration.ofMillis(600));
      now = now.plusSeconds(7);
      assertThat(stranger.fetch(page)).isInstanceOf(Fetcher.Fetched.class);
      assertThat(waited).hasSize(3);
    }
  }

  @Test
  void keepsToACrawlDelayUpToThirtySeconds() {
    server.robots("User-agent: *\nCrawl-delay: 4\n");
    server.put("/a", "text/html", PAGE);
    fetched("/a");
    fetched("/a");
    assertThat(waited).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4));

    waited.clear();
    now = now.plus(Duration.ofHours(25));
    server.robots("User-agent: *\nCrawl-delay: 3600\n");
    fetched("/a");
    fetched("/a");
    assertThat(waited).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  @Test
  void asksAHostOneThingAtATime() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.put(
        "/a",
        exchange -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          LocalServer.send(exchange, 200, "text/html", bytes(PAGE));
          inside.decrementAndGet();
        });
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        all.add(threads.submit(() -> fetched("/a")));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(most).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void comesBackWhenTheServerSaysSo(int status) {
    AtomicInteger asked = new AtomicInteger();
    server.put(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "12");
          boolean first = asked.incrementAndGet() == 1;
          LocalServer.send(exchange, first ? status : 200, "text/html", bytes(PAGE));
        });

    fetched("/a");
    assertThat(waited).containsExactly(Duration.ofSeconds(12));
  }

  @Test
  void leavesAHostAloneThatAsksForALongPause() {
    server.put(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "Wed, 04 Mar 2026 05:26:07 GMT");
          LocalServer.send(exchange, 503, "text/html", bytes("later"));
        });
    server.put("/b", "text/html", PAGE);

    assertThat(fetcher.fetch(server.home() + "/a"))
        .isInstanceOfSatisfying(
            Fetcher.Failed.class,
            f -> {
              assertThat(f.failure().detail()).contains("503", "1200 seconds");
              assertThat(f.retryAfter()).isEqualTo(Duration.ofMinutes(20));
            });
    assertThat(failed("/b").detail()).contains("left alone for another 1200 seconds");
    assertThat(server.asked()).containsExactly("/robots.txt", "/a");
    now = now.plus(Duration.ofMinutes(21));
    fetched("/b");
  }

  @Test
  void doesNotFetchAgainWhatDidNotChange() {
    server.put(
        "/a",
        exchange -> {
          var asked = exchange.getRequestHeaders();
          exchange.getResponseHeaders().add("ETag", "\"rain-7\"");
          exchange.getResponseHeaders().add("Last-Modified", "Tue, 03 Mar 2026 10:00:00 GMT");
          if ("\"rain-7\"".equals(asked.getFirst("If-None-Match"))
              && "Tue, 03 Mar 2026 10:00:00 GMT".equals(asked.getFirst("If-Modified-Since"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            LocalServer.send(exchange, 200, "text/html", bytes(PAGE));
          }
        });
    Validators known = Validators.of(fetched("/a"));

    assertThat(known.etag()).isEqualTo("\"rain-7\"");
    assertThat(fetcher.fetch(server.home() + "/a", known)).isInstanceOf(Fetcher.Unchanged.class);
    assertThat(fetcher.fetch(server.home() + "/a")).isInstanceOf(Fetcher.Fetched.class);
  }

  @Test
  void sendsBackNothingThatNoRequestMayHold() {
    server.put(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"\u00e9\u0001\"");
          exchange.getResponseHeaders().add("Last-Modified", "x".repeat(5000));
          LocalServer.send(exchange, 200, "text/html", bytes(PAGE));
        });
    Validators known = Validators.of(fetched("/a"));
    assertThat(fetcher.fetch(server.home() + "/a", known)).isInstanceOf(Fetcher.Fetched.class);
  }

  @Test
  void sendsAnETagToNobodyElse() {
    List<String> sent = new ArrayList<>();
    server.redirect("/a", 302, "/b");
    server.put(
        "/b",
        exchange -> {
          sent.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
          LocalServer.send(exchange, 200, "text/html", bytes(PAGE));
        });

    fetcher.fetch(server.home() + "/a", new Validators(server.home() + "/a", "\"x\"", null));
    fetcher.fetch(server.home() + "/a", new Validators(server.home() + "/b", "\"y\"", null));

    assertThat(sent).containsExactly("null", "\"y\"");
  }

  private Fetcher fetcher(String allowed) {
    return new Fetcher(
        new AddressGuard(allowed::equals), manners(), () -> now, new OkHttpClient(), this::wait);
  }

  /// To whom `news.example` is somewhere on the public internet, while its sockets end here.
  private Fetcher strangerTo() {
    InetAddress publicAddress = InetAddress.ofLiteral("93.184.215.14");
    OkHttpClient world =
        new OkHttpClient.Builder()
            .dns(host -> List.of(publicAddress))
            .socketFactory(new Tunnel(server.port()))
            .build();
    return new Fetcher(AddressGuard.strict(), manners(), () -> now, world, this::wait);
  }

  private static Fetcher.Manners manners() {
    return Fetcher.Manners.of("Hearsay/test").withLimit(1 << 20);
  }

  private void wait(Duration duration) {
    waited.add(duration);
    now = now.plus(duration);
  }

  private Capture fetched(String path) {
    Fetcher.Answer answer = fetcher.fetch(server.home() + path);
    assertThat(answer).isInstanceOf(Fetcher.Fetched.class);
    return ((Fetcher.Fetched) answer).capture();
  }

  private Failure failed(String path) {
    Fetcher.Answer answer = fetcher.fetch(server.home() + path);
    assertThat(answer).isInstanceOf(Fetcher.Failed.class);
    return ((Fetcher.Failed) answer).failure();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
