package org.hearsay.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearsay.store.AssertionId;

/// Puts assertions together into claims: the surest matches first; two groups become one only where
/// most of what is known between them says so, nothing in them differs, and no person told them
/// apart. Groups that a person put together are one claim then, as they are. The same matches in
/// any order give the same claims.
///
/// Lives for one call.
final class Clustering {
  /// Of the pairs between two groups so many must be matches.
  private static final double SUPPORT = 0.34;

  private static final Comparator<Match> SUREST_FIRST =
      Comparator.comparingDouble((Match match) -> -match.score())
          .thenComparing(Match::one)
          .thenComparing(Match::other);

  /// What the matches hold together: a person's word for one pair tells nothing of how alike others
  /// are.
  private final Map<AssertionId, SortedSet<AssertionId>> groups = new HashMap<>();

  /// What matches and people hold together.
  private final Map<AssertionId, SortedSet<AssertionId>> claims = new HashMap<>();

  private final Map<AssertionId, Map<AssertionId, Match>> matches = new HashMap<>();
  private final Rulings rulings;

  private Clustering(Rulings rulings) {
    this.rulings = rulings;
  }

  /// The claims that these assertions come to, each in order.
  ///
  /// @param matches between them
  static Collection<SortedSet<AssertionId>> claims(
      Collection<AssertionId> assertions, Collection<Match> matches, Rulings rulings) {
    Clustering clustering = new Clustering(rulings);
    for (AssertionId id : assertions) {
      clustering.groups.put(id, new TreeSet<>(List.of(id)));
      clustering.claims.put(id, new TreeSet<>(List.of(id)));
    }
    for (Match match : matches) {
      clustering.note(match.one(), match.other(), match);
      clustering.note(match.other(), match.one(), match);
    }
    for (AssertionId id : assertions) {
      rulings.with(id).forEach(other -> join(clustering.claims, id, other));
    }
    matches.stream()
        .filter(match -> match.relation() == Relation.CONFIRMED)
        .sorted(SUREST_FIRST)
        .forEach(clustering::consider);
    return List.copyOf(new ArrayList<>(new java.util.LinkedHashSet<>(clustering.claims.values())));
  }

  private void note(AssertionId one, AssertionId other, Match match) {
    matches.computeIfAbsent(one, _ -> new HashMap<>()).put(other, match);
  }

  private void consider(Match match) {
    SortedSet<AssertionId> one = groups.get(match.one());
    SortedSet<AssertionId> other = groups.get(match.other());
    if (one == null || other == null || one.first().equals(other.first())) {
      return;
    }
    SortedSet<AssertionId> claim = claim(match.one());
    if (!claim.contains(match.other()) && rulings.areApart(claim, claim(match.other()))) {
      return;
    }
    int alike = 0;
    for (AssertionId a : one) {
      Map<AssertionId, Match> of = matches.getOrDefault(a, Map.of());
      for (AssertionId b : other) {
        Match between = of.get(b);
        if (between != null && between.relation() == Relation.VARIANT) {
          return;
        }
        alike += between == null ? 0 : 1;
      }
    }
    if (alike >= SUPPORT * one.size() * other.size()) {
      join(groups, match.one(), match.other());
      join(claims, match.one(), match.other());
    }
  }

  private SortedSet<AssertionId> claim(AssertionId id) {
    return claims.getOrDefault(id, Collections.emptySortedSet());
  }

  private static void join(
      Map<AssertionId, SortedSet<AssertionId>> sets, AssertionId one, AssertionId other) {
    SortedSet<AssertionId> whole = sets.get(one);
    SortedSet<AssertionId> part = sets.get(other);
    if (whole == null || part == null || whole.first().equals(part.first())) {
      return;
    }
    whole.addAll(part);
    part.forEach(id -> sets.put(id, whole));
  }
}
