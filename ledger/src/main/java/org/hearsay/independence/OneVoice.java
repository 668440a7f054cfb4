package org.hearsay.independence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;
import org.hearsay.source.Kind;
import org.jspecify.annotations.Nullable;

/// Finds origins of which one belongs to the other, or both to one body.
final class OneVoice {
  private final Belonging belonging;
  private final Map<String, Node> nodes = new HashMap<>();

  OneVoice(ProvenanceGraph graph) {
    belonging = new Belonging(graph);
    graph.nodes().forEach(node -> nodes.put(node.id(), node));
  }

  @Nullable Finding find(Origin one, Origin other) {
    Belonging.Common common = belonging.firm(one, other);
    if (common == null) {
      return null;
    }
    return belonging.onlyState(common)
        ? Finding.doubtful(
            "Both "
                + Phrases.of(one)
                + " and "
                + Phrases.of(other)
                + " are parts of one state, "
                + name(common.body())
                + ", which says little.",
            common.edges())
        : Finding.dependent(said(one, other, common), common.edges());
  }

  /// As [#find], by guessed edges too.
  @Nullable Finding perhaps(Origin one, Origin other) {
    Belonging.Common common = belonging.any(one, other);
    return common == null
        ? null
        : Finding.doubtful(
            "It seems, though nobody says so, that this holds: " + said(one, other, common),
            common.edges());
  }

  private String said(Origin one, Origin other, Belonging.Common common) {
    if (common.fromOne().isEmpty() && common.fromOther().isEmpty()) {
      return Phrases.first(one) + " and " + Phrases.of(other) + " are of one and the same outlet.";
    }
    if (common.fromOther().isEmpty()) {
      return Phrases.first(one) + verb(one) + Phrases.of(other) + over(common.fromOne()) + ".";
    }
    if (common.fromOne().isEmpty()) {
      return Phrases.first(other) + verb(other) + Phrases.of(one) + over(common.fromOther()) + ".";
    }
    return "Both "
        + Phrases.of(one)
        + " and "
        + Phrases.of(other)
        + " belong to "
        + name(common.body())
        + ".";
  }

  private String verb(Origin origin) {
    return nodes.get(origin.node()) instanceof Node.Source source && source.kind() == Kind.BODY
        ? " is part of "
        : " belongs to ";
  }

  /// The bodies between.
  private String over(List<Edge> way) {
    List<String> between =
        way.subList(0, way.size() - 1).stream().map(edge -> name(edge.to())).toList();
    return between.isEmpty() ? "" : ", over " + String.join(" and ", between);
  }

  private String name(String id) {
    Node node = nodes.get(id);
    return node == null ? id : node.name();
  }
}
