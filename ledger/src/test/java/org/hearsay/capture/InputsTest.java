package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.capture.TakenParts.gzip;
import static org.hearsay.capture.TakenParts.html;
import static org.hearsay.capture.TakenParts.ready;
import static org.hearsay.capture.TakenParts.reason;
import static org.hearsay.capture.TakenParts.refused;
import static org.hearsay.capture.TakenParts.text;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final int LIMIT = 1 << 20;
  private static final Known OPTIONS =
      new Known(
          null, new Publication(null, null, new Outlet("Option"), List.of(), null, null, null));

  @TempDir Path folder;
  private HttpServer server;
  private Fetcher fetcher;
  private String home;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    home = "http://127.0.0.1:" + server.getAddress().getPort();
    fetcher =
        new Fetcher(
            new AddressGuard("127.0.0.1"::equals),
            Fetcher.Manners.of("Hearsay/test").withLimit(LIMIT),
            () -> NOW);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop(0);
  }

  @Test
  void takesFilesByTheirEndings() throws IOException {
    write("a.html", "<p>Rain");
    write("b.HTM", "<p>Rain");
    write("c.xhtml", "<html/>");
    write("d.txt", "\ufeffIt rained.\r\n");
    write("e.md", "# It rained.");

    List<Taken> taken =
        taken(path("a.html"), path("b.HTM"), path("c.xhtml"), path("d.txt"), path("e.md"));

    assertThat(taken).allSatisfy(t -> assertThat(t).isInstanceOf(Taken.Ready.class));
    assertThat(taken.get(0).input()).isEqualTo(path("a.html"));
    assertThat(html(taken.get(0))).isEqualTo("<p>Rain");
    assertThat(text(taken.get(3))).isEqualTo("It rained.\r\n");
    assertThat(ready(taken.get(4)).manuscript().form())
        .isEqualTo(new Manuscript.Form.Markdown("# It rained."));
    Taken.Ready first = ready(taken.get(0));
    assertThat(first.id().value()).isEqualTo(Sha256.of("<p>Rain".getBytes(UTF_8)).hex());
    assertThat(first.capture().time()).isEqualTo(NOW);
    assertThat(first.manuscript().stated().publication().url()).isNull();
    assertThat(first.manuscript().otherwise()).isEqualTo(OPTIONS);
  }

  @Test
  void tellsTheShapeOfAFileWhoseEndingSaysNothing() throws IOException {
    write("page.php", " <!-- saved --> <!DOCTYPE html><p>Rain");
    write("note", "It rained.");
    write("lines.json", "{\"id\":\"x\",\"text\":\"It rained.\"}\n");
    write("one.json", "{\n  \"text\": \"It rained.\"\n}");
    write("feed.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>");
    write("data.dat", "PK\u0003\u0004....");
    write("mail", "MIME-Version: 1.0\nSubject: rain\n\nIt rained.");
    write("saved", "Subject: rain\nDate: x\nFrom: a@b.example\nTo: c\n\nIt rained.");
    write("letter", "From: the harbour office\nTo: the council\n\nIt rained.");
    write("print", "%PDF-1.7");

    assertThat(html(only("page.php"))).contains("Rain");
    assertThat(text(only("note"))).isEqualTo("It rained.");
    assertThat(only("lines.json").id().value()).isEqualTo("x");
    assertThat(reason(only("one.json"))).isEqualTo(Reason.UNSUPPORTED);
    assertThat(reason(only("feed.xml"))).isEqualTo(Reason.EMPTY);
    assertThat(ready(only("mail")).manuscript().form()).isInstanceOf(Manuscript.Form.Mail.class);
    assertThat(ready(only("saved")).manuscript().form()).isInstanceOf(Manuscript.Form.Mail.class);
    assertThat(text(only("letter"))).startsWith("From: the harbour office");
    assertThat(ready(only("print")).manuscript().form()).isInstanceOf(Manuscript.Form.Pdf.class);
    assertThat(refused(only("data.dat")))
        .isEqualTo(new Failure(Reason.UNSUPPORTED, ".dat files are not read"));
  }

  @Test
  void walksAFolderInOrder() throws IOException {
    write("b/2.txt", "two");
    write("b/10.txt", "ten");
    write("a.txt", "a");
    write("c.html", "<p>c");
    write("c.jpg", "ignored");
    write("c.pdf", "%PDF-1.7");
    write(".hidden.txt", "ignored");
    write(".git/d.txt", "ignored");
    Files.createSymbolicLink(folder.resolve("b/loop"), folder);
    Files.createSymbolicLink(folder.resolve("e.txt"), Path.of("nothing.txt"));
    Files.createSymbolicLink(folder.resolve("f.txt"), Path.of("f.txt"));
    Files.createDirectory(folder.resolve("empty"));

    List<Taken> taken = taken(folder.toString());

    assertThat(taken)
        .extracting(t -> folder.relativize(Path.of(t.input())).toString())
        .containsExactly("a.txt", "b/10.txt", "b/2.txt", "c.html", "c.pdf", "e.txt", "f.txt");
    assertThat(taken.get(4)).isInstanceOf(Taken.Ready.class);
    assertThat(reason(taken.get(5))).isEqualTo(Reason.UNREADABLE);
    assertThat(reason(taken.get(6))).isEqualTo(Reason.UNREADABLE);
    assertThat(reason(taken(path("empty")).getFirst())).isEqualTo(Reason.EMPTY);
    assertThat(inputs("").count(List.of(folder.toString(), path("a.txt"), home))).hasValue(9);
  }

  @Test
  void saysWhichFileOfAFolderMayNotBeRead() throws IOException {
    Path closed = write("a.txt", "closed");
    write("b.txt", "open");
    Files.setPosixFilePermissions(closed, java.util.Set.of());
    Assumptions.assumeThat(Files.isReadable(closed))
        .as("this user reads what nobody may read")
        .isFalse();

    List<Taken> taken = taken(folder.toString());

    assertThat(reason(taken.get(0))).isEqualTo(Reason.UNREADABLE);
    assertThat(text(taken.get(1))).isEqualTo("open");
  }

  @Test
  void readsStandardInputInWhateverShape() throws IOException {
    assertThat(html(inputs("<!doctype html><p>Rain").taken(List.of("-")).toList().getFirst()))
        .contains("Rain");
    assertThat(text(inputs("It rained.").taken(List.of("-")).toList().getFirst()))
        .isEqualTo("It rained.");
    String lines = "\n{\"text\":\"one\"}\n{\"text\":\"two\"}\n";
    assertThat(inputs(lines).taken(List.of("-")))
        .extracting(Taken::input)
        .containsExactly("-:2", "-:3");
    InputStream zipped = new ByteArrayInputStream(gzip(lines.getBytes(UTF_8)));
    assertThat(inputs(zipped).taken(List.of("-"))).hasSize(2);
    ByteArrayOutputStream twoArchives = new ByteArrayOutputStream();
    twoArchives.writeBytes(gzip("{\"text\":\"one\"}\n".getBytes(UTF_8)));
    twoArchives.writeBytes(gzip("{\"text\":\"two\"}\n".getBytes(UTF_8)));
    InputStream slow =
        new ByteArrayInputStream(twoArchives.toByteArray()) {
          @Override
          public int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    assertThat(inputs(slow).taken(List.of("-"))).hasSize(2);
    assertThat(reason(inputs("").taken(List.of("-")).toList().getFirst())).isEqualTo(Reason.EMPTY);
    assertThat(inputs("").count(List.of("-", "a.txt"))).isEmpty();
  }

  @Test
  void keepsALongStreamOutOfMemoryAndInOrder() throws IOException {
    write("a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
    write("b.txt", "three");
    try (Stream<Taken> stream = inputs("").taken(List.of(path("a.jsonl"), path("b.txt")))) {
      Iterator<Taken> iterator = stream.iterator();
      assertThat(text(iterator.next())).isEqualTo("one");
      Files.writeString(folder.resolve("b.txt"), "changed before its turn");
      assertThat(text(iterator.next())).isEqualTo("two");
      assertThat(text(iterator.next())).isEqualTo("changed before its turn");
      assertThat(iterator.hasNext()).isFalse();
    }
  }

  @Test
  void readsWhatAServerSends() {
    serve("/page", "text/html; charset=windows-1251", "<p>Rain");
    serve("/text", "text/plain; charset=utf-8", "It rained.");
    serve("/lines", "application/x-ndjson", "{\"id\":\"q\",\"text\":\"It rained.\"}\n");
    serve("/style", "text/css", "p { color: red }");
    serve("/feed", "application/rss+xml", "<?xml version='1.0'?><rss></rss>");
    serve("/image", "image/png", "\u0089PNG\r\n");
    serve("/nothing", "text/html", " \n");

    Taken.Ready page = ready(taken(home + "/page#top").getFirst());
    assertThat(((Manuscript.Form.Html) page.manuscript().form()).charset())
        .isEqualTo("windows-1251");
    assertThat(page.manuscript().stated().publication().url()).isEqualTo(home + "/page");
    assertThat(page.input()).isEqualTo(home + "/page#top");
    assertThat(text(taken(home + "/text").getFirst())).isEqualTo("It rained.");
    assertThat(taken(home + "/lines").getFirst().id().value()).isEqualTo("q");
    assertThat(reason(taken(home + "/style").getFirst())).isEqualTo(Reason.UNSUPPORTED);
    assertThat(reason(taken(home + "/feed").getFirst())).isEqualTo(Reason.EMPTY);
    assertThat(reason(taken(home + "/image").getFirst())).isEqualTo(Reason.BINARY);
    assertThat(reason(taken(home + "/nothing").getFirst())).isEqualTo(Reason.EMPTY);
  }

  @Test
  void opensNoArchiveThatComesFromThePlaceOfAPage() {
    String page = "<!doctype html><p>The bridge is gone.";
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    String archive =
        "WARC/1.0\r\nWARC-Type: response\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
            + "WARC-Target-URI: https://gazette.example/bridge\r\n"
            + "WARC-Date: 2026-03-04T05:06:07Z\r\n"
            + "Content-Type: application/http;msgtype=response\r\n"
            + ("Content-Length: " + answer.length() + "\r\n\r\n")
            + (answer + "\r\n\r\n");
    serve("/story", "text/html", archive);
    serve("/crawl.warc", "application/warc", archive);
    redirect("/moved", "/crawl.warc");
    redirect("/moved.warc", "/story");
    redirect("/old.warc", "/crawl.warc?latest");

    for (String path : List.of("/story", "/story?x=/a.warc", "/moved", "/moved.warc")) {
      assertThat(refused(taken(home + path).getFirst()))
          .as(path)
          .satisfies(failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.UNSUPPORTED);
            assertThat(failure.detail()).contains("does not end with .warc");
          });
    }
    for (String path : List.of("/crawl.warc", "/crawl.warc?latest#x", "/old.warc")) {
      assertThat(ready(taken(home + path).getFirst()).capture().url())
          .as(path)
          .isEqualTo("https://gazette.example/bridge");
    }
  }

  @Test
  void namesTheReasonOfEveryBadInputAndTakesAllOthers() throws IOException {
    write("good-1.txt", "It rained.");
    write("empty.txt", "");
    write("white.html", " \r\n\t");
    write("hard-space.txt", "\u00a0\n");
    write("empty.jsonl", "\n\n");
    write("image.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    write("zip.txt", "PK\u0003\u0004abc");
    write("program.txt", "\u007fELF\u0002");
    write("zeros.txt", new byte[100]);
    write("late-zero.txt", "a".repeat(20_000) + "\0");
    write("huge.html", new byte[50 << 20]);
    write("garbled.txt", "Міст закрито".getBytes(Charset.forName("windows-1251")));
    write("paper.pdf", "no PDF");
    write("archive.wacz", "no ZIP");
    write("crawl.warc.gz", "x");
    write("feed.rss", "x");
    write("mail.eml", "");
    Files.createSymbolicLink(folder.resolve("dangling.txt"), Path.of("gone.txt"));
    server.createContext(
        "/loop",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/loop");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    Map<String, Reason> bad =
        Map.ofEntries(
            Map.entry(path("empty.txt"), Reason.EMPTY),
            Map.entry(path("white.html"), Reason.EMPTY),
            Map.entry(path("hard-space.txt"), Reason.EMPTY),
            Map.entry(path("empty.jsonl"), Reason.EMPTY),
            Map.entry(path("image.html"), Reason.BINARY),
            Map.entry(path("zip.txt"), Reason.BINARY),
            Map.entry(path("program.txt"), Reason.BINARY),
            Map.entry(path("zeros.txt"), Reason.BINARY),
            Map.entry(path("late-zero.txt"), Reason.BINARY),
            Map.entry(path("huge.html"), Reason.TOO_LARGE),
            Map.entry(path("garbled.txt"), Reason.CHARSET),
            Map.entry(path("paper.pdf"), Reason.UNREADABLE),
            Map.entry(path("archive.wacz"), Reason.UNREADABLE),
            Map.entry(path("crawl.warc.gz"), Reason.SYNTAX),
            Map.entry(path("feed.rss"), Reason.UNSUPPORTED),
            Map.entry(path("mail.eml"), Reason.EMPTY),
            Map.entry(path("dangling.txt"), Reason.UNREADABLE),
            Map.entry(path("missing.txt"), Reason.NOT_FOUND),
            Map.entry("www.harbour-post.example/bridge", Reason.NOT_FOUND),
            Map.entry("bad\0name", Reason.NOT_FOUND),
            Map.entry(home + "/loop", Reason.REDIRECTS),
            Map.entry(home + "/gone", Reason.HTTP),
            Map.entry("http://192.168.0.1/", Reason.FORBIDDEN_ADDRESS),
            Map.entry("http:///", Reason.FORBIDDEN_ADDRESS),
            Map.entry("ftp://harbour-post.example/", Reason.FORBIDDEN_ADDRESS),
            Map.entry("http://no-such-host.invalid/", Reason.NOT_FOUND));
    write("good-2.txt", "It snowed.");

    List<String> words =
        Stream.of(
                Stream.of(path("good-1.txt")), bad.keySet().stream(), Stream.of(path("good-2.txt")))
            .flatMap(s -> s)
            .toList();
    List<Taken> taken = taken(words.toArray(String[]::new));

    assertThat(taken).extracting(Taken::input).isEqualTo(words);
    assertThat(text(taken.getFirst())).isEqualTo("It rained.");
    assertThat(text(taken.getLast())).isEqualTo("It snowed.");
    for (Taken one : taken.subList(1, taken.size() - 1)) {
      assertThat(reason(one)).as(one.input()).isEqualTo(bad.get(one.input()));
      assertThat(refused(one).detail()).isNotBlank();
      assertThat(one.id().value()).isNotBlank();
    }
    assertThat(reason(taken("").getFirst())).isEqualTo(Reason.NOT_FOUND);
  }

  private Inputs inputs(String standardInput) {
    return inputs(new ByteArrayInputStream(standardInput.getBytes(UTF_8)));
  }

  private Inputs inputs(InputStream standardInput) {
    return new Inputs(fetcher, standardInput, OPTIONS, () -> NOW, LIMIT);
  }

  private List<Taken> taken(String... words) {
    try (Stream<Taken> taken = inputs("").taken(List.of(words))) {
      return taken.toList();
    }
  }

  private Taken only(String name) {
    List<Taken> taken = taken(path(name));
    assertThat(taken).hasSize(1);
    return taken.getFirst();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private void redirect(String path, String to) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private void serve(String path, String type, String body) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }
}
