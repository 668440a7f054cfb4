package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCommandTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry</title>
      <meta property="og:site_name" content="Alder Gazette"></head><body><article>
      <h1>The ferry that did not sail</h1>
      <p>The ferry to Alder stayed at the pier on Tuesday, and nobody in the town knew why.</p>
      <p>“The engine is broken, and it will take a week,” harbour master Jan Berg said on Monday.
      He added that the spare part was probably on its way from the yard in the south.</p>
      <p>According to the Harbour Board, four hundred passengers had to stay in the town
      overnight, and most of them found a bed in the school at the end of the road.</p>
      </article></body></html>
      """;
  private static final String TEXT =
      "The pier is closed.\n\nThe Harbour Board said on Monday that it would open in May.\n";

  @TempDir private Path folder;
  private Path home;
  private Desk desk;

  @BeforeEach
  void sitDown() {
    home = folder.resolve("home");
    desk = new Desk(home);
  }

  @Test
  void namesEveryBadInputAndReadsTheOthers() throws IOException {
    List<String> inputs = new ArrayList<>();
    inputs.add(text("good.txt", TEXT));
    inputs.add(text("empty.txt", ""));
    inputs.add(bytes("photo.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
    inputs.add(bytes("huge.html", new byte[50 << 20]));
    inputs.add(bytes("charset.txt", new byte[] {'a', (byte) 0xfe, (byte) 0x81, 'b', 1, 2}));
    inputs.add(text("deep.html", "<div>".repeat(100_000)));
    inputs.add(text("deep-good.html", "<div>".repeat(100_000) + PAGE));
    inputs.add(bytes("cut.jsonl.gz", cut(gzip(line("one") + line("two").repeat(500)))));
    inputs.add(folder.resolve("nothing-here.txt").toString());
    inputs.add(folderWithADanglingLink().toString());
    inputs.add(text("good.html", PAGE));
    HttpServer server = server();
    try {
      String local = "http://127.0.0.1:" + server.getAddress().getPort();
      inputs.add(local + "/round");
      inputs.add(local + "/page");
      inputs.add("http://10.0.0.1/secret");
      inputs.add("ftp://gazette.example/ferry");
      inputs.addFirst("127.0.0.1");
      inputs.addFirst("--allow-host");
      inputs.addFirst("read");
      Desk.Printed printed = desk.run(inputs.toArray(String[]::new));
      assertThat(printed.code()).isEqualTo(1);
      assertThat(printed.out()).isEmpty();
      // On a slow machine it also says how far it is.
      List<String> lines =
          printed.err().lines().filter(line -> !line.startsWith("hearsay: reading ")).toList();
      assertThat(lines)
          .satisfiesExactly(
              line -> assertThat(line).contains("empty.txt: empty: there is nothing in it"),
              line -> assertThat(line).contains("photo.html: binary: this is a PNG image"),
              line -> assertThat(line).contains("huge.html: too-large: more than the limit"),
              line -> assertThat(line).contains("charset.txt: ").containsAnyOf("charset", "binary"),
              line -> assertThat(line).contains("deep.html: no-article: "),
              line -> assertThat(line).contains("cut.jsonl.gz: truncated: "),
              line -> assertThat(line).contains("nothing-here.txt: not-found: "),
              line -> assertThat(line).contains("dangling.txt: unreadable: "),
              line -> assertThat(line).contains("/round: redirects: "),
              line -> assertThat(line).contains("http://10.0.0.1/secret: forbidden-address: "),
              line -> assertThat(line).contains("ftp://gazette.example/ferry: forbidden-address: "),
              line -> assertThat(line).contains(" articles read (").contains(", 11 not read in "));
      assertThat(lines.subList(0, lines.size() - 1))
          .allSatisfy(line -> assertThat(line).startsWith("hearsay: not read: "));
    } finally {
      server.stop(0);
    }
    assertThat(desk.run("assertions").out())
        .contains("The pier is closed.", "the spare part was probably", "of a folder");
  }

  @Test
  void refusesAPrivateAddressThatNobodyAllowed() throws IOException {
    HttpServer server = server();
    try {
      String page = "http://127.0.0.1:" + server.getAddress().getPort() + "/page";
      Desk.Printed printed = desk.run("read", page);
      assertThat(printed.code()).isEqualTo(1);
      assertThat(printed.err()).contains(page + ": forbidden-address: 127.0.0.1");
      assertThat(desk.run("read", "--allow-host", "127.0.0.1", page).code()).isZero();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void leavesTheModelOutWhereRulesAloneAreAskedFor() throws IOException {
    String file = text("rules.txt", "The Harbour Board said on Monday that the ferry had sunk.");
    assertThat(rule(desk.run("read", "--dry-run", file))).isEqualTo("model");
    assertThat(rule(desk.run("read", "--dry-run", "--rules", file))).isEqualTo("subject-verb");
  }

  @Test
  void printsALineAnInputAndStoresNothingInADryRun() throws IOException {
    String good = text("good.txt", TEXT);
    String empty = text("empty.txt", "");
    String page = text("page.html", PAGE);
    Desk.Printed printed =
        desk.run("read", "--dry-run", "--format", "jsonl", page, empty, good, "nowhere.txt");
    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.err()).contains("2 articles read").contains("nothing was stored");
    List<JsonNode> lines = json(printed.out());
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).at("/article/outlet").asText()).isEqualTo("Alder Gazette");
    assertThat(lines.get(1).at("/failed/reason").asText()).isEqualTo("empty");
    assertThat(lines.get(2).at("/article/text").asText()).startsWith("The pier is closed.");
    assertThat(lines.get(3).at("/failed/reason").asText()).isEqualTo("not-found");
    assertThat(home).doesNotExist();
  }

  @Test
  void changesNothingWhenItReadsTheSameTwice() throws IOException {
    String[] command = {"read", "--dossier", "ferries", text("a.txt", TEXT), text("b.html", PAGE)};
    assertThat(desk.run(command).err()).contains("(2 new, 0 read anew, 0 as before)");
    String before = desk.run("assertions", "--format", "jsonl").out();
    long evidence = sizeOfEvidence();
    assertThat(before).isNotEmpty();
    Desk.Printed again = desk.run(command);
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("(0 new, 0 read anew, 2 as before)");
    assertThat(desk.run("assertions", "--format", "jsonl").out()).isEqualTo(before);
    assertThat(sizeOfEvidence()).isEqualTo(evidence);
  }

  @Test
  void fillsOnlyWhatTheArticleLacks() throws IOException {
    String dated =
        """
        {"id":"d","text":"%s","published":"2024-03-01","outlet":"Brindle Post"}
        """
            .formatted(TEXT.replace("\n", "\\n"));
    Desk.Printed printed =
        desk.run(
            "read",
            "--dry-run",
            "--published",
            "2023-08-02",
            "--outlet",
            "Kestria Today",
            "--url",
            "https://kestria.example/pier",
            text("dated.jsonl", dated),
            text("bare.txt", TEXT),
            text("page.html", PAGE));
    assertThat(json(printed.out()))
        .extracting(
            line -> line.at("/article/published").asText(),
            line -> line.at("/article/outlet").asText(),
            line -> line.at("/article/url").asText())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "2024-03-01", "Brindle Post", "https://kestria.example/pier"),
            org.assertj.core.groups.Tuple.tuple(
                "2023-08-02", "Kestria Today", "https://kestria.example/pier"),
            org.assertj.core.groups.Tuple.tuple(
                "2023-08-02", "Alder Gazette", "https://kestria.example/pier"));
  }

  @Test
  void putsArticlesIntoTheDossier() throws IOException {
    String good = text("good.txt", TEXT);
    desk.run("read", good);
    assertThat(desk.run("read", "--dossier", "The pier", good).err()).contains("1 as before");
    assertThat(desk.run("assertions", "--dossier", "The pier").out())
        .contains("The pier is closed.");
    assertThat(desk.run("dossiers").out()).contains("The pier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read",
        "read --format=csv x.txt",
        "read --format=xml x.txt",
        "read --threads=0 x.txt",
        "read --threads=many x.txt",
        "read --published=yesterday x.txt",
        "read --published=2023-13-02 x.txt",
        "read --dossier= x.txt",
        "read --outlet= x.txt",
        "read --nothing x.txt",
        "raed x.txt"
      })
  void refusesWhatItDoesNotUnderstand(String command) {
    Desk.Printed printed = desk.run(command.split(" ", -1));
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).isNotBlank();
    assertThat(home).doesNotExist();
  }

  @Test
  void printsTheSameWhateverTheThreads() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(i % 7 == 3 ? "{\"text\":\n" : line("article " + i));
    }
    String file = text("many.jsonl", lines.toString());
    String one = desk.run("read", "--dry-run", "--threads", "1", file).out();
    assertThat(one.lines()).hasSize(60);
    assertThat(desk.run("read", "--dry-run", "--threads", "8", file).out()).isEqualTo(one);
  }

  @Test
  void readsStandardInput() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)));
      Desk.Printed page = desk.run("read", "--format", "jsonl", "-");
      assertThat(page.code()).isZero();
      assertThat(json(page.out()).getFirst().at("/article/title").asText()).contains("ferry");
      System.setIn(
          new ByteArrayInputStream(
              line("one").concat(line("two")).getBytes(StandardCharsets.UTF_8)));
      assertThat(desk.run("read", "-").err()).contains("2 articles read");
      System.setIn(InputStream.nullInputStream());
      Desk.Printed nothing = desk.run("read", "-");
      assertThat(nothing.code()).isEqualTo(1);
      assertThat(nothing.err()).contains("not read: -: empty: ");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void neverPrintsWhatATerminalObeys() throws IOException {
    String name = text("a\u001b[2Jb\u009b31m\nc.txt", "");
    Desk.Printed printed = desk.run("read", name, folder + "/\u001b]0;gone\u0007.txt");
    assertThat(printed.err().replace("\n", "")).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f]");
    assertThat(printed.err().lines()).hasSize(3);
    String escape =
        "{\"id\":\"\\u001b[2J\",\"title\":\"\\u0007\\u001b[2J\",\"text\":\"He \\u001b[2Jleft.\"}\n";
    Desk.Printed lines = desk.run("read", "--dry-run", text("escape.jsonl", escape));
    assertThat(lines.out().replace("\n", "")).doesNotContainPattern("[\\x00-\\x1f]");
  }

  private String text(String name, String text) throws IOException {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String bytes(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private Path folderWithADanglingLink() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.writeString(inner.resolve("a.txt"), "The first line of a folder is one.\n");
    Files.createSymbolicLink(inner.resolve("dangling.txt"), inner.resolve("gone.txt"));
    Files.writeString(inner.resolve("z.txt"), "The last line of a folder is another.\n");
    return inner;
  }

  private long sizeOfEvidence() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("evidence"))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static String line(String title) {
    return "{\"title\":\"" + title + "\",\"text\":\"" + TEXT.replace("\n", "\\n") + "\"}\n";
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(out)) {
      zipped.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 20);
  }

  private static String rule(Desk.Printed printed) {
    return json(printed.out()).getFirst().at("/attributions/0/rule").asText();
  }

  private static List<JsonNode> json(String lines) {
    JsonMapper mapper = new JsonMapper();
    return lines
        .lines()
        .map(line -> {
          try {
            return mapper.readTree(line);
          } catch (IOException e) {
            throw new AssertionError(line, e);
          }
        })
        .toList();
  }

  /// Serves a page, and a redirect that never ends.
  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/round",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/round?" + System.nanoTime());
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/page",
        exchange -> {
          byte[] page = PAGE.replace("Alder", "Brindle").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return server;
  }
}
