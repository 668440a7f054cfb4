package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.assertion.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerKillTest {
  @TempDir private Path folder;

  @Test
  void losesNothingAcknowledgedAndKeepsEveryArticleWhole() throws Exception {
    Path file = folder.resolve("ledger.db");
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < 4; round++) {
      // The first is killed while the ledger is being made, the others in the midst of writing.
      long pause = round == 0 ? random.nextLong(200, 900) : random.nextLong(1, 400);
      acknowledged.addAll(killAfter(pause, round == 0, file, "round" + round + "-"));
      assertSound(file, acknowledged, "seed " + seed + ", round " + round);
    }
    // Three rounds wait for their first article; how many more there are is chance.
    assertThat(acknowledged).as("seed " + seed).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void refusesASecondWriterOfAnotherProcessButNotReaders() throws Exception {
    Path file = folder.resolve("ledger.db");
    Path printed = folder.resolve("other.txt");
    Process other = start(file, "other", printed);
    try {
      awaitLine(printed);
      try (Ledger ledger = Ledger.open(file)) {
        assertThatThrownBy(ledger::writer)
            .isInstanceOf(LedgerException.class)
            .hasMessageContaining("another Hearsay is writing to it");
        for (int i = 0; i < 3; i++) {
          assertWhole(ledger, "question " + i);
        }
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (Ledger ledger = Ledger.open(file);
        LedgerWriter writer = ledger.writer()) {
      Filing mine = writer.file(Gazette.of("mine", null, null).says("now").entry());
      assertThat(mine.change()).isEqualTo(Filing.Change.ADDED);
    }
  }

  /// The ids that a writer printed before it was killed, `pause` milliseconds after its start or
  /// after its first line.
  private List<String> killAfter(long pause, boolean fromStart, Path file, String word)
      throws IOException, InterruptedException {
    Path printed = folder.resolve(word + ".txt");
    Process writer = start(file, word, printed);
    try {
      if (!fromStart) {
        awaitLine(printed);
      }
      Thread.sleep(pause);
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return Files.readAllLines(printed).stream().filter(line -> line.length() == 8).toList();
  }

  private static void awaitLine(Path printed) throws IOException, InterruptedException {
    for (int i = 0; i < 3000 && Files.size(printed) == 0; i++) {
      Thread.sleep(10);
    }
    assertThat(printed).isNotEmptyFile();
  }

  private static Process start(Path file, String word, Path printed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            EndlessWriter.class.getName(),
            file.toString(),
            word)
        .redirectOutput(Files.createFile(printed).toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void assertSound(Path file, Set<String> acknowledged, String when)
      throws SQLException {
    try (Ledger ledger = Ledger.open(file)) {
      Set<String> present =
          ledger.articles(null).stream().map(ArticleLine::id).collect(Collectors.toSet());
      assertThat(present).as(when).containsAll(acknowledged);
      assertWhole(ledger, when);
    }
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = raw.createStatement()) {
      try (ResultSet row = statement.executeQuery("pragma integrity_check")) {
        assertThat(row.getString(1)).as(when).isEqualTo("ok");
      }
      try (ResultSet row = statement.executeQuery("pragma foreign_key_check")) {
        assertThat(row.next()).as(when).isFalse();
      }
      String sources =
          """
          select count(*) from assertion t where 2 <> (select count(*) from assertion_source s
          where s.article_id = t.article_id and s.ordinal = t.ordinal)\
          """;
      try (ResultSet row = statement.executeQuery(sources)) {
        assertThat(row.getLong(1)).as(when).isZero();
      }
    }
  }

  /// Every article's rows say what its reading says. Articles are asked for before rows, so that
  /// none is missing rows only because it came in between.
  private static void assertWhole(Ledger ledger, String when) {
    List<ArticleLine> articles = ledger.articles(null);
    Map<String, List<AssertionLine>> rows;
    try (Stream<AssertionLine> all = ledger.assertions(AssertionQuery.ALL)) {
      rows = all.collect(Collectors.groupingBy(row -> row.article().id()));
    }
    for (ArticleLine line : articles) {
      if (!(ledger.article(line.id())
          instanceof Lookup.Found<StoredArticle>(StoredArticle article))) {
        throw new AssertionError(when + ": no article " + line.id());
      }
      Reading reading = article.reading();
      List<AssertionLine> ofArticle = rows.getOrDefault(line.id(), List.of());
      assertThat(ofArticle)
          .as(when)
          .extracting(AssertionLine::text)
          .containsExactlyElementsOf(
              reading.stated().stream().map(stated -> stated.assertion().text()).toList());
      assertThat(ofArticle)
          .as(when)
          .extracting(AssertionLine::chain)
          .containsExactlyElementsOf(reading.stated().stream().map(Chain::of).toList());
    }
  }
}
