package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.capture.Capture;
import org.hearsay.capture.Evidence;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.AssertionLine;
import org.hearsay.store.AssertionQuery;
import org.hearsay.store.Evidenced;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own that ends before its work does.
class KilledReadTest {
  private static final int ARTICLES = 200;

  @TempDir private Path folder;
  private Path articles;
  private Path home;
  private Path errors;

  @BeforeEach
  void writeArticles() throws IOException {
    articles = Files.createDirectories(folder.resolve("articles"));
    home = folder.resolve("home");
    errors = folder.resolve("errors.txt");
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(articles.resolve("a%03d.txt".formatted(i)), article(i));
    }
  }

  @Test
  void leavesWholeArticlesWheneverItIsKilled() throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    int before = 0;
    for (int round = 0; round < 3; round++) {
      String when = "seed " + seed + ", round " + round;
      Process reading = read();
      try {
        // The first is killed while ledger and evidence are being made.
        awaitArticles(reading, round == 0 ? 0 : before + 1);
        Thread.sleep(random.nextLong(round == 0 ? 400 : 60));
      } finally {
        reading.destroyForcibly().waitFor();
      }
      int now = assertSound(when);
      assertThat(now).as(when).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).as("seed %d", seed).isPositive();
    Desk.Printed rest = new Desk(home).run("read", articles.toString());
    assertThat(rest.code()).isZero();
    assertThat(rest.err())
        .contains((ARTICLES - before) + " new, 0 read anew, " + before + " as before");
    assertThat(assertSound("at the end")).isEqualTo(ARTICLES);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void stopsAtCtrlCAndSaysWhatItDid() throws Exception {
    Process reading = read();
    try {
      awaitArticles(reading, 5);
      long asked = System.nanoTime();
      interrupt(reading);
      assertThat(reading.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
      assertThat(reading.exitValue()).isNotZero();
    } finally {
      reading.destroyForcibly().waitFor();
    }
    int read = assertSound("after Ctrl-C");
    assertThat(Files.readString(errors))
        .contains("hearsay: interrupted; " + read + " articles read (" + read + " new, ");
    assertThat(read).isBetween(5, ARTICLES - 1);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void stopsAtCtrlCWhileItWaitsForInput() throws Exception {
    Process reading = start("read", "-");
    try {
      OutputStream input = reading.getOutputStream();
      input.write('{');
      input.flush();
      awaitLedger(reading);
      // Nobody ever ends the line. By then it has been waited for.
      Thread.sleep(2000);
      interrupt(reading);
      assertThat(reading.waitFor(8, TimeUnit.SECONDS)).isTrue();
    } finally {
      reading.destroyForcibly().waitFor();
    }
    assertThat(assertSound("after Ctrl-C")).isZero();
    assertThat(Files.readString(errors)).contains("hearsay: interrupted; 0 articles read, ");
  }

  private Process read() throws IOException {
    return start("read", "--threads", "2", articles.toString());
  }

  private Process start(String... arguments) throws IOException {
    return new ProcessBuilder(Child.command(home, List.of(arguments)))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(errors.toFile())
        .start();
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  private void awaitLedger(Process reading) throws InterruptedException, IOException {
    for (int i = 0; i < 3000 && !Files.exists(home.resolve("evidence")); i++) {
      assertThat(reading.isAlive()).as("%s", Files.readString(errors)).isTrue();
      Thread.sleep(10);
    }
    assertThat(home.resolve("evidence")).exists();
  }

  /// Waits until the ledger has so many articles, for 0 until something of it is on the disk.
  private void awaitArticles(Process reading, int count) throws InterruptedException, IOException {
    awaitLedger(reading);
    if (count == 0) {
      return;
    }
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"))) {
      for (int i = 0; i < 6000 && reading.isAlive(); i++) {
        if (ledger.articles(null).size() >= count) {
          return;
        }
        Thread.sleep(5);
      }
    }
  }

  /// Whether every article's rows say what its reading says and its bytes are in the evidence.
  /// Gives the number of articles.
  private int assertSound(String when) throws IOException {
    if (!Files.exists(home.resolve("ledger.db"))) {
      return 0;
    }
    assertThat(new Desk(home).run("assertions").code()).as(when).isZero();
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"));
        Evidence evidence = Evidence.openForReading(home.resolve("evidence"));
        Stream<AssertionLine> rows = ledger.assertions(AssertionQuery.ALL)) {
      Map<String, List<String>> stored =
          rows.collect(
              Collectors.groupingBy(
                  row -> row.article().id(),
                  Collectors.mapping(AssertionLine::text, Collectors.toList())));
      Set<String> bytes = new HashSet<>();
      for (ArticleLine line : ledger.articles(null)) {
        if (!(ledger.article(line.id())
            instanceof Lookup.Found<StoredArticle>(StoredArticle article))) {
          throw new AssertionError(when + ": no article " + line.id());
        }
        assertThat(stored.get(line.id()))
            .as(when)
            .containsExactlyElementsOf(
                article.reading().stated().stream()
                    .map(stated -> stated.assertion().text())
                    .toList());
        Evidenced.Location at = article.capture().location();
        Capture capture = evidence.read(new Evidence.Location(at.file(), at.offset(), at.length()));
        assertThat(capture.sha256().hex()).as(when).isEqualTo(article.capture().sha256());
        assertThat(bytes.add(capture.sha256().hex())).as(when + ": read twice").isTrue();
      }
      return bytes.size();
    }
  }

  private static String article(int i) {
    String line =
        """
        The ferry number %1$d left on Monday. “We counted %1$d passengers,” harbour master Jan \
        Berg said. According to the Harbour Board, pier %1$d will probably open in May.

        """
            .formatted(i);
    return line.repeat(20);
  }
}
