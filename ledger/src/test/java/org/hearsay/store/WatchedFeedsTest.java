package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFeedsTest {
  private static final String FEED = "https://post.example/feed";
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private static final LedgerWriter.Patience PATIENCE =
      new LedgerWriter.Patience(3, Duration.ofDays(1));

  @TempDir private Path folder;

  @Test
  void remembersAFeedBetweenTwoRuns() {
    WatchedFeed feed =
        new WatchedFeed(FEED, "Post", FEED + "?1", "\"a\"", "Tue", NOW, NOW.plusSeconds(60));
    try (Ledger ledger = open();
        LedgerWriter writer = ledger.writer()) {
      assertThat(ledger.feed(FEED)).isEmpty();
      writer.remember(feed);
    }
    try (Ledger ledger = open();
        LedgerWriter writer = ledger.writer()) {
      assertThat(ledger.feed(FEED)).contains(feed);
      writer.remember(feed.unsettled().withNotBefore(null));
      assertThat(ledger.feed(FEED))
          .contains(new WatchedFeed(FEED, "Post", null, null, null, NOW, null));
    }
  }

  @Test
  void settlesAnEntryThatWasReadOrTriedOftenAndLongEnough() {
    try (Ledger ledger = open();
        LedgerWriter writer = ledger.writer()) {
      writer.remember(new WatchedFeed(FEED, null, null, null, null, NOW, null));
      assertThat(writer.meet(FEED, "read", true, PATIENCE, NOW)).isTrue();
      assertThat(writer.meet(FEED, "late", false, PATIENCE, NOW)).isFalse();
      assertThat(writer.meet(FEED, "late", true, PATIENCE, NOW)).isTrue();
      assertThat(writer.meet(FEED, "lost", false, PATIENCE, NOW)).isFalse();
      for (int minutes = 15; minutes < 24 * 60; minutes += 15) {
        Instant at = NOW.plus(Duration.ofMinutes(minutes));
        assertThat(writer.meet(FEED, "lost", false, PATIENCE, at)).as(at.toString()).isFalse();
      }
      assertThat(ledger.settledEntries(FEED)).containsExactlyInAnyOrder("read", "late");
      assertThat(writer.meet(FEED, "lost", false, PATIENCE, NOW.plus(PATIENCE.age()))).isTrue();
      assertThat(ledger.settledEntries(FEED)).containsExactlyInAnyOrder("read", "late", "lost");
      assertThat(ledger.settledEntries("https://other.example/feed")).isEmpty();
    }
  }

  @Test
  void givesNothingUpBeforeItWasTriedOften() {
    try (Ledger ledger = open();
        LedgerWriter writer = ledger.writer()) {
      writer.remember(new WatchedFeed(FEED, null, null, null, null, NOW, null));
      Instant later = NOW.plus(Duration.ofDays(9)).plusMillis(5);
      assertThat(writer.meet(FEED, "lost", false, PATIENCE, NOW)).isFalse();
      assertThat(writer.meet(FEED, "lost", false, PATIENCE, later)).isFalse();
      assertThat(writer.meet(FEED, "lost", false, PATIENCE, later)).isTrue();
    }
  }

  private Ledger open() {
    return Ledger.open(folder.resolve("ledger.db"));
  }
}
