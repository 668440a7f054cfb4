package org.hearsay.grading;

import java.util.List;
import org.hearsay.independence.Independence;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;

/// The way of a claim and what follows from it: of the claim that is judged, or of one that
/// contradicts it.
public record Sourcing(ProvenanceGraph graph, Independence independence) {

  public static Sourcing of(ProvenanceGraph graph) {
    return new Sourcing(graph, Independence.of(graph));
  }

  /// Its origins that somebody can be asked about: those with a name, and outlets that report it
  /// themselves.
  List<Origin> answerable() {
    return graph.origins().stream()
        .filter(origin ->
            switch (origin.kind()) {
              case NAMED, OWN_REPORTING -> true;
              case UNNAMED, NOT_RECORDED -> false;
            })
        .toList();
  }

  /// The articles that state it, not those that only have a variant of it.
  List<Node.Article> stating() {
    return graph.articles().stream()
        .filter(article -> !article.says().isEmpty() || article.variants().isEmpty())
        .toList();
  }

  /// Its statements.
  List<Edge.Evidence> statements() {
    return graph.articles().stream()
        .flatMap(article -> article.says().stream())
        .map(says -> new Edge.Evidence(says.at().article(), says.at().passage(), says.text()))
        .toList();
  }
}
