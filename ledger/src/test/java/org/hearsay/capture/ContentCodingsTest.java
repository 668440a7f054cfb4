package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import org.hearsay.article.Failure.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

/// What servers do to their content on the way, over a real connection.
class ContentCodingsTest {
  private static final int LIMIT = 1 << 20;
  private static final int MEBIBYTE = 1 << 20;
  private static final String TEXT = "<p>Rain over the quay</p>".repeat(4);

  /// The text above.
  private static final String BROTLI = "G2MA+J0HdoNzh2hxrhYebDUPnBTIeonLMLe89Emrq19wKxS+QK52chMA";

  /// 256 MiB of zeros.
  private static final String BROTLI_BOMB =
      "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO/"
          + "/+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/j//8f/BMAcVgAoHv/x///P/gnAOKwAED3/o///3/wTwDEY"
          + "RGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje//H//w/"
          + "+CYA4LADQvf/j//8f/BMAcVgAoHv/x///P/gnAOKwAED3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P"
          + "/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/j//8f/BMAcVg"
          + "AoHv/x///P/gnAOKwAED3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+D"
          + "fwIgDgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/L//8//BMAcVgAoHv/Bw==";

  private LocalServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    fetcher =
        new Fetcher(
            new AddressGuard("127.0.0.1"::equals),
            Fetcher.Manners.of("Hearsay/test").withLimit(LIMIT),
            Instant::now,
            new OkHttpClient(),
            _ -> {});
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void undoesWhatItAsksForAndKeepsTheHead() throws IOException {
    serve("/gzip", "gzip", gzip(TEXT.getBytes(UTF_8)));
    serve("/x-gzip", "X-GZip", gzip(TEXT.getBytes(UTF_8)));
    serve("/br", "br", Base64.getDecoder().decode(BROTLI));
    serve("/zstd", "zstd", zstd(TEXT.getBytes(UTF_8)));
    serve("/twice", "gzip, zstd", zstd(gzip(TEXT.getBytes(UTF_8))));
    serve("/plain", "identity", TEXT.getBytes(UTF_8));

    for (String path : new String[] {"gzip", "x-gzip", "br", "zstd", "twice", "plain"}) {
      Capture capture = fetched("/" + path);
      assertThat(capture.bytes()).as(path).asString(UTF_8).isEqualTo(TEXT);
    }
    assertThat(fetched("/br").http())
        .satisfies(http -> assertThat(http.first("Content-Encoding")).isEqualTo("br"));
  }

  @Test
  void saysWhatItUnderstands() {
    server.put(
        "/a",
        exchange ->
            LocalServer.send(
                exchange,
                200,
                "text/plain",
                exchange.getRequestHeaders().getFirst("Accept-Encoding").getBytes(UTF_8)));
    assertThat(fetched("/a").bytes()).asString(UTF_8).isEqualTo("gzip, br, zstd");
  }

  @Test
  void refusesBombsWithoutUnpackingThem() throws IOException {
    // Each would fill the memory that the tests run in, or more.
    byte[] zstd = zeros(2048, true);
    byte[] gzip = zeros(512, false);
    serve("/zstd", "zstd", zstd);
    serve("/gzip", "gzip", gzip);
    serve("/br", "br", Base64.getDecoder().decode(BROTLI_BOMB));
    serve("/twice", "zstd, gzip", gzip(zstd));
    assertThat(zstd).hasSizeLessThan(LIMIT);
    assertThat(gzip).hasSizeLessThan(LIMIT);

    long before = used();
    for (int round = 0; round < 3; round++) {
      for (String path : new String[] {"/zstd", "/gzip", "/br", "/twice"}) {
        assertThat(failed(path)).as(path).isEqualTo(Reason.TOO_LARGE);
      }
    }
    assertThat(used() - before).isLessThan(64L * MEBIBYTE);
  }

