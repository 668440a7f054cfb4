package org.hearsay.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// The way of one claim. Immutable; lists are in an order that the same ledger always gives.
///
/// - `loops`: circles of nodes that take it from each other, each from its smallest id on
/// - `origins`: where the ways end
public record ProvenanceGraph(
    List<Node> nodes, List<Edge> edges, List<List<String>> loops, List<Origin> origins) {

  public ProvenanceGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    loops = loops.stream().map(List::copyOf).toList();
    origins = List.copyOf(origins);
    Set<String> known = new LinkedHashSet<>();
    nodes.forEach(node -> known.add(node.id()));
    for (Edge edge : edges) {
      if (!known.contains(edge.from()) || !known.contains(edge.to())) {
        throw new IllegalArgumentException("an edge to nowhere: " + edge);
      }
    }
  }

  /// The node of that id.
  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /// All nodes by their ids, for whoever asks for many.
  public Map<String, Node> nodesById() {
    Map<String, Node> byId = new LinkedHashMap<>();
    nodes.forEach(node -> byId.put(node.id(), node));
    return byId;
  }

  /// The articles of the claim.
  public List<Node.Article> articles() {
    return nodes.stream()
        .filter(Node.Article.class::isInstance)
        .map(Node.Article.class::cast)
        .toList();
  }

  /// The edges that leave a node, without those to larger bodies.
  public List<Edge> way(String from) {
    return edges.stream()
        .filter(edge -> edge.from().equals(from) && edge.type() != Edge.Type.PART_OF)
        .toList();
  }

  /// The larger bodies that a source belongs to, over all steps, nearest first; the source itself
  /// is not among them.
  public SequencedSet<String> bodies(String source) {
    return reached(source, true);
  }

  /// All nodes that can be reached from this one on the way back, without itself.
  public SequencedSet<String> behind(String node) {
    return reached(node, false);
  }

  private SequencedSet<String> reached(String from, boolean parts) {
    Map<String, List<String>> next = new HashMap<>();
    for (Edge edge : edges) {
      if ((edge.type() == Edge.Type.PART_OF) == parts) {
        next.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
      }
    }
    SequencedSet<String> reached = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(from));
    for (int i = 0; i < open.size(); i++) {
      for (String to : next.getOrDefault(open.get(i), List.of())) {
        if (!to.equals(from) && reached.add(to)) {
          open.add(to);
        }
      }
    }
    return reached;
  }
}
