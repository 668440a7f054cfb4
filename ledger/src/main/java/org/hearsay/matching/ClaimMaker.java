package org.hearsay.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearsay.store.AssertionId;

/// Says which claim assertions belong to. What confirmed matches and people's decisions hold
/// together, directly or over others, is looked at as a whole and cut into claims; so a change
/// reaches no further than that.
///
/// Immutable; threads may share it.
public final class ClaimMaker {
  /// How the ledger names claims: `c-` and the smallest id of an assertion in it.
  static final String PREFIX = "c-";

  /// The claims of all assertions that these ones hang together with.
  ///
  /// @param matches gives the matches of an assertion
  public Map<AssertionId, String> claims(
      Collection<AssertionId> touched,
      Function<AssertionId, List<Match>> matches,
      Rulings rulings) {
    Map<AssertionId, String> claims = new HashMap<>();
    for (AssertionId id : new TreeSet<>(touched)) {
      if (!claims.containsKey(id)) {
        claims.putAll(whole(id, matches, rulings));
      }
    }
    return claims;
  }

  private static Map<AssertionId, String> whole(
      AssertionId from, Function<AssertionId, List<Match>> matches, Rulings rulings) {
    Map<AssertionId, List<Match>> known = new HashMap<>();
    Deque<AssertionId> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      AssertionId id = open.remove();
      if (known.containsKey(id)) {
        continue;
      }
      List<Match> all = matches.apply(id);
      known.put(id, all);
      all.stream()
          .filter(match -> match.relation() == Relation.CONFIRMED)
          .forEach(match -> open.add(match.partner(id)));
      open.addAll(rulings.with(id));
    }
    Set<AssertionId> inside = known.keySet();
    List<Match> between = new ArrayList<>();
    known.forEach((id, all) ->
        all.stream()
            .filter(match -> match.one().equals(id) && inside.contains(match.other()))
            .forEach(between::add));
    Map<AssertionId, String> claims = new HashMap<>();
    for (SortedSet<AssertionId> claim : Clustering.claims(inside, between, rulings)) {
      claim.forEach(id -> claims.put(id, PREFIX + claim.first()));
    }
    return claims;
  }
}
