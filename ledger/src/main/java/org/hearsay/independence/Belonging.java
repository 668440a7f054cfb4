package org.hearsay.independence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;
import org.jspecify.annotations.Nullable;

/// What origins belong to, over all steps. An article belongs to its outlet. What lies above a
/// state is not looked at.
final class Belonging {
  private static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::reason);

  private final ProvenanceGraph graph;
  private final Map<String, List<Edge>> up = new LinkedHashMap<>();
  private final Map<Origin, Map<String, List<Edge>>> firm = new LinkedHashMap<>();
  private final Map<Origin, Map<String, List<Edge>>> any = new LinkedHashMap<>();

  Belonging(ProvenanceGraph graph) {
    this.graph = graph;
    graph.edges().stream()
        .filter(edge -> edge.type() == Edge.Type.PART_OF)
        .sorted(ORDER)
        .forEach(edge -> up.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge));
    for (Origin origin : graph.origins()) {
      firm.computeIfAbsent(origin, of -> above(of, false));
      any.computeIfAbsent(origin, of -> above(of, true));
    }
  }

  /// What two origins have in common.
  ///
  /// - `body`: the id of a node, or of an outlet that is no node of the graph
  /// - `fromOne`, `fromOther`: the edges that lead there; none from the body itself
  record Common(String body, List<Edge> fromOne, List<Edge> fromOther) {

    List<Edge> edges() {
      List<Edge> edges = new ArrayList<>(fromOne);
      edges.addAll(fromOther);
      return edges;
    }

    /// Whether one of the two is the body.
    boolean isOne() {
      return fromOne.isEmpty() || fromOther.isEmpty();
    }
  }

  /// The nearest thing in common, by edges that words say so of; a state only if there is nothing
  /// else and neither of the two is the state. Null if there is nothing.
  @Nullable Common firm(Origin one, Origin other) {
    return common(firm.getOrDefault(one, Map.of()), firm.getOrDefault(other, Map.of()));
  }

  /// As [#firm], by guessed edges too.
  @Nullable Common any(Origin one, Origin other) {
    return common(any.getOrDefault(one, Map.of()), any.getOrDefault(other, Map.of()));
  }

  /// Whether it is common to the two in name only.
  boolean onlyState(Common common) {
    return !common.isOne() && isState(common.body());
  }

  private @Nullable Common common(Map<String, List<Edge>> one, Map<String, List<Edge>> other) {
    return one.keySet().stream()
        .filter(other::containsKey)
        .map(body ->
            new Common(
                body, one.getOrDefault(body, List.of()), other.getOrDefault(body, List.of())))
        .min(
            Comparator.comparing(this::onlyState)
                .thenComparingInt(common -> common.edges().size())
                .thenComparing(Common::body))
        .orElse(null);
  }

  private Map<String, List<Edge>> above(Origin origin, boolean guesses) {
    Map<String, List<Edge>> reached = new LinkedHashMap<>();
    reached.put(origin.node(), List.of());
    if (graph.node(origin.node()).orElse(null) instanceof Node.Article article
        && article.outlet() != null) {
      reached.put("s:" + article.outlet(), List.of());
    }
    List<String> open = new ArrayList<>(reached.keySet());
    for (int i = 0; i < open.size(); i++) {
      String at = open.get(i);
      List<Edge> way = reached.getOrDefault(at, List.of());
      if (isState(at) && !way.isEmpty()) {
        continue;
      }
      for (Edge edge : up.getOrDefault(at, List.of())) {
        if ((guesses || !edge.guessed()) && !reached.containsKey(edge.to())) {
          List<Edge> longer = new ArrayList<>(way);
          longer.add(edge);
          reached.put(edge.to(), longer);
          open.add(edge.to());
        }
      }
    }
    return reached;
  }

  private boolean isState(String id) {
    return graph.node(id).filter(States::isState).isPresent();
  }
}
