package org.hearsay.claim;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hearsay.language.Embedder;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Gazette;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.Upkeep;

/// A ledger of invented articles with its claims, and somebody who decides about them.
final class Morgue implements AutoCloseable {
  static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  final Ledger ledger;
  final ClaimKeeper keeper;
  private final LedgerWriter writer;

  Morgue(Path folder, Embedder embedder) {
    ledger = Ledger.open(folder.resolve("ledger.db"));
    writer = ledger.writer();
    keeper = ClaimKeeper.open(ledger, writer, embedder, folder.resolve("index"));
  }

  /// Files an article of these sentences, or what it says now, and gives its short id.
  String file(String name, String... sentences) {
    Gazette gazette = Gazette.of(name, "The " + name, "2024-05-0" + (1 + name.length() % 9));
    for (String sentence : sentences) {
      gazette.says(sentence);
    }
    String id = writer.file(gazette.entry()).article();
    catchUp();
    return id;
  }

  void catchUp() {
    keeper.catchUp(Upkeep.QUIET, () -> false);
  }

  ClaimDecided decide(ClaimDeciding deciding) {
    return keeper.decide(deciding, "anna", "read both", AT);
  }

  /// The number of the event.
  long decided(ClaimDeciding deciding) {
    return switch (decide(deciding)) {
      case ClaimDecided.Written(var event) -> event.number();
      case ClaimDecided.Refused(var why) -> throw new AssertionError(why);
    };
  }

  String refused(ClaimDeciding deciding) {
    return switch (decide(deciding)) {
      case ClaimDecided.Written(var event) -> throw new AssertionError(event);
      case ClaimDecided.Refused(var why) -> why;
    };
  }

  Map<String, List<AssertionId>> claims() {
    return ledger.claims();
  }

  Map<String, List<AssertionId>> rebuilt() {
    keeper.rebuild(Upkeep.QUIET, () -> false);
    return ledger.claims();
  }

  boolean areOne(String one, String other) {
    return claims().values().stream()
        .map(claim -> claim.stream().map(AssertionId::toString).toList())
        .anyMatch(claim -> claim.contains(one) && claim.contains(other));
  }

  @Override
  public void close() {
    keeper.close();
    writer.close();
    ledger.close();
  }
}
