package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerThreadsTest {
  private static final int WRITERS = 4;
  private static final int ARTICLES = 8;

  @TempDir private Path folder;

  @Test
  void threadsShareTheWriterWhileOthersSeeOnlyWholeArticles() throws Exception {
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"));
        LedgerWriter writer = ledger.writer();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        String word = "writer " + i + " article ";
        tasks.add(() -> write(writer, word));
        tasks.add(() -> look(ledger));
      }
      for (Future<Integer> task : threads.invokeAll(tasks)) {
        task.get();
      }
      assertThat(ledger.articles(null)).hasSize(WRITERS * ARTICLES);
    }
  }

  private static int write(LedgerWriter writer, String word) {
    for (int i = 0; i < ARTICLES; i++) {
      Gazette article = Gazette.of(word + i, null, null);
      for (int statement = 0; statement < 25; statement++) {
        article.says("it is " + statement, "Board");
      }
      assertThat(writer.file(article.entry()).change()).isEqualTo(Filing.Change.ADDED);
    }
    return ARTICLES;
  }

  private static int look(Ledger ledger) {
    for (int i = 0; i < ARTICLES; i++) {
      List<ArticleLine> articles = ledger.articles(null);
      try (Stream<AssertionLine> rows = ledger.assertions(AssertionQuery.ALL)) {
        Map<String, Long> counts =
            rows.collect(Collectors.groupingBy(row -> row.article().id(), Collectors.counting()));
        assertThat(articles)
            .allSatisfy(article -> assertThat(counts).containsEntry(article.id(), 25L));
      }
    }
    return ARTICLES;
  }
}
