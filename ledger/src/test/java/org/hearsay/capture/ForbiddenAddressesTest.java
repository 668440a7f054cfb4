package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way to spell an address that is not on the public internet, against a real server on the
/// loopback address that has to stay unasked. Names are resolved by a table; every socket that is
/// opened all the same ends at the server, whatever address it was meant for, so that nothing
/// escapes notice.
class ForbiddenAddressesTest {

  /// `PORT` is the server's. Each has to be refused as it stands, and as the target of a redirect.
  private static final List<String> FORMS =
      List.of(
          // This machine, in decimal, octal, hexadecimal, short and mixed.
          "http://127.0.0.1:PORT/x",
          "http://127.1:PORT/x",
          "http://127.0.1:PORT/x",
          "http://127.255.255.254:PORT/x",
          "http://2130706433:PORT/x",
          "http://017700000001:PORT/x",
          "http://0x7f000001:PORT/x",
          "http://0x7F.0x0.0x0.0x1:PORT/x",
          "http://0177.0.0.01:PORT/x",
          "http://0177.0.0.0x1:PORT/x",
          "http://0x7f.1:PORT/x",
          "http://127.0.0.1.:PORT/x",
          "http://0:PORT/x",
          "http://0.0.0.0:PORT/x",
          "http://00000.0:PORT/x",
          "http://4294967295:PORT/x",
          "http://6425673729:PORT/x",
          // Escapes, other digits, other dots, other slashes, blanks.
          "http://%31%32%37.0.0.1:PORT/x",
          "http://127%2e0%2e0%2e1:PORT/x",
          "http://%6c%6f%63alhost:PORT/x",
          "http://１２７.０.０.１:PORT/x",
          "http://①②⑦.⓪.⓪.①:PORT/x",
          "http://127。0。0。1:PORT/x",
          "http://127．0．0．1:PORT/x",
          "http://127｡0｡0｡1:PORT/x",
          "http:\\\\127.0.0.1:PORT\\x",
          "http:/127.0.0.1:PORT/x",
          "http:127.0.0.1:PORT/x",
          "http:////127.0.0.1:PORT/x",
          " http://127.0.0.1:PORT/x",
          "http://127.0.0.1\t:PORT/x",
          // Names.
          "http://localhost:PORT/x",
          "http://LocalHost.:PORT/x",
          "http://a.b.localhost:PORT/x",
          "http://ｌｏｃａｌｈｏｓｔ:PORT/x",
          "http://localhoſt:PORT/x",
          "http://inside.example:PORT/x",
          "http://inside.example.:PORT/x",
          "http://both.example:PORT/x",
          "http://six.example:PORT/x",
          "http://mapped.example:PORT/x",
          // Users.
          "http://news.example@127.0.0.1:PORT/x",
          "http://127.0.0.1@news.example:PORT/x",
          "http://news.example:80@127.0.0.1:PORT/x",
          "http://news.example%40@127.0.0.1:PORT/x",
          "http://127.0.0.1:PORT#@news.example/x",
          "http://127.0.0.1:PORT?@news.example/x",
          // The networks behind this machine, and what clouds keep there.
          "http://10.0.0.1:PORT/x",
          "http://172.16.9.9:PORT/x",
          "http://192.168.0.1:PORT/x",
          "http://192.168.257:PORT/x",
          "http://169.254.169.254:PORT/latest/meta-data/",
          "http://2852039166:PORT/latest/meta-data/",
          "http://0xa9fea9fe:PORT/latest/meta-data/",
          "http://169.254.170.2:PORT/v2/credentials",
          "http://100.100.100.200:PORT/latest/meta-data/",
          "http://100.64.0.1:PORT/x",
          "http://192.0.0.192:PORT/x",
          "http://198.18.0.1:PORT/x",
          "http://224.0.0.251:PORT/x",
          "http://255.255.255.255:PORT/x",
          "http://240.0.0.1:PORT/x",
          "http://192.0.2.1:PORT/x",
          // In IPv6: plain, mapped, compatible, translated, tunnelled, with a zone.
          "http://[::1]:PORT/x",
          "http://[0000:0000::0001]:PORT/x",
          "http://[::]:PORT/x",
          "http://[::1%25lo]:PORT/x",
          "http://[::1%lo]:PORT/x",
          "http://[fe80::1%25eth0]:PORT/x",
          "http://[fe80::1]:PORT/x",
          "http://[fc00::1]:PORT/x",
          "http://[fd00:ec2::254]:PORT/latest/meta-data/",
          "http://[fd20:ce::254]:PORT/x",
          "http://[ff02::fb]:PORT/x",
          "http://[fec0::1]:PORT/x",
          "http://[::ffff:127.0.0.1]:PORT/x",
          "http://[::ffff:7f00:1]:PORT/x",
          "http://[::FFFF:169.254.169.254]:PORT/x",
          "http://[0:0:0:0:0:ffff:0a00:0001]:PORT/x",
          "http://[::ffff:0:127.0.0.1]:PORT/x",
          "http://[::127.0.0.1]:PORT/x",
          "http://[64:ff9b::127.0.0.1]:PORT/x",
          "http://[64:ff9b::a9fe:a9fe]:PORT/x",
          "http://[64:ff9b:1::7f00:1]:PORT/x",
          "http://[2002:7f00:1::]:PORT/x",
          "http://[2002:c0a8:1::1]:PORT/x",
          "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]:PORT/x",
          "http://[2001:db8::1]:PORT/x",
          "http://[100::1]:PORT/x",
          "http://[5f00::1]:PORT/x",
          "http://[2606:4700::5efe:127.0.0.1]:PORT/x",
          // Other schemes.
          "ftp://127.0.0.1:PORT/x",
          "file:///etc/passwd",
          "gopher://127.0.0.1:PORT/x",
          "jar:http://127.0.0.1:PORT/x!/y",
          "view-source:http://127.0.0.1:PORT/x",
          "data:text/html,rain",
          "javascript:alert(1)");

