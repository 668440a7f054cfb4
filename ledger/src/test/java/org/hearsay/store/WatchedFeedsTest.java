package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFeedsTest {
  private static final String FEED = "https://post.example/feed";
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

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
  void settlesAnEntryThatWasReadOrTriedOftenEnough() {
    try (Ledger ledger = open();
        LedgerWriter writer = ledger.writer()) {
      writer.remember(new WatchedFeed(FEED, null, null, null, null, NOW, null));
      assertThat(writer.meet(FEED, "read", true, 3, NOW)).isTrue();
      assertThat(writer.meet(FEED, "late", false, 3, NOW)).isFalse();
      assertThat(writer.meet(FEED, "late", true, 3, NOW)).isTrue();
      assertThat(writer.meet(FEED, "lost", false, 3, NOW)).isFalse();
      assertThat(writer.meet(FEED, "lost", false, 3, NOW)).isFalse();
      assertThat(ledger.settledEntries(FEED)).containsExactlyInAnyOrder("read", "late");
      assertThat(writer.meet(FEED, "lost", false, 3, NOW)).isTrue();
      assertThat(ledger.settledEntries(FEED)).containsExactlyInAnyOrder("read", "late", "lost");
      assertThat(ledger.settledEntries("https://other.example/feed")).isEmpty();
    }
  }

  private Ledger open() {
    return Ledger.open(folder.resolve("ledger.db"));
  }
}
