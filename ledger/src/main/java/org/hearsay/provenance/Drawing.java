package org.hearsay.provenance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A graph in the making: an edge that several words speak for is drawn once, with all of them.
/// Lives for one graph.
final class Drawing {
  private static final int MOST_EVIDENCE = 20;

  private final Map<String, Node> nodes = new TreeMap<>();

  /// By where they leave from, then by where they lead and of what kind they are.
  private final Map<String, Map<String, Edge>> edges = new TreeMap<>();

  void add(Node node) {
    nodes.putIfAbsent(node.id(), node);
  }

  /// Draws an edge; of two between the same nodes the surer one's reason stands, and it is guessed
  /// only if both are. Nothing is taken from itself.
  void add(Edge edge) {
    if (!edge.from().equals(edge.to())) {
      edges
          .computeIfAbsent(edge.from(), _ -> new TreeMap<>())
          .merge(
              edge.to() + " " + edge.type(),
              edge,
              (known, more) ->
                  isSurer(more, known) ? together(more, known) : together(known, more));
    }
  }

  private static Edge together(Edge surer, Edge less) {
    Set<Edge.Evidence> evidence = new LinkedHashSet<>(surer.evidence());
    evidence.addAll(less.evidence());
    return new Edge(
        surer.from(),
        surer.to(),
        surer.type(),
        Math.max(surer.score(), less.score()),
        surer.guessed() && less.guessed(),
        surer.reason(),
        evidence.stream().limit(MOST_EVIDENCE).toList());
  }

  private static boolean isSurer(Edge edge, Edge than) {
    return edge.guessed() == than.guessed() ? edge.score() > than.score() : than.guessed();
  }

  Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("no node " + id);
    }
    return node;
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  List<Edge> edges() {
    return edges.values().stream().flatMap(leaving -> leaving.values().stream()).toList();
  }

  /// The nodes that this one takes it from. A link alone leads on only where nothing else does.
  List<String> way(String from) {
    List<String> way = new ArrayList<>();
    List<String> linked = new ArrayList<>();
    for (Edge edge : edges.getOrDefault(from, Map.of()).values()) {
      switch (edge.type()) {
        case CITES, COPIES -> way.add(edge.to());
        case LINKS_TO -> linked.add(edge.to());
        case PART_OF -> {}
      }
    }
    return way.isEmpty() ? linked : way;
  }
}
