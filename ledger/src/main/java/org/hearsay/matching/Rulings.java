package org.hearsay.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.store.AssertionId;

/// What people decided about which assertions are one claim, as far as it is in force and the
/// assertions are there. It never contradicts itself: no two that are told apart are together, also
/// not over others.
///
/// Immutable; threads may share it.
public final class Rulings {
  /// Nobody decided anything.
  public static final Rulings NONE = new Rulings(Set.of(), Set.of());

  private final Set<Pair> together;
  private final Set<Pair> apart;
  private final Map<AssertionId, Set<AssertionId>> with = new HashMap<>();
  private final Map<AssertionId, Set<AssertionId>> without = new HashMap<>();

  /// Two assertions, whichever stands first; the smaller id is `one`.
  public record Pair(AssertionId one, AssertionId other) {

    public Pair {
      if (one.equals(other)) {
        throw new IllegalArgumentException("not two: " + one);
      }
      if (one.compareTo(other) > 0) {
        AssertionId greater = one;
        one = other;
        other = greater;
      }
    }
  }

  private Rulings(Set<Pair> together, Set<Pair> apart) {
    this.together = together;
    this.apart = apart;
    together.forEach(pair -> note(pair, with));
    apart.forEach(pair -> note(pair, without));
  }

  private static void note(Pair pair, Map<AssertionId, Set<AssertionId>> partners) {
    partners.computeIfAbsent(pair.one(), _ -> new HashSet<>()).add(pair.other());
    partners.computeIfAbsent(pair.other(), _ -> new HashSet<>()).add(pair.one());
  }

  /// What people decided.
  ///
  /// @param together these are one claim, each two of them
  /// @param apart these are not
  public static Rulings of(Collection<Pair> together, Collection<Pair> apart) {
    return new Rulings(Set.copyOf(together), Set.copyOf(apart));
  }

  /// Those that a person put together.
  Set<Pair> together() {
    return together;
  }

  /// Whether a person told these two apart.
  public boolean areApart(AssertionId one, AssertionId other) {
    return apartFrom(one).contains(other);
  }

  /// Those that a person told apart from this one.
  public Set<AssertionId> apartFrom(AssertionId id) {
    return Set.copyOf(without.getOrDefault(id, Set.of()));
  }

  /// Whether a person told any of these apart from any of those.
  public boolean areApart(Collection<AssertionId> some, Collection<AssertionId> others) {
    return !without.isEmpty()
        && some.stream()
            .map(id -> without.getOrDefault(id, Set.of()))
            .anyMatch(from -> !from.isEmpty() && others.stream().anyMatch(from::contains));
  }

  /// Those that a person put together with this one.
  Set<AssertionId> with(AssertionId id) {
    return with.getOrDefault(id, Set.of());
  }

  /// The assertions on which these rulings say something else than `others`.
  public Set<AssertionId> changed(Rulings others) {
    Set<AssertionId> changed = new HashSet<>();
    differing(together, others.together, changed);
    differing(apart, others.apart, changed);
    return changed;
  }

  private static void differing(Set<Pair> some, Set<Pair> others, Set<AssertionId> into) {
    some.stream().filter(pair -> !others.contains(pair)).forEach(pair -> add(pair, into));
    others.stream().filter(pair -> !some.contains(pair)).forEach(pair -> add(pair, into));
  }

  private static void add(Pair pair, Set<AssertionId> into) {
    into.add(pair.one());
    into.add(pair.other());
  }
}
