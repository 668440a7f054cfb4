package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.matching.Rulings;
import org.hearsay.store.AssertionId;
import org.hearsay.store.ClaimEvent;

/// Makes rulings of what people decided, where a later word goes before an earlier one: told the
/// decisions from the last to the first, it takes of each what no later one forbids. So two that
/// are told apart are never together over a third.
///
/// Lives for one call.
final class Precedence {
  private final List<Rulings.Pair> together = new ArrayList<>();
  private final Map<Rulings.Pair, ClaimEvent> apart = new HashMap<>();
  private final Map<AssertionId, Set<AssertionId>> without = new HashMap<>();

  /// What is held together by now; an assertion that is not in it is alone.
  private final Map<AssertionId, Set<AssertionId>> groups = new HashMap<>();

  /// Those on the one side and those on the other were told to be one.
  private final List<Sides> merged = new ArrayList<>();

  private record Sides(Set<AssertionId> one, Set<AssertionId> other) {

    boolean holds(AssertionId a, AssertionId b) {
      return (one.contains(a) && other.contains(b)) || (one.contains(b) && other.contains(a));
    }
  }

  /// Takes up a decision, one that is before all that were taken up.
  ///
  /// @param found the assertions that it is about, in its order
  void add(ClaimEvent event, ClaimDecision decision, List<List<AssertionId>> found) {
    switch (decision) {
      case ClaimDecision.Merge _, ClaimDecision.Confirm _ -> join(found.get(0), found.get(1));
      case ClaimDecision.Reject _ -> part(event, found.get(0), found.get(1));
      case ClaimDecision.Split _ -> {
        part(event, found.get(0), found.get(1));
        gather(found.get(0));
      }
      case ClaimDecision.Grade _, ClaimDecision.Undo _ -> {}
    }
  }

  /// One of each is enough to hold them together: the first that may be.
  private void join(Collection<AssertionId> some, Collection<AssertionId> others) {
    for (AssertionId one : some) {
      for (AssertionId other : others) {
        if (link(one, other)) {
          merged.add(new Sides(Set.copyOf(some), Set.copyOf(others)));
          return;
        }
      }
    }
    merged.add(new Sides(Set.copyOf(some), Set.copyOf(others)));
  }

  /// Each with the first of those before it that it may be with.
  private void gather(List<AssertionId> part) {
    for (int i = 1; i < part.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (link(part.get(j), part.get(i))) {
          break;
        }
      }
    }
    merged.add(new Sides(Set.copyOf(part), Set.copyOf(part)));
  }

  private boolean link(AssertionId one, AssertionId other) {
    if (one.equals(other)) {
      return false;
    }
    Set<AssertionId> mine = groups.getOrDefault(one, Set.of(one));
    if (mine.contains(other)) {
      return true;
    }
    Set<AssertionId> theirs = groups.getOrDefault(other, Set.of(other));
    for (AssertionId id : mine) {
      if (without.getOrDefault(id, Set.of()).stream().anyMatch(theirs::contains)) {
        return false;
      }
    }
    Set<AssertionId> whole = new HashSet<>(mine);
    whole.addAll(theirs);
    whole.forEach(id -> groups.put(id, whole));
    together.add(new Rulings.Pair(one, other));
    return true;
  }

  private void part(
      ClaimEvent event, Collection<AssertionId> some, Collection<AssertionId> others) {
    for (AssertionId one : some) {
      for (AssertionId other : others) {
        boolean overruled =
            one.equals(other)
                || groups.getOrDefault(one, Set.of()).contains(other)
                || merged.stream().anyMatch(sides -> sides.holds(one, other));
        if (!overruled) {
          apart.putIfAbsent(new Rulings.Pair(one, other), event);
          without.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
          without.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
        }
      }
    }
  }

  /// What is in force of all that was taken up.
  Rulings rulings() {
    return Rulings.of(together, apart.keySet());
  }

  /// Who told a pair apart, for all that were.
  Map<Rulings.Pair, ClaimEvent> apart() {
    return apart;
  }
}
