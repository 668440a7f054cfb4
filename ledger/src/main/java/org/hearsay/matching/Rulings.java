package org.hearsay.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.store.AssertionId;

/// What people decided about which assertions are one claim, as far as it is in force and the
/// assertions are there. Immutable.
public record Rulings(List<Together> together, Set<Set<AssertionId>> apart) {
  /// Nobody decided anything.
  public static final Rulings NONE = new Rulings(List.of(), Set.of());

  /// These two are one claim.
  public record Together(AssertionId one, AssertionId other) {}

  public Rulings {
    together = List.copyOf(together);
    apart = Set.copyOf(apart);
  }

  /// Whether a person told these two apart.
  public boolean areApart(AssertionId one, AssertionId other) {
    return !apart.isEmpty() && !one.equals(other) && apart.contains(Set.of(one, other));
  }

  /// Those that a person put together with this one.
  Set<AssertionId> with(AssertionId id) {
    Set<AssertionId> with = new HashSet<>();
    for (Together pair : together) {
      if (pair.one().equals(id)) {
        with.add(pair.other());
      } else if (pair.other().equals(id)) {
        with.add(pair.one());
      }
    }
    return with;
  }
}
