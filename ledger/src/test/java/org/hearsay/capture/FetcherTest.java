package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final int LIMIT = 1 << 20;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private ExecutorService threads;
  private Fetcher fetcher;
  private String home;

  @BeforeEach
  void start() throws IOException {
    threads = Executors.newVirtualThreadPerTaskExecutor();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    home = "http://127.0.0.1:" + server.getAddress().getPort();
    fetcher = fetcher("127.0.0.1");
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop(0);
    threads.close();
  }

  @Test
  void capturesAPageWithItsHead() {
    answer("/a", exchange -> send(exchange, 200, "text/html; charset=koi8-u", "<p>Rain</p>"));

    Capture capture = fetched(home + "/a?b=c#d");

    assertThat(capture.bytes()).asString(UTF_8).isEqualTo("<p>Rain</p>");
    assertThat(capture.url()).isEqualTo(home + "/a?b=c");
    assertThat(capture.time()).isEqualTo(NOW);
    assertThat(capture.kind()).isEqualTo("text/html");
    assertThat(capture.charset()).isEqualTo("koi8-u");
    assertThat(capture.http())
        .satisfies(http -> assertThat(http.status()).isEqualTo(200))
        .satisfies(http -> assertThat(http.first("CONTENT-LENGTH")).isEqualTo("11"));
  }

  @Test
  void saysWhoAsksAndKeepsNoCookie() {
    List<String> agents = new ArrayList<>();
    answer(
        "/a",
        exchange -> {
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          assertThat(exchange.getRequestHeaders()).doesNotContainKey("Cookie");
          exchange.getResponseHeaders().add("Set-Cookie", "reader=7");
          send(exchange, 200, "text/html", "<p>Rain</p>");
        });

    fetched(home + "/a");
    fetched(home + "/a");

    assertThat(agents)
        .containsExactly(
            "Hearsay/test (+https://hearsay.example)", "Hearsay/test (+https://hearsay.example)");
  }

  @Test
  void followsRedirectsAndKeepsTheLastAddress() {
    answer("/old", exchange -> redirect(exchange, 301, "moved/../new"));
    answer("/new", exchange -> send(exchange, 200, "text/html", "<p>Rain</p>"));

    assertThat(fetched(home + "/old").url()).isEqualTo(home + "/new");
  }

  @Test
  void givesUpOnRedirectsInACircle() {
    answer("/a", exchange -> redirect(exchange, 302, "/b"));
    answer("/b", exchange -> redirect(exchange, 307, "/a"));

    assertThat(failed(home + "/a").reason()).isEqualTo(Reason.REDIRECTS);
    assertThat(asked).containsExactly("/a", "/b");
  }

  @Test
  void givesUpOnRedirectsWithoutEnd() {
    answer("/", exchange -> redirect(exchange, 302, exchange.getRequestURI() + "x"));

    assertThat(failed(home + "/").reason()).isEqualTo(Reason.REDIRECTS);
    assertThat(asked).hasSize(11);
  }

  @Test
  void doesNotFollowARedirectInside() {
    answer(
        "/a",
        exchange ->
            redirect(exchange, 302, "http://127.0.0.2:" + server.getAddress().getPort() + "/b"));
    answer("/c", exchange -> redirect(exchange, 302, "http://169.254.169.254/latest/"));
    answer("/d", exchange -> redirect(exchange, 302, "file:///etc/passwd"));

    assertThat(failed(home + "/a").reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    assertThat(failed(home + "/c").reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    assertThat(failed(home + "/d").reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    assertThat(asked).containsExactly("/a", "/c", "/d");
  }

  @Test
  void connectsToNoPrivateAddress() {
    try (Fetcher strict = fetcher("elsewhere.example")) {
      assertThat(strict.fetch(home + "/a"))
          .isInstanceOfSatisfying(
              Fetcher.Failed.class,
              f -> assertThat(f.failure().reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS));
      assertThat(strict.fetch("not an address")).isInstanceOf(Fetcher.Failed.class);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void judgesANameByTheAddressThatItLeadsTo() throws IOException {
    // The machine's own name is no literal and leads to an address that is not public.
    String name = InetAddress.getLocalHost().getHostName();
    Assumptions.assumeTrue(
        !name.equals("localhost") && isInside(name),
        "this machine's name leads to no private address");
    try (Fetcher strict = fetcher("elsewhere.example")) {
      assertThat(strict.fetch("http://" + name + ":" + server.getAddress().getPort() + "/a"))
          .isInstanceOfSatisfying(
              Fetcher.Failed.class,
              f -> {
                assertThat(f.failure().reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS);
                assertThat(f.failure().detail()).contains("leads to");
              });
    }
  }

  @Test
  void namesTheStatusOfAnError() {
    answer("/gone", exchange -> send(exchange, 410, "text/html", "<p>Gone</p>"));
    answer("/odd", exchange -> send(exchange, 304, "text/html", ""));

    assertThat(failed(home + "/gone"))
        .isEqualTo(new Failure(Reason.HTTP, "the server answered with status 410"));
    assertThat(failed(home + "/odd").detail()).contains("304");
  }

  @Test
  void takesNoMoreThanTheLimit() {
    byte[] page = new byte[50 << 20];
    answer("/announced", exchange -> stream(exchange, page, page.length));
    answer("/chunked", exchange -> stream(exchange, page, 0));
    answer("/just", exchange -> stream(exchange, java.util.Arrays.copyOf(page, LIMIT), 0));

    assertThat(failed(home + "/announced").reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(failed(home + "/chunked").reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(fetched(home + "/just").bytes()).hasSize(LIMIT);
  }

  @Test
  void tellsSilenceFromAnAnswerCutShort() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String silentHome = "http://127.0.0.1:" + silent.getLocalPort() + "/";
      assertThat(failed(silentHome))
          .isEqualTo(new Failure(Reason.NETWORK, "127.0.0.1 did not answer in time"));
    }
    try (ServerSocket abrupt = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var answered =
          threads.submit(() -> {
            withoutRobots(abrupt);
            try (Socket socket = abrupt.accept()) {
              socket.getInputStream().read(new byte[1024]);
              socket
                  .getOutputStream()
                  .write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<p>Ra".getBytes(UTF_8));
            }
            return true;
          });
      assertThat(failed("http://127.0.0.1:" + abrupt.getLocalPort() + "/").reason())
          .isEqualTo(Reason.TRUNCATED);
      assertThat(answered.get()).isTrue();
    }
    int nobody;
    try (ServerSocket closed = new ServerSocket(0)) {
      nobody = closed.getLocalPort();
    }
    assertThat(failed("http://127.0.0.1:" + nobody + "/").reason()).isEqualTo(Reason.NETWORK);
  }

  @Test
  void keepsTheSoundPartOfAnUnsoundHead(@TempDir Path folder) throws Exception {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html;\tcharset=\u0001utf-8\r\nbad name: x\r\n"
            + "Empty:\r\nX-Folded: a\rb\r\nX-Greeting: привіт\r\nContent-Length: 4\r\n\r\nRain";
    try (ServerSocket odd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Evidence evidence = Evidence.open(folder, null)) {
      var answered =
          threads.submit(() -> {
            withoutRobots(odd);
            try (Socket socket = odd.accept()) {
              socket.getInputStream().read(new byte[1024]);
              socket.getOutputStream().write(head.getBytes(UTF_8));
            }
            return true;
          });
      Capture capture = fetched("http://127.0.0.1:" + odd.getLocalPort() + "/");
      assertThat(answered.get()).isTrue();

      assertThat(capture.mediaType()).isEqualTo("text/html; charset= utf-8");
      assertThat(capture.http())
          .satisfies(h -> assertThat(h.headers()).doesNotContainKey("bad name"))
          .satisfies(h -> assertThat(h.first("X-Greeting")).isEqualTo("привіт"));
      Capture read = evidence.read(evidence.append(capture));
      assertThat(read.http()).isEqualTo(capture.http());
    }
  }

  /// Answers that there is no robots.txt.
  private static void withoutRobots(ServerSocket server) throws IOException {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read(new byte[1024]);
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
    }
  }

  private boolean isInside(String name) throws IOException {
    AddressGuard strict = AddressGuard.strict();
    for (InetAddress address : InetAddress.getAllByName(name)) {
      if (strict.refusal(name, address).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Fetcher fetcher(String allowed) {
    Fetcher.Manners manners =
        new Fetcher.Manners(
            "Hearsay/test (+https://hearsay.example)",
            LIMIT,
            Duration.ofSeconds(2),
            Duration.ofMillis(700),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1));
    return new Fetcher(new AddressGuard(allowed::equals), manners, () -> NOW);
  }

  private Capture fetched(String url) {
    Fetcher.Answer answer = fetcher.fetch(url);
    assertThat(answer).isInstanceOf(Fetcher.Fetched.class);
    return ((Fetcher.Fetched) answer).capture();
  }

  private Failure failed(String url) {
    Fetcher.Answer answer = fetcher.fetch(url);
    assertThat(answer).isInstanceOf(Fetcher.Failed.class);
    return ((Fetcher.Failed) answer).failure();
  }

  private void answer(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          if (!exchange.getRequestURI().getPath().startsWith("/robots.txt")) {
            asked.add(exchange.getRequestURI().getPath());
          }
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    send(exchange, status, "text/html", "elsewhere");
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void stream(HttpExchange exchange, byte[] bytes, long announced)
      throws IOException {
    exchange.sendResponseHeaders(200, announced);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
