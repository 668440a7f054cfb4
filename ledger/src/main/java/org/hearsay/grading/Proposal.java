package org.hearsay.grading;

import java.util.List;
import org.hearsay.provenance.Edge;

/// The credibility that the evidence supports. A proposal: a person gives the grade.
///
/// - `reasons`: sentences that a person can check, the weightiest first
/// - `evidence`: the words that they rest on
public record Proposal(
    Credibility credibility, List<String> reasons, List<Edge.Evidence> evidence) {

  public Proposal {
    reasons = List.copyOf(reasons);
    evidence = List.copyOf(evidence);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a grade without a reason: " + credibility);
    }
  }
}
