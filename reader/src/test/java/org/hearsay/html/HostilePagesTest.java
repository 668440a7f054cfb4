package org.hearsay.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Manuscript.Form;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages that are made, or broken, so that readers fail on them.
class HostilePagesTest {
  private static final String SENTENCE =
      "<p>The harbour board said on Monday that it had ordered a second crane for the port.</p>";

  private final PageReader reader = new PageReader();

  /// A page that is read for longer hangs; what is asked of a page's time is far below.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int BATCH = 500;

  private final BrokenPages broken = new BrokenPages();

  static LongStream batches() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("batches")
  void readsBrokenPagesOrSaysWhyNot(long batch) {
    for (long seed = batch * BATCH; seed < (batch + 1) * BATCH; seed++) {
      Form.Html page = broken.page(seed);
      try {
        check(page);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("the page of seed " + seed, e);
      }
    }
  }

  @Test
  void findsArticlesInMostBrokenPages() {
    long found =
        LongStream.range(0, BATCH)
            .filter(seed -> reader.read(broken.page(seed), null) instanceof Extracted.Found)
            .count();
    assertThat(found).as("of %d", BATCH).isGreaterThan(BATCH / 4);
  }

  @Test
  void readsPagesThatAreCutOffAnywhere() {
    for (byte[] page : broken.prefixes(7)) {
      try {
        check(new Form.Html(page, null));
      } catch (RuntimeException | Error e) {
        throw new AssertionError(
            "a golden page cut after " + page.length + " bytes: " + new String(page, UTF_8), e);
      }
    }
  }

  /// In a process with 256 MB, each page in at most two seconds of the processor's time and a
  /// thousand bytes of memory for each of its own.
  @Test
  void readsHugePagesInTimeAndLittleMemory() throws IOException, InterruptedException {
    Path lines = Files.createTempFile("huge-pages", ".txt");
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  HugePagesRun.class.getName())
              .redirectErrorStream(true)
              .redirectOutput(lines.toFile())
              .start();
      boolean ended = process.waitFor(15, TimeUnit.MINUTES);
      process.destroyForcibly().waitFor();
      List<String> read = Files.readAllLines(lines);
      assertThat(read).filteredOn(line -> !line.startsWith("ok ")).containsExactly("end");
      assertThat(ended).isTrue();
    } finally {
      Files.delete(lines);
    }
  }

  @Test
  void keepsNoControlCharacterOfTitlesAndNames() {
    String page =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\\u0000 to"
            + " \\ud800Osby\",\"author\":{\"name\":\"Ane\\u0007 Lund\"}}</script><p>The\u0085 ferry"
            + " sails&#127;&#xD800; to Osby again today.</p>"
            + SENTENCE;
    Extracted.Found found = (Extracted.Found) reader.read(html(page), null);
    assertThat(found.title()).isEqualTo("Ferry to Osby");
    assertThat(found.publication().authors()).containsExactly("Ane Lund");
    assertThat(found.body().text()).startsWith("The ferry sails to Osby again today.");
  }

  @Test
  void followsNoBaseThatLeadsOutOfTheWeb() {
    for (String base : List.of("javascript:alert(1)//", "data:text/html,x", "file:///etc/")) {
      String page =
          "<base href='" + base + "'>" + SENTENCE + "<p>See <a href=/x>here</a>, and so on.";
      Extracted.Found found = (Extracted.Found) reader.read(html(page), null);
      assertThat(found.body().links()).isEmpty();
    }
  }

  @Test
  void saysWhyAPageCannotBeRead() {
    assertThat(reason("")).isEqualTo(Reason.EMPTY);
    assertThat(reason(" \r\n\t ")).isEqualTo(Reason.EMPTY);
    assertThat(reason("<html><body><nav><a href=/>Home</a></nav></body></html>"))
        .isEqualTo(Reason.NO_ARTICLE);
    assertThat(reason("\u0001\u0002\u0003\u0004")).isEqualTo(Reason.CHARSET);
  }

  private Reason reason(String page) {
    return ((Extracted.Missing) reader.read(html(page), null)).failure().reason();
  }

  private void check(Form.Html page) {
    Soundness.check(
        Assertions.assertTimeoutPreemptively(
            PATIENCE, () -> reader.read(page, "https://page.example/")));
  }

  private static Form.Html html(String page) {
    return new Form.Html(page.getBytes(UTF_8), null);
  }
}
