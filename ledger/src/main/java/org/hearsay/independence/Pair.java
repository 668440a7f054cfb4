package org.hearsay.independence;

import java.util.List;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Origin;

/// Two origins of one claim, and what can be said of them.
///
/// - `reason`: a sentence that a person can check
/// - `evidence`: the words that the verdict rests on; empty where it rests on words that are
///   missing
public record Pair(
    Origin one, Origin other, Verdict verdict, String reason, List<Edge.Evidence> evidence) {

  public Pair {
    evidence = List.copyOf(evidence);
  }

  /// Whether it is of these two, in whatever order.
  public boolean isOf(Origin first, Origin second) {
    return (one.equals(first) && other.equals(second))
        || (one.equals(second) && other.equals(first));
  }
}