  @Test
  void refusesAZstdWindowThatWouldTakeTheMemory() throws IOException {
    byte[] wide = zstd(new byte[3 * MEBIBYTE]);
    // The descriptor of a frame without its content size, and a window of 2^41 bytes.
    serve("/a", "zstd", new byte[] {wide[0], wide[1], wide[2], wide[3], 0, (byte) 0xf8, 1, 0, 0});
    assertThat(failed("/a")).isEqualTo(Reason.NETWORK);
  }

  @Test
  void tellsContentCutShortFromDamage() throws IOException {
    byte[] brotli = Base64.getDecoder().decode(BROTLI);
    for (String coding : new String[] {"gzip", "br", "zstd"}) {
      byte[] whole =
          switch (coding) {
            case "gzip" -> gzip(TEXT.getBytes(UTF_8));
            case "zstd" -> zstd(TEXT.getBytes(UTF_8));
            default -> brotli;
          };
      serve("/cut", coding, Arrays.copyOf(whole, whole.length - 8));
      // Of Brotli cut short much may look like damage.
      assertThat(failed("/cut"))
          .as(coding)
          .isIn(Reason.TRUNCATED, coding.equals("br") ? Reason.NETWORK : Reason.TRUNCATED);
      serve("/damaged", coding, "not packed at all, though announced so".getBytes(UTF_8));
      assertThat(failed("/damaged")).as(coding).isIn(Reason.NETWORK, Reason.TRUNCATED);
      serve("/empty", coding, new byte[0]);
      assertThat(fetched("/empty").bytes()).as(coding).isEmpty();
    }
  }

  @Test
  void takesNoCodingThatItDoesNotKnow() throws IOException {
    serve("/a", "compress", new byte[] {1, 2});
    serve("/b", "gzip, gzip, gzip", gzip(gzip(gzip(new byte[1]))));
    assertThat(failed("/a")).isEqualTo(Reason.UNSUPPORTED);
    assertThat(failed("/b")).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void writesARecordThatSaysHowTheContentIsKept(@TempDir Path folder) throws IOException {
    serve("/br", "br", Base64.getDecoder().decode(BROTLI));
    Capture capture = fetched("/br");
    try (Evidence evidence = Evidence.open(folder, null)) {
      assertThat(evidence.read(evidence.append(capture)).http()).isEqualTo(capture.http());
    }
    try (var files = java.nio.file.Files.list(folder);
        WarcReader records =
            new WarcReader(files.filter(f -> f.toString().endsWith(".gz")).findFirst().get())) {
      records.next();
      WarcResponse response = (WarcResponse) records.next().orElseThrow();
      assertThat(response.http().headers().first("Content-Encoding")).isEmpty();
      assertThat(response.http().headers().first("X-Archive-Orig-Content-Encoding")).contains("br");
      assertThat(response.http().body().stream().readAllBytes()).asString(UTF_8).isEqualTo(TEXT);
    }
  }

  private void serve(String path, String coding, byte[] bytes) {
    server.put(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", coding);
          LocalServer.send(exchange, 200, "text/html", bytes);
        });
  }

  private Capture fetched(String path) {
    Fetcher.Answer answer = fetcher.fetch(server.home() + path);
    assertThat(answer).as(path).isInstanceOf(Fetcher.Fetched.class);
    return ((Fetcher.Fetched) answer).capture();
  }

  private Reason failed(String path) {
    Fetcher.Answer answer = fetcher.fetch(server.home() + path);
    assertThat(answer).as(path).isInstanceOf(Fetcher.Failed.class);
    return ((Fetcher.Failed) answer).failure().reason();
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static byte[] zeros(int mebibytes, boolean zstd) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[MEBIBYTE];
    try (OutputStream packed = zstd ? new ZstdOutputStream(out, 1) : new GZIPOutputStream(out)) {
      for (int i = 0; i < mebibytes; i++) {
        packed.write(zeros);
      }
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
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
}