  private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private static final Map<String, List<InetAddress>> NAMES =
      Map.of(
          "news.example", List.of(PUBLIC),
          "inside.example", List.of(LOOPBACK),
          "inside.example.", List.of(LOOPBACK),
          "both.example", List.of(PUBLIC, LOOPBACK),
          "six.example", List.of(InetAddress.ofLiteral("::1")),
          "mapped.example", List.of(InetAddress.ofLiteral("64:ff9b::7f00:1")));

  private final Map<String, AtomicInteger> resolved = new ConcurrentHashMap<>();
  private LocalServer server;
  private Tunnel tunnel;
  private Fetcher fetcher;
  private Fetcher reporter;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    tunnel = new Tunnel(server.port());
    fetcher = fetcher(AddressGuard.strict());
    // To whom the server is an outlet as any other: it may be asked, and sends elsewhere.
    reporter = fetcher(new AddressGuard("outlet.example"::equals));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    reporter.close();
    server.close();
  }

  static Stream<String> forms() {
    return FORMS.stream();
  }

  @Test
  void isATableOfAtLeastSixtyForms() {
    assertThat(FORMS).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void asksNobody(String form) {
    assertThat(reason(fetcher.fetch(here(form)))).isIn(Reason.FORBIDDEN_ADDRESS);
    assertThat(server.asked()).isEmpty();
    assertThat(tunnel.connected()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirectToAnyOfThem(int status) {
    // Letters that no header can hold are sent as their escapes.
    List<String> forms = FORMS.stream().filter(f -> f.chars().allMatch(c -> c < 127)).toList();
    for (int i = 0; i < forms.size(); i++) {
      server.redirect("/from" + i, status, here(forms.get(i)));
    }
    List<String> followed = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      Fetcher.Answer answer = reporter.fetch(outlet("/from" + i));
      if (!(answer instanceof Fetcher.Failed)) {
        followed.add(forms.get(i));
      }
    }
    assertThat(followed).isEmpty();
    // "http:127.0.0.1" without slashes is a path of the outlet's own, as in a browser.
    assertThat(server.asked())
        .doesNotContain("/x", "/latest/meta-data/", "/v2/credentials")
        .contains("/from" + (forms.size() - 1));
  }

  @Test
  void readsABackslashAsASlashAsBrowsersDo() {
    fetcher.fetch("http://news.example:" + server.port() + "\\@127.0.0.1:" + server.port() + "/x");
    assertThat(tunnel.connected()).isNotEmpty().containsOnly(PUBLIC);
  }

  @Test
  void followsNoRedirectWithoutAScheme() {
    server.redirect("/a", 302, "//127.0.0.1:" + server.port() + "/x");
    server.redirect("/b", 302, "//[::1]:" + server.port() + "/x");
    server.redirect("/c", 302, "\\\\127.0.0.1:" + server.port() + "/x");
    server.redirect("/d", 302, "/\\127.0.0.1:" + server.port() + "/x");
    for (String path : List.of("/a", "/b", "/c", "/d")) {
      assertThat(reason(reporter.fetch(outlet(path)))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    }
    assertThat(server.asked()).doesNotContain("/x");
  }

  @Test
  void doesNotFollowWhatAPageSaysOfItself() {
    server.put(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Refresh", "0; url=http://127.0.0.1/x");
          exchange.getResponseHeaders().add("Link", "<http://127.0.0.1/x>; rel=preload");
          LocalServer.send(
              exchange,
              200,
              "text/html",
              ("<meta http-equiv=refresh content='0; url=/x'><base href='http://127.0.0.1/'>"
                      + "<img src='/x'><script src='/x'></script><link rel=canonical href='/x'>")
                  .getBytes(UTF_8));
        });
    assertThat(reporter.fetch(outlet("/a"))).isInstanceOf(Fetcher.Fetched.class);
    assertThat(server.asked()).containsExactly("/robots.txt", "/a");
  }

  @Test
  void connectsToTheAddressThatWasJudged() {
    server.put("/a", "text/html", "<p>Rain</p>");
    assertThat(fetcher.fetch("http://news.example:" + server.port() + "/a"))
        .isInstanceOf(Fetcher.Fetched.class);
    assertThat(tunnel.connected()).isNotEmpty().containsOnly(PUBLIC);
  }

  /// A name server that first gives a public address and then another: whatever it says, no answer
  /// of it is used that was not judged, so nobody is ever connected to at the second.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void isNotFooledByAnswersThatChange(int publicAnswers) {
    server.put("/a", "text/html", "<p>Rain</p>");
    String page = "http://rebinding" + publicAnswers + ".example:" + server.port() + "/a";
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      // A new one each time: no connection is kept that would spare the question.
      try (Fetcher each = fetcher(AddressGuard.strict())) {
        if (each.fetch(page) instanceof Fetcher.Failed failed) {
          reasons.add(failed.failure().reason());
        }
      }
    }
    assertThat(tunnel.connected()).isNotEmpty().containsOnly(PUBLIC);
    assertThat(reasons).isNotEmpty().containsOnly(Reason.FORBIDDEN_ADDRESS);
  }

  @Test
  void isNotLedInsideByRobotsTxt() {
    server.redirect("/robots.txt", 302, "http://127.0.0.1:" + server.port() + "/x");
    server.put("/a", "text/html", "<p>Rain</p>");
    assertThat(reason(reporter.fetch(outlet("/a")))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    assertThat(server.asked()).containsExactly("/robots.txt");
  }

  @Test
  void isNotLedInsideByTheEntriesOfAFeed() {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Post</title>");
    for (String form : FORMS) {
      String link = here(form).replace("&", "&amp;");
      feed.append("<item><link>").append(link).append("</link></item>");
    }
    server.put("/feed", "text/xml; charset=utf-8", feed.append("</channel></rss>").toString());

    List<Taken> taken =
        new Inputs(reporter, InputStream.nullInputStream(), Known.NOTHING, Instant::now, 1 << 20)
            .taken(List.of(outlet("/feed")))
            .toList();

    assertThat(taken).isNotEmpty().allMatch(one -> one instanceof Taken.Refused);
    assertThat(server.asked()).containsExactly("/robots.txt", "/feed");
  }

  private Fetcher fetcher(AddressGuard guard) {
    OkHttpClient world = new OkHttpClient.Builder().dns(this::lookup).socketFactory(tunnel).build();
    Fetcher.Manners manners =
        new Fetcher.Manners(
            "Hearsay/test",
            1 << 20,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ZERO);
    return new Fetcher(guard, manners, Instant::now, world, _ -> {});
  }

  private List<InetAddress> lookup(String host) throws java.net.UnknownHostException {
    if (host.startsWith("rebinding")) {
      int asked = resolved.computeIfAbsent(host, _ -> new AtomicInteger()).getAndIncrement();
      int publicAnswers = host.charAt("rebinding".length()) - '0';
      return List.of(asked < publicAnswers ? PUBLIC : LOOPBACK);
    }
    if (host.equals("outlet.example")) {
      return List.of(LOOPBACK);
    }
    List<InetAddress> addresses = NAMES.get(host);
    // What is no name of the table is a literal, or nothing.
    if (addresses == null) {
      return List.of(InetAddress.getAllByName(host));
    }
    return addresses;
  }

  private String here(String form) {
    return form.replace("PORT", Integer.toString(server.port()));
  }

  private String outlet(String path) {
    return "http://outlet.example:" + server.port() + path;
  }

  private static Reason reason(Fetcher.Answer answer) {
    assertThat(answer).isInstanceOf(Fetcher.Failed.class);
    return ((Fetcher.Failed) answer).failure().reason();
  }
}
