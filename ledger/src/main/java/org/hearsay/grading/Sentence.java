package org.hearsay.grading;

import java.util.List;
import org.hearsay.provenance.Edge;

/// A sentence of a summary, and what it rests on.
///
/// - `nodes`: ids of the graph's nodes, all that its numbers count
/// - `evidence`: the words in the articles; empty where the sentence says that there are none
public record Sentence(String text, List<String> nodes, List<Edge.Evidence> evidence) {

  public Sentence {
    nodes = List.copyOf(nodes);
    evidence = List.copyOf(evidence);
  }
}
