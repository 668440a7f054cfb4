package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.web.OpenDesk.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What strangers try who mean a desk harm: markup in what they write and in addresses, forms of
/// other sites, paths, and what is too large. [FloodTest] has those who keep connections,
/// [RolesTest] has what those try who have an account, [ReachTest] what a desk may be made to
/// fetch.
class AttackTest {
  private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path home) {
    desk = OpenDesk.empty(home);
    desk.read(
        "Gull" + SCRIPT,
        "Pier sank, " + SCRIPT,
        LocalDate.of(2026, 3, 2),
        "The pier sank by 40 centimetres, the Gull"
            + SCRIPT
            + " Institute said on Monday. "
            + "Engineer Anna Holt said that the ferry "
            + SCRIPT
            + " had stopped.\n\n"
            + "The harbour was closed, officials said.");
    desk.read(
        "Alder Gazette",
        "Pier sank",
        LocalDate.of(2026, 3, 3),
        "The pier sank by 40 centimetres, the Ravnskar Institute said on Monday.");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static List<String> pages() {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/", "/claims?all=on", "/articles", "/sources", "/map", "/search?q=pier", "/read"));
    String articles = desk.get("/articles").body();
    OpenDesk.each(articles, "href=\"(/articles/[a-f0-9]+)\"").forEach(pages::add);
    OpenDesk.each(desk.get("/claims?all=on").body(), "href=\"(/claims/c-[^\"]+)\"")
        .forEach(pages::add);
    OpenDesk.each(desk.get("/sources").body(), "href=\"(/sources/[^\"?]+)\"").forEach(pages::add);
    return pages.stream().distinct().toList();
  }

  @Test
  void markupOfAnArticleIsTextOnEveryPage() {
    boolean seen = false;
    for (String page : pages()) {
      Answer answer = desk.get(page);
      assertThat(answer.status()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).doesNotContain("<script>alert", "<img src=x");
      seen |= answer.body().contains("&lt;script&gt;alert(1)");
    }
    assertThat(seen).as("the words are shown as text somewhere").isTrue();
  }

  @Test
  void everyPageForbidsScriptsOfItsOwn() {
    for (String page : List.of("/", "/claims", "/nothing-here", "/login")) {
      String policy = desk.get(page).headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .as(page)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
      assertThat(policy).as(page).doesNotContain("unsafe");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/claims?words=%s",
        "/claims?name=%s&place=%s",
        "/claims?since=%s&origins=%s&mark=%s&term=%s&order=%s",
        "/claims?dossier=%s",
        "/search?q=%s&kind=%s&after=%s",
        "/articles?words=%s&outlet=%s&dossier=%s&since=%s",
        "/sources?words=%s&kind=%s&grade=%s",
        "/map?words=%s&place=%s",
        "/claims/%s",
        "/articles/%s",
        "/articles/%s/changes?from=%s",
        "/sources/%s",
        "/dossiers/%s",
        "/read/%s",
        "/?done=%s&event=%s",
        "/%s"
      })
  void whatAnAddressSaysIsTextWhereItIsShown(String address) {
    String sent = URLEncoder.encode("\"'>" + SCRIPT, StandardCharsets.UTF_8).replace("+", "%20");
    Answer answer = desk.get(address.replace("%s", sent));
    assertThat(answer.status()).isLessThan(500);
    assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x");
  }

  @Test
  void aFormWithoutTheTokenOfItsSessionIsRefused() {
    String form = "addresses=http%3A%2F%2Fexample.org%2F";
    String type = "application/x-www-form-urlencoded";
    assertThat(desk.send("POST", "/read", form, "Content-Type", type).status()).isEqualTo(403);
    String another = form + "&csrf=" + desk.csrf("EDITOR");
    assertThat(desk.send("POST", "/read", another, "Content-Type", type).status()).isEqualTo(403);
    assertThat(desk.errands())
        .as("nothing was begun")
        .noneMatch(errand -> errand.inputs().contains("http://example.org/"));
  }

  @Test
  void aFormOfAnotherSiteIsRefusedThoughItHasTheToken() {
    String form = "addresses=http%3A%2F%2Fexample.org%2F&csrf=" + desk.csrf("ANALYST");
    String type = "application/x-www-form-urlencoded";
    assertThat(
            desk.send("POST", "/read", form, "Content-Type", type, "Origin", "https://evil.example")
                .status())
        .isEqualTo(403);
    assertThat(
            desk.send("POST", "/read", form, "Content-Type", type, "Sec-Fetch-Site", "cross-site")
                .status())
        .isEqualTo(403);
  }

  @Test
  void aNameThatIsNotTheDesksIsNotAnswered() throws IOException {
    String answer = raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 421");
    assertThat(answer).doesNotContain("What was read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public/../package-info.class",
        "/public/..%2f..%2f..%2fhearsay/web/Server.class",
        "/public/%2e%2e/Server.class",
        "/public/....//Server.class",
        "/public//etc/passwd",
        "/webjars/../../../db/migration/V1__readings.sql",
        "/webjars/..%2f..%2f..%2fdb%2fmigration%2fV1__readings.sql",
        "/webjars/%252e%252e/db/migration/V1__readings.sql",
        "/public/..\\..\\Server.class"
      })
  void noAddressLeadsOutOfTheFilesForPages(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
    assertThat(answer).doesNotContain("create table", "root:", "org/hearsay");
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    String large = "x".repeat(Server.MOST_FORM_BYTES + 1000);
    Answer answer =
        desk.send(
            "POST",
            "/read",
            "addresses=" + large,
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(answer.status()).isEqualTo(413);
    String header =
        raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "y".repeat(20_000) + "\r\n\r\n");
    assertThat(header).startsWith("HTTP/1.1 431");
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.server().port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
