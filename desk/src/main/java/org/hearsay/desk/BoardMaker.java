package org.hearsay.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.claim.Claims;
import org.hearsay.source.Register;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Ledger;
import org.hearsay.store.Mark;
import org.hearsay.store.Stamp;
import org.hearsay.store.Upkeep;

/// Makes boards of a ledger. One thread at a time.
final class BoardMaker {
  private static final int BETWEEN_STEPS = 50;

  private final Ledger ledger;

  BoardMaker(Ledger ledger) {
    this.ledger = ledger;
  }

  /// What is known at once: all but the claims, whose rows are those of the board before.
  Board begun(Board before) {
    Stamp stamp = ledger.stamp();
    Register register =
        stamp.mark().equals(before.stamp().mark()) ? before.register() : ledger.register();
    return Board.of(stamp, shelves(), register, before.claims(), before.members(), false);
  }

  /// Of a ledger of which nothing is known yet.
  Board empty() {
    Stamp never = new Stamp(new Mark(-1, -1, null, -1), -1, -1);
    return begun(
        Board.of(
            never,
            Board.Shelves.of(List.of(), Map.of(), List.of()),
            ledger.register(),
            List.of(),
            Map.of(),
            false));
  }

  private Board.Shelves shelves() {
    return Board.Shelves.of(ledger.articles(null), ledger.collections(), ledger.feeds());
  }

  /// With the row of every claim made anew.
  ///
  /// @param stop asked between claims; then what it gives is what was begun
  Board whole(Board begun, Upkeep upkeep, BooleanSupplier stop) {
    Claims claims = new Claims(ledger, begun::register);
    ClaimDecisions decisions = claims.decisions();
    Map<String, List<AssertionId>> members = ledger.claims();
    List<ClaimRow> rows = new ArrayList<>();
    try (Stream<Claim> all = claims.inTurn()) {
      for (Claim claim : (Iterable<Claim>) all::iterator) {
        if (stop.getAsBoolean()) {
          return begun;
        }
        rows.add(ClaimRow.of(claim, decisions));
        if (rows.size() % BETWEEN_STEPS == 0) {
          upkeep.step(rows.size(), members.size());
        }
      }
    }
    return Board.of(begun.stamp(), begun.shelves(), begun.register(), rows, members, true);
  }

  /// After decisions about claims, and nothing else: only the rows that these change are made anew.
  ///
  /// @param stamp of the ledger as it is now
  Board patched(Board before, Stamp stamp) {
    Claims claims = new Claims(ledger, before::register);
    ClaimDecisions decisions = claims.decisions();
    Map<String, List<AssertionId>> members = ledger.claims();
    Set<String> stale = new HashSet<>();
    members.forEach((id, assertions) -> {
      if (!assertions.equals(before.members().get(id))) {
        stale.add(id);
      }
    });
    decisions.history().stream()
        .filter(entry -> entry.event().number() > before.stamp().claimEvents())
        .flatMap(entry -> entry.about().stream())
        .forEach(id -> ledger.claim(id).ifPresent(stale::add));
    Map<String, ClaimRow> rows = new LinkedHashMap<>();
    before.claims().stream()
        .filter(row -> members.containsKey(row.id()))
        .forEach(row -> rows.put(row.id(), row));
    List<Claim> changed = claims.some(stale);
    Set<String> around = new HashSet<>();
    for (Claim claim : changed) {
      rows.put(claim.id(), ClaimRow.of(claim, decisions));
      claim.related().forEach(one -> around.add(one.claim()));
    }
    around.removeAll(stale);
    claims.some(around).forEach(claim -> rows.put(claim.id(), ClaimRow.of(claim, decisions)));
    return Board.of(
        stamp, before.shelves(), before.register(), rows.values(), members, before.whole());
  }
}
