package org.hearsay.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Corrections of one place in a page, which are decided together.
///
/// - `id`: that of the first of them
/// - `corrections`: in the order in which they came, at most [#MOST_SHOWN]
/// - `size`: how many there are
public record CorrectionGroup(String id, List<Correction> corrections, long size, Ruling ruling) {

  /// So many of one group are shown, so that a crowd fills no page.
  public static final int MOST_SHOWN = 100;

  public CorrectionGroup {
    corrections = List.copyOf(corrections);
    if (corrections.isEmpty()) {
      throw new IllegalArgumentException("no corrections in " + id);
    }
  }

  /// The one that came first, whose selection stands for all.
  public Correction first() {
    return corrections.getFirst();
  }

  /// The replacement that all agree on who suggest one; empty where nobody does, or two differ.
  public Optional<String> suggestion() {
    Set<String> all =
        corrections.stream()
            .map(correction -> correction.remark().suggestion())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
  }
}
