package org.hearsay.independence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;
import org.jspecify.annotations.Nullable;

/// How the claim went: who has it from whom, by words or by a guess.
final class Ways {
  private static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::type);

  private final Map<String, List<Edge>> back = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Edge>>> firm = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Edge>>> any = new LinkedHashMap<>();
  private final Set<String> reached;

  Ways(ProvenanceGraph graph) {
    graph.edges().stream()
        .filter(edge -> edge.type() != Edge.Type.PART_OF)
        .sorted(ORDER)
        .forEach(edge -> back.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge));
    for (Origin origin : graph.origins()) {
      firm.computeIfAbsent(origin.node(), node -> behind(node, false));
      any.computeIfAbsent(origin.node(), node -> behind(node, true));
    }
    Set<String> led = new HashSet<>();
    for (Node.Article article : graph.articles()) {
      if (!article.says().isEmpty() || article.variants().isEmpty()) {
        led.add(article.id());
        led.addAll(behind(article.id(), false).keySet());
      }
    }
    reached = Set.copyOf(led);
  }

  /// Whether an article that states the claim leads to the origin without any guess.
  boolean leadsTo(Origin origin) {
    return reached.contains(origin.node());
  }

  /// The edges by which one has it from the other, null if it has not. An outlet's own reporting it
  /// has from nobody, whom else it may cite.
  ///
  /// @param guesses whether guessed edges count
  @Nullable List<Edge> way(Origin one, Origin other, boolean guesses) {
    return one.kind() == Origin.Kind.OWN_REPORTING
        ? null
        : (guesses ? any : firm).getOrDefault(one.node(), Map.of()).get(other.node());
  }

  private Map<String, List<Edge>> behind(String from, boolean guesses) {
    Map<String, List<Edge>> found = new LinkedHashMap<>();
    List<String> open = new ArrayList<>(List.of(from));
    for (int i = 0; i < open.size(); i++) {
      List<Edge> way = found.getOrDefault(open.get(i), List.of());
      for (Edge edge : back.getOrDefault(open.get(i), List.of())) {
        boolean taken = guesses || !edge.guessed();
        if (taken && !edge.to().equals(from) && !found.containsKey(edge.to())) {
          List<Edge> longer = new ArrayList<>(way);
          longer.add(edge);
          found.put(edge.to(), longer);
          open.add(edge.to());
        }
      }
    }
    return found;
  }
}
