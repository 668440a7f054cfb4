package org.hearsay.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;

/// On whose word statements stand: the nodes that the graph leads to from the words of their
/// chains, and the names in them.
final class Holders {
  private final ProvenanceGraph graph;
  private final Map<String, List<Edge>> byArticle = new HashMap<>();
  private final Set<String> ownReporting = new HashSet<>();

  Holders(ProvenanceGraph graph) {
    this.graph = graph;
    for (Edge edge : graph.edges()) {
      if (edge.type() == Edge.Type.CITES) {
        edge.evidence().stream()
            .map(Edge.Evidence::article)
            .distinct()
            .forEach(of -> byArticle.computeIfAbsent(of, _ -> new ArrayList<>()).add(edge));
      }
    }
    for (Origin origin : graph.origins()) {
      if (origin.kind() == Origin.Kind.OWN_REPORTING) {
        ownReporting.add(origin.node());
      }
    }
  }

  /// Whether it is put on somebody's word, named or not.
  static boolean attributed(Proposition proposition) {
    return !proposition.chain().isEmpty() || proposition.manner().handedOn();
  }

  /// Whether the article reports for itself, so that what it says flatly has a ground.
  boolean reportsItself(Node.Article article) {
    return ownReporting.contains(article.id());
  }

  /// Whether a statement of one article may be retold by one of another: it stands on nobody's word
  /// there, on the first article's, on that of somebody whom the first has it from, or on that of
  /// somebody without a name.
  boolean mayRetell(Proposition before, Node.Article from, Proposition after) {
    return after.chain().isEmpty()
        || after.chain().stream().noneMatch(Proposition.Step::named)
        || sameHolder(before, from, after);
  }

  /// Whether somebody whom the later statement names is the first article, or somebody whom that
  /// has it from.
  boolean sameHolder(Proposition before, Node.Article from, Proposition after) {
    Set<String> taken = new HashSet<>(Set.of(from.id()));
    Set<String> names = new HashSet<>(Set.of(folded(from.name())));
    for (Proposition.Step step : before.chain()) {
      taken.addAll(nodes(before, step));
      names.add(folded(step.name()));
    }
    return after.chain().stream()
        .anyMatch(step ->
            nodes(after, step).stream().anyMatch(taken::contains)
                || names.stream().anyMatch(name -> alike(name, folded(step.name()))));
  }

  /// Whether the later article has this from nobody else than the earlier one.
  boolean hasNoOtherWay(Node.Article from, Node.Article to) {
    return !reportsItself(to)
        && graph.way(to.id()).stream().allMatch(edge -> edge.to().equals(from.id()));
  }

  private Set<String> nodes(Proposition proposition, Proposition.Step step) {
    Set<String> nodes = new HashSet<>();
    for (Edge edge : byArticle.getOrDefault(proposition.at().article(), List.of())) {
      for (Edge.Evidence words : edge.evidence()) {
        if (words.article().equals(proposition.at().article()) && words.overlaps(step.passage())) {
          nodes.add(edge.to());
        }
      }
    }
    return nodes;
  }

  /// The same name, or its last words: "Berg" for "Jan Berg".
  private static boolean alike(String one, String other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && (one.equals(other) || one.endsWith(" " + other) || other.endsWith(" " + one));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }
}
