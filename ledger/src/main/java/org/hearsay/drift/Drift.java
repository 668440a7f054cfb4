package org.hearsay.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.hearsay.matching.Difference;
import org.hearsay.matching.Differences;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.ProvenanceGraph;

/// Finds what changes on the way of a claim, from article to article and from the body of an
/// article to its lead and headline. A change is reported only where all of the one side differs
/// from all of the other: who also repeats what was said has not changed it.
public final class Drift {

  private Drift() {}

  /// The changes by the articles that they lead from and to, each kind once between two.
  public static List<Change> along(ProvenanceGraph graph, Differences differences) {
    return along(graph, differences::between);
  }

  /// As above.
  ///
  /// @param differences from the first statement to the second, as [Differences#between] has them
  public static List<Change> along(
      ProvenanceGraph graph, BiFunction<Proposition, Proposition, List<Difference>> differences) {
    Comparison comparison = new Comparison(new Holders(graph), differences);
    Map<String, Change> changes = new LinkedHashMap<>();
    for (Retelling retelling : retellings(graph)) {
      for (Change change : comparison.changes(retelling)) {
        changes.putIfAbsent(change.from() + " " + change.to() + " " + change.kind(), change);
      }
    }
    return changes.values().stream()
        .sorted(
            Comparator.comparing(Change::from)
                .thenComparing(Change::to)
                .thenComparing(Change::kind))
        .toList();
  }

  private static List<Retelling> retellings(ProvenanceGraph graph) {
    List<Retelling> retellings = new ArrayList<>();
    Map<String, Node.Article> articles = new TreeMap<>();
    graph.articles().forEach(article -> articles.put(article.id(), article));
    Map<String, List<Edge>> between = new TreeMap<>();
    for (Edge edge : graph.edges()) {
      if (articles.containsKey(edge.from())
          && articles.containsKey(edge.to())
          && !edge.from().equals(edge.to())
          && edge.type() != Edge.Type.PART_OF) {
        between.computeIfAbsent(edge.from() + " " + edge.to(), _ -> new ArrayList<>()).add(edge);
      }
    }
    for (List<Edge> edges : between.values()) {
      // What is said in so many words comes before a guess, and citing before linking and copying.
      edges.sort(Comparator.comparing(Edge::guessed).thenComparing(Edge::type));
      Node.Article from = articles.get(edges.getFirst().to());
      Node.Article to = articles.get(edges.getFirst().from());
      if (from != null && to != null) {
        retellings.add(Retelling.along(from, to, edges));
      }
    }
    for (Edge edge : graph.edges()) {
      Node.Article to = articles.get(edge.from());
      if (to != null
          && edge.type() == Edge.Type.CITES
          && graph.node(edge.to()).orElse(null) instanceof Node.Source source) {
        for (Node.Article from : articles.values()) {
          boolean own = source.source() != null && source.source().equals(from.outlet());
          if (own
              && !from.id().equals(to.id())
              && !between.containsKey(to.id() + " " + from.id())) {
            retellings.add(Retelling.along(from, to, List.of(edge)));
          }
        }
      }
    }
    articles.values().forEach(article -> retellings.addAll(Retelling.inside(article)));
    return retellings;
  }
}
