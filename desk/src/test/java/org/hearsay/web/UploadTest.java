package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.hearsay.desk.Errand;
import org.hearsay.web.OpenDesk.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that somebody sends to be read, and those that nobody may send.
class UploadTest {
  private static final String TYPE = "multipart/form-data; boundary=cut";
  private static final String PAGE =
      "<html><head><title>Ferry stays in port</title>"
          + "<meta property=\"og:site_name\" content=\"The Skarre Gazette\"></head><body><article>"
          + "<h1>Ferry stays in port</h1><p>The ferry will stay in port until May, the harbour"
          + " master said on Monday. Two officials said that the hull was cracked.</p><p>The"
          + " ministry has not answered, according to the union.</p></article></body></html>";

  private static OpenDesk desk;

  @BeforeAll
  static void open(@TempDir Path home) {
    desk = OpenDesk.empty(home);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String part(String field, String content) {
    return "--cut\r\nContent-Disposition: form-data; name=\""
        + field
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }

  private static String file(String name, String content) {
    return "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
        + name
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        + content
        + "\r\n";
  }

  private static String form(String... parts) {
    return String.join("", parts) + "--cut--\r\n";
  }

  private static Answer send(String path, String body, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = TYPE;
    return desk.send("POST", path, body, all);
  }

  @Test
  void aPageThatIsSentIsReadAndWhatNobodyReadsIsNamedWithTheReason() throws Exception {
    Answer answer =
        send(
            Uploads.BY_FORM,
            form(
                part("csrf", desk.csrf("ANALYST")),
                part("dossier", "Sent in"),
                file("ferry.html", PAGE),
                file("../../<b>minutes</b>.docx", "PK\u0003\u0004\u0000\u0000")));
    assertThat(answer.status()).isEqualTo(303);
    Errand errand = desk.awaited(answer.location().substring("/read/".length()));
    assertThat(errand.outcomes()).hasSize(2);
    Errand.Outcome.Read read = (Errand.Outcome.Read) errand.outcomes().getFirst();
    assertThat(read.title()).isEqualTo("Ferry stays in port");
    assertThat(read.assertions()).isPositive();
    String told = desk.get(answer.location()).body();
    assertThat(told)
        .contains(
            "ferry.html", "not read", "b&gt;.docx: unsupported", "/articles/" + read.article());
    assertThat(told).doesNotContain("</b>.docx", "..");
    assertThat(desk.get("/articles?dossier=Sent+in").body()).contains("Ferry stays in port");
  }

  @Test
  void aProgramSendsFilesToo() throws Exception {
    Answer answer =
        send(
            Uploads.BY_PROGRAM,
            form(file("harbour.txt", "The harbour is closed, the harbour master said on Monday.")),
            "X-CSRF-Token",
            desk.csrf("ANALYST"));
    assertThat(answer.status()).isEqualTo(202);
    JsonNode errand = new JsonMapper().readTree(answer.body());
    assertThat(errand.path("files").path(0).asText()).isEqualTo("harbour.txt");
    assertThat(errand.path("addresses")).isEmpty();
    assertThat(desk.awaited(errand.path("id").asText()).outcomes())
        .singleElement()
        .isInstanceOf(Errand.Outcome.Read.class);
  }

  @Test
  void aListOfAddressesInAFileReachesNothingPrivate() throws Exception {
    String feed =
        "<?xml version=\"1.0\"?><rss"
            + " version=\"2.0\"><channel><title>A</title><link>http://a.example/"
            + "</link><description>x</description><item><title>Inside</title>"
            + "<link>http://localhost:"
            + desk.server().port()
            + "/claims</link></item></channel></rss>";
    Answer answer =
        send(Uploads.BY_FORM, form(part("csrf", desk.csrf("ANALYST")), file("news.rss", feed)));
    assertThat(desk.awaited(answer.location().substring("/read/".length())).outcomes())
        .singleElement()
        .isInstanceOfSatisfying(
            Errand.Outcome.Failed.class,
            failed -> assertThat(failed.reason()).contains("forbidden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"READER", "ANYONE"})
  void whoMayNotReadInMaySendNothing(String as) {
    String body = form(part("csrf", desk.csrf("READER")), file("ferry.html", PAGE));
    int status = as.equals("ANYONE") ? 401 : 403;
    assertThat(send(Uploads.BY_FORM, body, "As", as).status()).isEqualTo(status);
    assertThat(send(Uploads.BY_PROGRAM, body, "As", as).status()).isEqualTo(status);
  }

  @Test
  void filesWithoutTheTokenOfTheSessionAreRefused() {
    int before = desk.errands().size();
    assertThat(send(Uploads.BY_FORM, form(file("ferry.html", PAGE))).status()).isEqualTo(403);
    assertThat(send(Uploads.BY_PROGRAM, form(file("ferry.html", PAGE))).status()).isEqualTo(403);
    String another = form(part("csrf", desk.csrf("EDITOR")), file("ferry.html", PAGE));
    assertThat(send(Uploads.BY_FORM, another).status()).isEqualTo(403);
    assertThat(desk.errands()).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/corrections", "/read", "/api/v1/readings"})
  void noOtherAddressTakesFilesNotEvenToThrowThemAway(String path) {
    Answer answer = send(path, form(file("ferry.html", PAGE)), "As", "ANALYST");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.body()).contains("takes no files");
  }

  @Test
  void moreThanADeskTakesIsRefusedWhetherItSaysSoOrNot() throws Exception {
    int before = desk.errands().size();
    long size = ((long) Uploads.MOST_MEBIBYTES << 20) + 100_000;
    for (boolean told : new boolean[] {true, false}) {
      AtomicLong sent = new AtomicLong();
      assertThat(large(size, told, sent)).startsWith("413 ").contains("64 MiB");
      if (told) {
        assertThat(sent.get()).as("nothing of it is taken").isLessThan(1 << 20);
      }
    }
    assertThat(desk.errands()).hasSize(before);
  }

  /// Sends so many bytes; status and body of the answer.
  private static String large(long size, boolean told, AtomicLong sent)
      throws IOException, InterruptedException {
    byte[] head =
        "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    HttpRequest.BodyPublisher stream =
        HttpRequest.BodyPublishers.ofInputStream(() ->
            new java.io.SequenceInputStream(new ByteArrayInputStream(head), zeros(size, sent)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk.origin() + Uploads.BY_PROGRAM))
            .header("Content-Type", TYPE)
            .header("X-CSRF-Token", desk.csrf("ANALYST"))
            .header("Cookie", "hearsay=" + desk.session(Access.ANALYST).orElseThrow())
            .expectContinue(true)
            .POST(
                told
                    ? HttpRequest.BodyPublishers.fromPublisher(stream, head.length + size)
                    : stream)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    }
  }

  private static InputStream zeros(long size, AtomicLong sent) {
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        if (left <= 0) {
          return -1;
        }
        int count = (int) Math.min(length, left);
        java.util.Arrays.fill(into, from, from + count, (byte) 0);
        left -= count;
        sent.addAndGet(count);
        return count;
      }
    };
  }

  @Test
  void whatIsNoFormOfFilesIsToldSo() {
    Map<String, String> bodies =
        Map.of(
            "garbage",
            "400 The body is not what",
            form(part("dossier", "x")),
            "422 There is no file");
    bodies.forEach((body, told) -> {
      Answer answer = send(Uploads.BY_PROGRAM, body, "X-CSRF-Token", desk.csrf("ANALYST"));
      assertThat(answer.status() + " " + answer.body())
          .startsWith(told.substring(0, 3))
          .contains(told.substring(4));
    });
  }

  @Test
  void ofMoreFilesThanAreReadAtOnceNoneIs() {
    int before = desk.errands().size();
    String[] parts = new String[51];
    java.util.Arrays.setAll(parts, number -> file(number + ".txt", "A ferry sank, they said."));
    Answer answer = send(Uploads.BY_PROGRAM, form(parts), "X-CSRF-Token", desk.csrf("ANALYST"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("At most 50 files at once");
    assertThat(desk.errands()).hasSize(before);
  }
}
