package org.hearsay.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.proposition.Proposition;
import org.hearsay.store.AssertionId;
import org.hearsay.store.ClaimEvent;
import org.hearsay.store.Ledger;
import org.hearsay.store.Proposed;

/// The decisions about claims as they stand while articles come and are read again: what they speak
/// of is looked for again only in the article that changed. One thread at a time.
final class Docket {
  private final Ledger ledger;
  private final Refinding refinding = new Refinding();
  private final List<ClaimDecisions.Written> events = new ArrayList<>();
  private final Map<String, Set<ClaimDecision.Ref>> wanted = new HashMap<>();
  private final Map<ClaimDecision.Ref, AssertionId> found = new HashMap<>();
  private ClaimDecisions decisions;

  private Docket(Ledger ledger) {
    this.ledger = ledger;
    this.decisions = of(List.of());
  }

  /// With what the ledger has at this moment.
  static Docket of(Ledger ledger) {
    Docket docket = new Docket(ledger);
    docket.add(ledger.claimEvents().stream().map(ClaimDecisions.Written::of).toList());
    return docket;
  }

  /// With one decision more than this one, which stays as it is.
  Docket with(ClaimEvent event) {
    Docket docket = new Docket(ledger);
    docket.add(events);
    docket.add(List.of(ClaimDecisions.Written.of(event)));
    return docket;
  }

  private void add(List<ClaimDecisions.Written> more) {
    Set<String> articles = new LinkedHashSet<>();
    events.addAll(more);
    for (ClaimDecisions.Written written : more) {
      written
          .decision()
          .refs()
          .forEach(ref -> {
            wanted.computeIfAbsent(ref.article(), _ -> new LinkedHashSet<>()).add(ref);
            articles.add(ref.article());
          });
    }
    for (String article : articles) {
      find(article, ledger.propositions(article).stream().map(Proposed::proposition).toList());
    }
    decisions = of(events);
  }

  private void find(String article, List<Proposition> propositions) {
    for (ClaimDecision.Ref ref : wanted.getOrDefault(article, Set.of())) {
      Optional<Proposition> now = refinding.found(ref, propositions);
      if (now.isPresent()) {
        found.put(ref, ClaimDecisions.id(now.get()));
      } else {
        found.remove(ref);
      }
    }
  }

  private ClaimDecisions of(List<ClaimDecisions.Written> all) {
    return ClaimDecisions.found(all, ref -> Optional.ofNullable(found.get(ref)));
  }

  ClaimDecisions decisions() {
    return decisions;
  }

  /// Takes notice that an article is read so now.
  ///
  /// @return the assertions, of any article, for which something else is decided now, or was
  Set<AssertionId> read(String article, List<Proposition> propositions) {
    if (!wanted.containsKey(article)) {
      return Set.of();
    }
    ClaimDecisions before = decisions;
    find(article, propositions);
    decisions = of(events);
    return decisions.rulings().changed(before.rulings());
  }
}
