package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hearsay.matching.Match;
import org.hearsay.matching.MatchRows;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Ledger;

/// The matches of assertions as the ledger has them; those asked for last are kept in memory, and
/// kept up with what is written. One thread at a time.
final class KnownMatches {
  private static final int MOST = 50_000;

  private final Ledger ledger;
  private final Map<AssertionId, List<Match>> known = Recent.most(MOST);

  KnownMatches(Ledger ledger) {
    this.ledger = ledger;
  }

  List<Match> of(AssertionId id) {
    List<Match> matches = known.get(id);
    if (matches == null) {
      matches = new ArrayList<>(ledger.pairs(id).stream().map(MatchRows::match).toList());
      known.put(id, matches);
    }
    return matches;
  }

  /// These were written.
  void add(Collection<Match> written) {
    for (Match match : written) {
      for (AssertionId id : List.of(match.one(), match.other())) {
        List<Match> matches = known.get(id);
        if (matches != null) {
          matches.add(match);
        }
      }
    }
  }

  /// What the ledger has of this one is to be written anew.
  void forget(AssertionId id) {
    known.remove(id);
  }

  void clear() {
    known.clear();
  }
}
