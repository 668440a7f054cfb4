package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.capture.TakenParts.gzip;
import static org.hearsay.capture.TakenParts.html;
import static org.hearsay.capture.TakenParts.ready;
import static org.hearsay.capture.TakenParts.reason;
import static org.hearsay.capture.TakenParts.refused;
import static org.hearsay.capture.TakenParts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  private static final int LIMIT = 1 << 20;

  @TempDir Path folder;
  private Fetcher fetcher;
  private Inputs inputs;

  @BeforeEach
  void start() {
    fetcher =
        new Fetcher(AddressGuard.strict(), Fetcher.Manners.of("Hearsay/test"), () -> Instant.EPOCH);
    inputs =
        new Inputs(
            fetcher, InputStream.nullInputStream(), Known.NOTHING, () -> Instant.EPOCH, LIMIT);
  }

  @AfterEach
  void stop() {
    fetcher.close();
  }

  @Test
  void readsTheFieldsOfALine() throws IOException {
    String line =
        "{\"id\":\"a-42\",\"url\":\"https://harbour-post.example/1\",\"outlet\":\"Harbour Post\","
            + "\"title\":\"Bridge closed\",\"authors\":[\"Ann Lee\",\"Bo Ek\"],"
            + "\"published\":\"2026-02-03\",\"html\":\"<p>Дощ\",\"section\":{\"a\":1}}";
    write(
        "news.jsonl",
        "\ufeff"
            + line
            + "\r\n\n{\"authors\":\"Ann Lee\",\"html\":\"\",\"text\":\"It rained.\",\"id\":null}");

    List<Taken> taken = taken(path("news.jsonl"));

    assertThat(taken)
        .extracting(Taken::input)
        .containsExactly(path("news.jsonl:1 (a-42)"), path("news.jsonl:3"));
    Taken.Ready first = ready(taken.get(0));
    assertThat(first.id().value()).isEqualTo("a-42");
    assertThat(first.capture().bytes()).asString(UTF_8).isEqualTo(line);
    assertThat(html(first)).isEqualTo("<p>Дощ");
    assertThat(((Manuscript.Form.Html) first.manuscript().form()).charset()).isEqualTo("UTF-8");
    assertThat(first.manuscript().stated())
        .isEqualTo(
            new Known(
                "Bridge closed",
                new Publication(
                    "https://harbour-post.example/1",
                    null,
                    new Outlet("Harbour Post"),
                    List.of("Ann Lee", "Bo Ek"),
                    PublicationDate.of(LocalDate.of(2026, 2, 3)),
                    null,
                    null)));
    Taken.Ready second = ready(taken.get(1));
    assertThat(second.id().value()).isEqualTo(second.capture().sha256().hex());
    assertThat(second.manuscript().stated().publication().authors()).containsExactly("Ann Lee");
    assertThat(text(second)).isEqualTo("It rained.");
  }

  @Test
  void goesOnBehindABrokenLine() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes("{\"text\":\"one\"}\n{\"text\":\"tw\n[1]\n{\"id\":7}\n".getBytes(UTF_8));
    lines.writeBytes(
        "{\"id\":\"e\",\"text\":\" \"}\n{\"text\":5}\n{\"text\":\"a\"} x\n".getBytes(UTF_8));
    lines.writeBytes("{\"text\":\"caf\u00e9\"}\n".getBytes(Charset.forName("windows-1252")));
    lines.writeBytes(
        ("{\"text\":\"" + "x".repeat(LIMIT) + "\"}\n{\"text\":\"last\"}").getBytes(UTF_8));
    Path file = folder.resolve("news.jsonl");
    Files.write(file, lines.toByteArray());

    List<Taken> taken = taken(file.toString());

    assertThat(taken)
        .extracting(t -> t instanceof Taken.Refused r ? r.failure().reason() : null)
        .containsExactly(
            null,
            Reason.SYNTAX,
            Reason.SYNTAX,
            Reason.SYNTAX,
            Reason.EMPTY,
            Reason.SYNTAX,
            Reason.SYNTAX,
            Reason.CHARSET,
            Reason.TOO_LARGE,
            null);
    assertThat(taken.get(1).input()).isEqualTo(file + ":2");
    assertThat(refused(taken.get(1)).detail()).doesNotContain("tw").contains("column");
    assertThat(taken.get(3).input()).isEqualTo(file + ":4 (7)");
    assertThat(taken.get(3).id().value()).isEqualTo("7");
    assertThat(text(taken.getLast())).isEqualTo("last");
    assertThat(inputs.count(List.of(file.toString()))).hasValue(10);
  }

  @Test
  void readsAllWholeLinesOfATruncatedArchive() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines
          .append("{\"id\":\"n")
          .append(i)
          .append("\",\"text\":\"Report ")
          .append(i * 7919L % 4999)
          .append("\"}\n");
    }
    byte[] whole = gzip(lines.toString().getBytes(UTF_8));
    write("whole.jsonl.gz", whole);
    write("cut.jsonl.gz", java.util.Arrays.copyOf(whole, whole.length / 2));
    write("cut-early.jsonl.gz", java.util.Arrays.copyOf(whole, 5));
    write("plain.jsonl.gz", "{\"text\":\"It rained.\"}".getBytes(UTF_8));

    assertThat(taken(path("whole.jsonl.gz"))).hasSize(5000).allMatch(t -> t instanceof Taken.Ready);
    List<Taken> cut = taken(path("cut.jsonl.gz"));
    assertThat(cut).hasSizeBetween(1000, 4999);
    for (int i = 0; i < cut.size() - 1; i++) {
      assertThat(cut.get(i).id().value()).isEqualTo("n" + i);
      assertThat(cut.get(i)).isInstanceOf(Taken.Ready.class);
    }
    assertThat(refused(cut.getLast()))
        .isEqualTo(
            new Failure(
                Reason.TRUNCATED,
                "the compressed data ends before its end; it was read up to line "
                    + (cut.size() - 1)));
    assertThat(inputs.count(List.of(path("cut.jsonl.gz")))).hasValue(cut.size());
    assertThat(reason(only("cut-early.jsonl.gz"))).isEqualTo(Reason.TRUNCATED);
    assertThat(text(only("plain.jsonl.gz"))).isEqualTo("It rained.");
  }

  private List<Taken> taken(String... words) {
    try (Stream<Taken> taken = inputs.taken(List.of(words))) {
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

  private void write(String name, String content) throws IOException {
    write(name, content.getBytes(UTF_8));
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }
}
