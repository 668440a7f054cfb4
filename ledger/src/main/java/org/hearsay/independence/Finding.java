package org.hearsay.independence;

import java.util.List;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Origin;
import org.jspecify.annotations.Nullable;

/// What a rule found about two origins.
record Finding(Verdict verdict, String reason, List<Edge.Evidence> evidence) {

  static Finding dependent(String reason, List<Edge> edges) {
    return new Finding(Verdict.DEPENDENT, reason, evidence(edges));
  }

  static Finding doubtful(String reason, List<Edge> edges) {
    return new Finding(Verdict.NOT_ESTABLISHED, reason, evidence(edges));
  }

  private static List<Edge.Evidence> evidence(List<Edge> edges) {
    return edges.stream().flatMap(edge -> edge.evidence().stream()).distinct().toList();
  }

  /// Says something about two origins, or nothing.
  @FunctionalInterface
  interface Rule {
    @Nullable Finding find(Origin one, Origin other);
  }
}
