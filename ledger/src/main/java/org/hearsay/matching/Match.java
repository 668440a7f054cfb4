package org.hearsay.matching;

import java.util.List;
import org.hearsay.store.AssertionId;

/// Two assertions and what they have to do with each other.
///
/// - `one`: the smaller id
/// - `score`: how alike they are, from 0 to 1
/// - `differences`: from `one` to `other`; none unless they are variants
public record Match(
    AssertionId one,
    AssertionId other,
    Relation relation,
    double score,
    List<Difference> differences) {

  public Match {
    differences = List.copyOf(differences);
    if (one.compareTo(other) >= 0) {
      throw new IllegalArgumentException("a match the wrong way round: " + one + ", " + other);
    }
  }

  /// The one of both that `id` is not.
  public AssertionId partner(AssertionId id) {
    return id.equals(one) ? other : one;
  }
}
