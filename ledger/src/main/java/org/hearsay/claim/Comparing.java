package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.matching.Counts;
import org.hearsay.matching.Locality;
import org.hearsay.matching.Match;
import org.hearsay.matching.Matcher;
import org.hearsay.matching.Traits;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.search.ClaimIndex;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Ledger;
import org.hearsay.store.Proposed;

/// Compares the assertions of an article with those of others that may be of the same thing. Writes
/// nothing; what it compared last it keeps in memory. One thread at a time.
final class Comparing {
  private static final int MOST_TRAITS = 120_000;
  private static final int MOST_COUNTS = 10_000;

  /// So many pairs of assertions that have much in common make two articles ones of one affair.
  private static final int ONE_AFFAIR = 3;

  private final Ledger ledger;
  private final ClaimIndex index;
  private final Matcher matcher = new Matcher();
  private final Map<AssertionId, Traits> traits = Recent.most(MOST_TRAITS);
  private final Map<String, Counts> counts = Recent.most(MOST_COUNTS);
  private final Map<String, List<AssertionId>> assertions = Recent.most(MOST_COUNTS);

  Comparing(Ledger ledger, ClaimIndex index) {
    this.ledger = ledger;
    this.index = index;
  }

  /// What the assertions of an article, which the index has, have to do with others and with each
  /// other.
  Collection<Match> matches(Prepared prepared) {
    String id = prepared.turn().article();
    List<Traits> own = prepared.propositions().stream().map(matcher::traits).toList();
    own.forEach(one -> traits.put(one.id(), one));
    Counts ones = Counts.of(id, prepared.propositions(), prepared.facts().outlet());
    counts.put(id, ones);
    assertions.put(id, prepared.propositions().stream().map(Proposed::id).toList());
    Set<String> affair = new HashSet<>();
    Map<AssertionId, Set<AssertionId>> candidates = candidates(prepared.propositions(), affair);
    Map<String, Locality> localities = new HashMap<>();
    localities.put(id, Locality.within(ones));
    Map<List<AssertionId>, Match> found = new LinkedHashMap<>();
    for (Traits one : own) {
      for (Traits other : load(candidates.getOrDefault(one.id(), Set.of()))) {
        Locality locality =
            localities.computeIfAbsent(
                other.id().article(),
                article -> Locality.between(ones, counts(article), affair.contains(article)));
        matcher
            .match(one, other, locality)
            .ifPresent(match -> found.put(List.of(match.one(), match.other()), match));
      }
    }
    return found.values();
  }

  /// What is known of this one is to be read anew.
  void forget(AssertionId id) {
    traits.remove(id);
  }

  void clear() {
    traits.clear();
    counts.clear();
    assertions.clear();
  }

  /// What may be of the same thing as each of an article's assertions: what the index finds for it,
  /// and all of articles of one affair, with which it finds several that have much in common.
  ///
  /// @param affair takes the ids of these articles
  private Map<AssertionId, Set<AssertionId>> candidates(
      List<Proposed> propositions, Set<String> affair) {
    Map<AssertionId, Set<AssertionId>> candidates = new LinkedHashMap<>();
    Map<String, Integer> shared = new TreeMap<>();
    for (Proposed one : propositions) {
      Set<AssertionId> found = new LinkedHashSet<>();
      for (ClaimIndex.Candidate candidate : index.candidates(one)) {
        found.add(candidate.id());
        if (candidate.strong()) {
          shared.merge(candidate.id().article(), 1, Integer::sum);
        }
      }
      candidates.put(one.id(), found);
    }
    shared.forEach((article, times) -> {
      if (times >= ONE_AFFAIR) {
        affair.add(article);
        List<AssertionId> all = assertions(article);
        candidates.forEach(
            (id, found) -> all.stream().filter(other -> !other.equals(id)).forEach(found::add));
      }
    });
    return candidates;
  }

  private List<AssertionId> assertions(String article) {
    List<AssertionId> known = assertions.get(article);
    if (known == null) {
      known = ledger.propositions(article).stream().map(Proposed::id).toList();
      assertions.put(article, known);
    }
    return known;
  }

  private Counts counts(String article) {
    Counts known = counts.get(article);
    if (known == null) {
      known =
          Counts.of(
              article,
              ledger.propositions(article),
              ledger.facts(article).map(ArticleFacts::outlet).orElse(null));
      counts.put(article, known);
    }
    return known;
  }

  private List<Traits> load(Collection<AssertionId> ids) {
    List<Traits> all = new ArrayList<>();
    List<AssertionId> missing = new ArrayList<>();
    for (AssertionId id : ids) {
      Traits known = traits.get(id);
      if (known == null) {
        missing.add(id);
      } else {
        all.add(known);
      }
    }
    for (Proposed loaded : ledger.propositions(missing)) {
      Traits made = matcher.traits(loaded);
      traits.put(loaded.id(), made);
      all.add(made);
    }
    return all;
  }
}
