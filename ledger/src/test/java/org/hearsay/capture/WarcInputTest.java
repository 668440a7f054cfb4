package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.capture.TakenParts.gzip;
import static org.hearsay.capture.TakenParts.html;
import static org.hearsay.capture.TakenParts.ready;
import static org.hearsay.capture.TakenParts.reason;
import static org.hearsay.capture.TakenParts.refused;
import static org.hearsay.capture.Warcs.THEN;
import static org.hearsay.capture.Warcs.http;
import static org.hearsay.capture.Warcs.joined;
import static org.hearsay.capture.Warcs.packed;
import static org.hearsay.capture.Warcs.page;
import static org.hearsay.capture.Warcs.plain;
import static org.hearsay.capture.Warcs.record;
import static org.hearsay.capture.Warcs.response;
import static org.hearsay.capture.Warcs.warc;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.archive.WarcPages;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

class WarcInputTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final int LIMIT = 1 << 20;
  private static final String A = "https://post.example.org/a";
  private static final String B = "https://post.example.org/b";
  private static final String C = "https://post.example.org/c";

  @TempDir Path folder;

  @Test
  void takesThePagesOfAnArchiveAndPassesOverAllElse() throws IOException {
    WarcResponse missing =
        new WarcResponse.Builder(C)
            .date(THEN)
            .body(
                new HttpResponse.Builder(404, "")
                    .addHeader("Content-Type", "text/html")
                    .body(null, page("gone").getBytes(UTF_8))
                    .build())
            .build();
    byte[] archive =
        packed(
            new Warcinfo.Builder().build(),
            response(
                "https://post.example.org/robots.txt", "text/plain", "Disallow:".getBytes(UTF_8)),
            response(A, "Rain"),
            response("https://post.example.org/logo", "image/png", new byte[] {1, 2, 3}),
            missing,
            new WarcResource.Builder(URI.create("https://post.example.org/note"))
                .date(THEN)
                .body(MediaType.parse("text/plain"), "It rained all day.".getBytes(UTF_8))
                .build(),
            new WarcResource.Builder(URI.create("dns:post.example.org"))
                .body(MediaType.parse("text/dns"), "x".getBytes(UTF_8))
                .build(),
            response(B, "application/pdf", "%PDF-1.7".getBytes(UTF_8)));

    List<Taken> taken = taken("crawl.warc.gz", archive);

    assertThat(taken)
        .extracting(t -> t.input().replaceFirst(".*/crawl", "crawl"))
        .containsExactly(
            "crawl.warc.gz#" + A,
            "crawl.warc.gz#https://post.example.org/note",
            "crawl.warc.gz#" + B);
    Taken.Ready first = ready(taken.getFirst());
    assertThat(html(first)).isEqualTo(page("Rain"));
    assertThat(first.capture().time()).isEqualTo(THEN);
    assertThat(first.capture().url()).isEqualTo(A);
    assertThat(first.capture().http()).isNotNull();
    assertThat(first.capture().mediaType()).isEqualTo("text/html; charset=utf-8");
    assertThat(first.manuscript().stated().publication().url()).isEqualTo(A);
    assertThat(ready(taken.get(2)).manuscript().form()).isInstanceOf(Manuscript.Form.Pdf.class);
    assertThat(first.id().value()).isEqualTo(first.capture().sha256().hex());
    try (Evidence evidence = Evidence.open(folder.resolve("evidence"), null)) {
      Capture kept = evidence.read(evidence.append(first.capture()));
      assertThat(kept.url()).isEqualTo(A);
      assertThat(kept.time()).isEqualTo(THEN);
    }
  }

  @Test
  void tellsAnArchiveByItsFirstBytesAndLeavesItOpen() throws IOException {
    byte[] plain = plain(response(A, "Rain"));
    AtomicBoolean closed = new AtomicBoolean();
    for (byte[] archive : List.of(plain, gzip(plain))) {
      assertThat(WarcPages.isWarc(watched(archive, closed))).isTrue();
    }
    byte[] page = "<html><body>WARC/".getBytes(ISO_8859_1);
    byte[] cut = java.util.Arrays.copyOf(gzip(plain), 12);
    for (byte[] other : List.of(new byte[0], page, gzip(page), gzip(new byte[0]), cut)) {
      assertThat(WarcPages.isWarc(watched(other, closed))).isFalse();
    }
    assertThat(closed).isFalse();
    ByteArrayInputStream rest = new ByteArrayInputStream(page);
    assertThat(WarcPages.isWarc(rest)).isFalse();
    assertThat(rest.available()).isEqualTo(page.length - "WARC/".length());
  }

  private static InputStream watched(byte[] bytes, AtomicBoolean closed) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public void close() {
        closed.set(true);
      }
    };
  }

  @Test
  void takesTheSameFromPlainPackedAndStreamedArchives() throws IOException {
    byte[] plain = plain(response(A, "Rain"), response(B, "Snow"));
    byte[] old = new String(plain, ISO_8859_1).replace("WARC/1.0", "WARC/1.1").getBytes(ISO_8859_1);

    for (byte[] archive :
        List.of(plain, old, gzip(plain), packed(response(A, "Rain"), response(B, "Snow")))) {
      assertThat(taken("crawl.warc", archive))
          .extracting(TakenParts::html)
          .containsExactly(page("Rain"), page("Snow"));
      assertThat(taken("nameless", archive)).hasSize(2);
      Inputs inputs =
          new Inputs(fetcher(), new ByteArrayInputStream(archive), Known.NOTHING, () -> NOW, LIMIT);
      assertThat(inputs.taken(List.of("-")))
          .extracting(Taken::input)
          .containsExactly("-#" + A, "-#" + B);
    }
  }

  @Test
  void undoesCodingsAndChunks() throws IOException {
    byte[] bytes = page("Rain").getBytes(UTF_8);
    byte[] gzip = gzip(bytes);
    String chunked =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(bytes.length)
            + "\r\n"
            + page("Rain")
            + "\r\n0\r\n\r\n";
    byte[] archive =
        joined(
            packed(
                response(A, "text/html", gzip, "Content-Encoding", "gzip"),
                response(B, "text/html", zstd(bytes), "Content-Encoding", "zstd"),
                // Decoded by whoever wrote the archive, who left the head as it was.
                response(C, "text/html", bytes, "Content-Encoding", "gzip")),
            record(A, chunked, chunked.length()));

    assertThat(taken("a.warc.gz", joined(archive))).hasSizeGreaterThan(2);
    assertThat(taken("a.warc.gz", archive).subList(0, 3))
        .allSatisfy(t -> assertThat(html(t)).isEqualTo(page("Rain")));
    assertThat(html(taken("b.warc", record(A, chunked, chunked.length())).getFirst()))
        .isEqualTo(page("Rain"));
  }

  @Test
  void readsARevisitAsThePageThatItRefersTo() throws IOException {
    Instant later = THEN.plusSeconds(86_400);
    for (WarcCompression compression : List.of(WarcCompression.GZIP, WarcCompression.NONE)) {
      byte[] archive =
          warc(
              compression,
              response(A, "Rain"),
              new WarcRevisit.Builder(URI.create(B), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                  .date(later)
                  .refersTo((URI) null, URI.create(A), THEN)
                  .build(),
              revisit(C, later, "sha256:" + Sha256.of(page("Rain").getBytes(UTF_8)).hex()),
              revisit(A, later, "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
      List<Taken> taken = taken("a.warc.gz", archive);

      assertThat(taken).hasSize(4);
      assertThat(html(taken.get(1))).isEqualTo(page("Rain"));
      assertThat(ready(taken.get(1)).capture().url()).isEqualTo(B);
      assertThat(ready(taken.get(1)).capture().time()).isEqualTo(later);
      assertThat(ready(taken.get(2)).capture().url()).isEqualTo(C);
      assertThat(reason(taken.get(3))).isEqualTo(Reason.NOT_FOUND);
    }
  }

  private static WarcRevisit revisit(String url, Instant date, String digest) {
    return new WarcRevisit.Builder(URI.create(url), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0)
        .date(date)
        .setHeader("WARC-Payload-Digest", digest)
        .build();
  }

  @Test
  void namesAPageWhoseBytesWereChanged() throws IOException {
    byte[] archive = plain(response(A, "Rain"), response(B, "Snow"));
    byte[] changed =
        new String(archive, ISO_8859_1).replaceFirst("RainRain", "RainFall").getBytes(ISO_8859_1);

    List<Taken> taken = taken("a.warc", changed);

    assertThat(reason(taken.get(0))).isEqualTo(Reason.UNREADABLE);
    assertThat(refused(taken.get(0)).detail()).contains("digest");
    assertThat(taken.get(0).input()).endsWith("a.warc#" + A);
    assertThat(html(taken.get(1))).isEqualTo(page("Snow"));
  }

  @Test
  void believesNoRecordItsLength() throws IOException {
    byte[] before = plain(response(A, "Rain"));
    byte[] after = plain(response(C, "Snow"));
    String http = http("Fog");
    for (long lie : new long[] {http.length() - 40L, http.length() + 300L, 0, 7}) {
      List<Taken> plain = taken("a.warc", joined(before, record(B, http, lie), after));
      assertThat(html(plain.getFirst())).as("%d", lie).isEqualTo(page("Rain"));
      assertThat(plain.stream().filter(Taken.Refused.class::isInstance).findFirst()).isPresent();
      if (lie < http.length()) {
        assertThat(html(plain.getLast())).isEqualTo(page("Snow"));
      }
      List<Taken> packed =
          taken("a.warc.gz", joined(gzip(before), gzip(record(B, http, lie)), gzip(after)));
      assertThat(packed).hasSize(3);
      assertThat(packed.get(1)).isInstanceOf(Taken.Refused.class);
      assertThat(html(packed.get(2))).isEqualTo(page("Snow"));
    }
    List<Taken> endless =
        taken("a.warc", joined(before, record(B, http, Long.MAX_VALUE / 10), after));
    assertThat(endless).hasSize(2);
    assertThat(reason(endless.get(1))).isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void readsOnBehindGarbageAndDamage() throws IOException {
    byte[] one = packed(response(A, "Rain"));
    byte[] two = packed(response(B, "Snow"));
    byte[] garbage = new byte[100_000];
    new SplittableRandom(7).nextBytes(garbage);
    byte[] damaged = packed(response(C, "Fog"));
    damaged[damaged.length / 2] ^= 0x55;

    for (byte[] between : List.of(garbage, damaged, "no record\r\n".getBytes(UTF_8))) {
      List<Taken> taken = taken("a.warc.gz", joined(one, between, two));
      assertThat(html(taken.getFirst())).isEqualTo(page("Rain"));
      assertThat(taken.get(1)).isInstanceOf(Taken.Refused.class);
      assertThat(html(taken.getLast())).isEqualTo(page("Snow"));
    }
    List<Taken> plain =
        taken(
            "a.warc",
            joined(
                plain(response(A, "Rain")),
                garbage,
                "\n".getBytes(UTF_8),
                plain(response(B, "Snow"))));
    assertThat(html(plain.getLast())).isEqualTo(page("Snow"));
  }

  @Test
  void takesWhatStandsBeforeTheEndOfATornArchive() throws IOException {
    byte[] packed = packed(response(A, "Rain"), response(B, "Snow"));
    byte[] plain = plain(response(A, "Rain"), response(B, "Snow"));
    for (byte[] whole : List.of(packed, plain)) {
      for (int cut = 1; cut < 200; cut += 13) {
        List<Taken> taken = taken("a.warc.gz", java.util.Arrays.copyOf(whole, whole.length - cut));
        assertThat(html(taken.getFirst())).isEqualTo(page("Rain"));
        assertThat(taken).hasSize(2);
      }
    }
  }

  @Test
  void refusesBombsAndReadsOnInFlatMemory() throws IOException {
    byte[] one = packed(response(A, "Rain"));
    byte[] two = packed(response(B, "Snow"));
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + C
            + "\r\nContent-Length: 4294967296\r\n\r\n";
    byte[] member = zeros(head, 400);
    byte[] content = zeros("", 150);
    Path file =
        write(
            "bombs.warc.gz",
            joined(
                one,
                member,
                packed(response(C, "text/html", content, "Content-Encoding", "gzip")),
                two));

    long before = used();
    List<Taken> taken = taken(file.toString());

    assertThat(taken).hasSize(4);
    assertThat(reason(taken.get(1))).isEqualTo(Reason.TOO_LARGE);
    assertThat(reason(taken.get(2))).isEqualTo(Reason.TOO_LARGE);
    assertThat(html(taken.get(3))).isEqualTo(page("Snow"));
    assertThat(used() - before).isLessThan(64L << 20);
  }

  @Test
  void holdsOnePageAtATimeOfALargeArchive() throws IOException {
    byte[] page = page("Rain ".repeat(13_000)).getBytes(UTF_8);
    Path file = folder.resolve("large.warc.gz");
    int pages = 400;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < pages; i++) {
        out.write(packed(response(A + i, "text/html", page)));
      }
    }
    long before = used();
    int seen = 0;
    try (Stream<Taken> stream = inputs().taken(List.of(file.toString()))) {
      Iterator<Taken> taken = stream.iterator();
      while (taken.hasNext()) {
        assertThat(ready(taken.next()).capture().bytes()).hasSameSizeAs(page);
        seen++;
        if (seen == pages / 2) {
          assertThat(used() - before).isLessThan(32L << 20);
        }
      }
    }
    assertThat(seen).isEqualTo(pages);
    assertThat(inputs().count(List.of(file.toString()))).isEmpty();
  }

  @Test
  void namesAPageThatIsTooLarge() throws IOException {
    byte[] huge = new byte[LIMIT + 200_000];
    java.util.Arrays.fill(huge, (byte) 'x');
    List<Taken> taken =
        taken(
            "a.warc.gz",
            packed(
                response(A, "text/html", huge),
                response(B, "video/mp4", huge),
                response(C, "Snow")));

    assertThat(taken).hasSize(2);
    assertThat(reason(taken.get(0))).isEqualTo(Reason.TOO_LARGE);
    assertThat(html(taken.get(1))).isEqualTo(page("Snow"));
  }

  @Test
  void saysWhereThereIsNoPage() throws IOException {
    assertThat(reason(taken("a.warc", plain(new Warcinfo.Builder().build())).getFirst()))
        .isEqualTo(Reason.EMPTY);
    assertThat(reason(taken("b.warc.gz", new byte[0]).getFirst())).isEqualTo(Reason.EMPTY);
    assertThat(reason(taken("c.warc", "no archive".getBytes(UTF_8)).getFirst()))
        .isEqualTo(Reason.SYNTAX);
  }

  @Test
  void neverBreaksOnDamage() throws IOException {
    byte[] plain = plain(response(A, "Rain"), response(B, "Snow"), response(C, "Fog"));
    byte[] packed = packed(response(A, "Rain"), response(B, "Snow"), response(C, "Fog"));
    for (long seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] damaged = (random.nextBoolean() ? plain : packed).clone();
      for (int i = random.nextInt(1, 12); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Path file = write("damaged.warc", damaged);
      List<Taken> taken =
          Assertions.assertTimeoutPreemptively(
              Duration.ofMinutes(1), () -> taken(file.toString()), "seed " + seed);
      assertThat(taken).as("seed " + seed).isNotEmpty();
    }
  }

  private static byte[] zeros(String head, int mebibytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(head.getBytes(UTF_8));
      for (int i = 0; i < mebibytes; i++) {
        packed.write(zeros);
      }
    }
    return out.toByteArray();
  }

  private static byte[] zstd(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
      zstd.write(bytes);
    }
    return out.toByteArray();
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Fetcher fetcher() {
    return new Fetcher(AddressGuard.strict(), Fetcher.Manners.of("Hearsay/test"), () -> NOW);
  }

  private static Inputs inputs() {
    return new Inputs(
        fetcher(), new ByteArrayInputStream(new byte[0]), Known.NOTHING, () -> NOW, LIMIT);
  }

  private List<Taken> taken(String name, byte[] archive) throws IOException {
    return taken(write(name, archive).toString());
  }

  private static List<Taken> taken(String word) {
    try (Stream<Taken> taken = inputs().taken(List.of(word))) {
      return taken.toList();
    }
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
