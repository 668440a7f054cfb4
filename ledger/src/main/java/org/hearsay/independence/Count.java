package org.hearsay.independence;

import java.util.List;
import org.hearsay.provenance.Origin;

/// How many origins, and which.
///
/// - `exact`: false where there are too many to try all sets. Then "at least" may be too low, and
///   its origins are still pairwise independent; "at most" may be too high, and of its origins some
///   may depend on each other
/// - `origins`: those that were counted, as many as the number
public record Count(int number, boolean exact, List<Origin> origins) {

  public Count {
    origins = List.copyOf(origins);
    if (number != origins.size()) {
      throw new IllegalArgumentException("not a count: " + number + " of " + origins);
    }
  }
}
