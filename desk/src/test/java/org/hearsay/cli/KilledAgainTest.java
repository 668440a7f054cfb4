package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.hearsay.capture.Evidence;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Evidenced;
import org.hearsay.store.Ledger;
import org.hearsay.store.RecordLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own that reads the same pages again and again, some of them
/// changed, and ends before its work does.
class KilledAgainTest {
  private static final int PAGES = 15;

  @TempDir private Path folder;
  private final Set<String> acknowledged = new HashSet<>();

  @Test
  void losesNoCaptureAndNoSightingWheneverItIsKilled() throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    Path home = folder.resolve("home");
    try (Site site = Site.open()) {
      for (int round = 0; round < 3; round++) {
        List<String> pages = publish(site, random, round);
        Path printed = folder.resolve("printed-" + round + ".jsonl");
        Process reading = read(home, printed, pages);
        try {
          awaitLine(reading, printed);
          Thread.sleep(random.nextLong(1, 120));
        } finally {
          reading.destroyForcibly().waitFor();
        }
        assertSound(home, printed, "seed " + seed + ", round " + round);
      }
      List<String> pages = publish(site, random, 3);
      List<String> command = new ArrayList<>(arguments());
      command.addAll(pages);
      for (int i = 0; i < 2; i++) {
        assertThat(new Desk(home).run(command.toArray(String[]::new)).code()).isZero();
      }
    }
    assertThat(new Desk(home).run("verify", "--format", "jsonl").out())
        .as("seed %d", seed)
        .startsWith("{\"verified\"")
        .contains("\"changes\":0,\"notes\":0}");
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"))) {
      assertThat(ledger.articles(null)).hasSize(PAGES);
      assertThat(ledger.records("evidence-00001.warc.gz"))
          .filteredOn(record -> !record.bytes())
          .hasSizeGreaterThanOrEqualTo(PAGES);
      for (ArticleLine article : ledger.articles(null)) {
        assertThat(ledger.captures(article.id())).isNotEmpty();
      }
    }
  }

  /// Nothing that was acknowledged is lost, and nothing in the evidence disagrees with the ledger.
  private void assertSound(Path home, Path printed, String when) throws IOException {
    Desk.Printed verified = new Desk(home).run("verify");
    assertThat(verified.code()).as(when + verified.out()).isZero();
    acknowledged.addAll(readings(printed));
    assertThat(acknowledged).as(when).isNotEmpty();
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"));
        Evidence evidence = Evidence.openForReading(home.resolve("evidence"))) {
      for (String sha256 : acknowledged) {
        Evidenced capture = ledger.evidence(sha256).orElseThrow(() -> new AssertionError(when));
        Evidenced.Location at = capture.location();
        evidence.read(new Evidence.Location(at.file(), at.offset(), at.length()));
        assertThat(ledger.readIn(sha256)).as(when).hasSize(1);
      }
      for (String file : ledger.evidenceFiles()) {
        assertThat(ledger.records(file))
            .as(when)
            .extracting(RecordLine::digest)
            .doesNotContainNull();
      }
    }
  }

  /// The SHA-256 of the pages whose readings were printed: each was filed before.
  private static List<String> readings(Path printed) throws IOException {
    String all = Files.readString(printed);
    List<String> ids = new ArrayList<>();
    for (String line : all.substring(0, all.lastIndexOf('\n') + 1).lines().toList()) {
      JsonNode reading = new JsonMapper().readTree(line);
      if (reading.path("failed").isNull()) {
        ids.add(reading.path("id").asText());
      }
    }
    return ids;
  }

  /// Every third page changes from one round to the next.
  private static List<String> publish(Site site, SplittableRandom random, int round) {
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      int edition = i % 3 == 0 ? round : 0;
      List<String> paragraphs = new ArrayList<>();
      for (int line = 0; line < 12; line++) {
        paragraphs.add(
            "The ferry number %d left pier %d on Monday, the Harbour Board said."
                .formatted(i, line));
      }
      paragraphs.add("This is edition %d of it.".formatted(edition));
      String path = "/ferry/" + i;
      pages.add(site.put(path, "Ferry " + i, paragraphs.toArray(String[]::new)));
    }
    java.util.Collections.shuffle(pages, new java.util.Random(random.nextLong()));
    return pages;
  }

  private static List<String> arguments() {
    return List.of(
        "read", "--rules", "--threads", "2", "--format", "jsonl", "--allow-host", "127.0.0.1");
  }

  private Process read(Path home, Path printed, List<String> pages) throws IOException {
    List<String> words = new ArrayList<>(arguments());
    words.addAll(pages);
    return new ProcessBuilder(Child.command(home, words))
        .redirectOutput(printed.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitLine(Process reading, Path printed)
      throws IOException, InterruptedException {
    for (int i = 0; i < 6000 && reading.isAlive(); i++) {
      if (Files.exists(printed) && Files.readString(printed).indexOf('\n') >= 0) {
        return;
      }
      Thread.sleep(10);
    }
  }
}
