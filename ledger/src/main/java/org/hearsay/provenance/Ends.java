package org.hearsay.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.attribution.Access;
import org.hearsay.proposition.Proposition;

/// Finds where the ways of a claim end. Lives for one graph.
final class Ends {
  private static final int MOST_EVIDENCE = 10;

  private final Drawing drawing;
  private final Map<String, Node.Article> articles;
  private final Publishers publishers;
  private final List<List<String>> loops;
  private final Map<String, List<Citations.Knows>> knowing;
  private final Map<String, Origin> origins = new LinkedHashMap<>();

  Ends(
      Drawing drawing,
      Map<String, Node.Article> articles,
      Publishers publishers,
      List<List<String>> loops,
      Map<String, List<Citations.Knows>> knowing) {
    this.drawing = drawing;
    this.articles = articles;
    this.publishers = publishers;
    this.loops = loops;
    this.knowing = knowing;
  }

  /// In order of their nodes.
  List<Origin> origins() {
    Set<String> reached = new HashSet<>();
    for (Node.Article article : articles.values()) {
      if (!article.says().isEmpty()) {
        reach(article.id(), reached);
      }
    }
    for (Node node : drawing.nodes()) {
      if (reached.contains(node.id())) {
        end(node);
      }
    }
    for (List<String> loop : loops) {
      boolean out =
          loop.stream().anyMatch(id -> drawing.way(id).stream().anyMatch(to -> !loop.contains(to)));
      if (!out && loop.stream().anyMatch(reached::contains)) {
        circle(loop);
      }
    }
    return origins.values().stream().sorted(Comparator.comparing(Origin::node)).toList();
  }

  private void reach(String from, Set<String> reached) {
    List<String> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      String id = open.removeLast();
      if (reached.add(id)) {
        open.addAll(drawing.way(id));
      }
    }
  }

  private void end(Node node) {
    boolean last = drawing.way(node.id()).isEmpty();
    switch (node) {
      case Node.Source source -> {
        if (last) {
          add(source, source.named() ? Origin.Kind.NAMED : Origin.Kind.UNNAMED, naming(source));
        }
      }
      case Node.Article article -> {
        boolean press = publishers.body(article.article()) == null;
        if (press && knowing.containsKey(article.id())) {
          add(article, Origin.Kind.OWN_REPORTING, List.of());
        } else if (last) {
          add(article, Origin.Kind.NOT_RECORDED, stating(article));
        }
      }
    }
  }

  /// Of a circle without a way out nothing is recorded but that it was first in one article.
  private void circle(List<String> loop) {
    loop.stream()
        .filter(id -> id.startsWith("a:"))
        .map(id -> articles.get(id.substring(2)))
        .filter(java.util.Objects::nonNull)
        .min(Comparator.comparing(Ends::moment).thenComparing(Node::id))
        .ifPresent(first -> {
          if (!origins.containsKey(first.id())) {
            add(first, Origin.Kind.NOT_RECORDED, stating(first));
          }
        });
  }

  private static java.time.Instant moment(Node.Article article) {
    if (article.moment() != null) {
      return article.moment().toInstant();
    }
    return article.day() == null
        ? java.time.Instant.MAX
        : article.day().atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
  }

  private void add(Node node, Origin.Kind kind, List<Edge.Evidence> words) {
    List<Citations.Knows> ways = knowing.getOrDefault(node.id(), List.of());
    Citations.Knows best =
        ways.stream().min(Comparator.comparingInt(way -> rank(way.knowing().kind()))).orElse(null);
    List<Edge.Evidence> evidence = new ArrayList<>();
    if (best != null) {
      evidence.add(best.evidence());
    }
    words.stream().limit(MOST_EVIDENCE).forEach(evidence::add);
    origins.put(
        node.id(),
        new Origin(
            node.id(), kind, node.name(), best == null ? null : best.knowing().kind(), evidence));
  }

  private static int rank(Access.Kind kind) {
    return switch (kind) {
      case WITNESSED -> 0;
      case INDUCED -> 1;
      case DEDUCED -> 2;
      case TOLD -> 3;
    };
  }

  /// The words by which others name it.
  private List<Edge.Evidence> naming(Node.Source source) {
    return drawing.edges().stream()
        .filter(edge -> edge.to().equals(source.id()) && edge.type() != Edge.Type.PART_OF)
        .flatMap(edge -> edge.evidence().stream())
        .toList();
  }

  private static List<Edge.Evidence> stating(Node.Article article) {
    List<Edge.Evidence> words = new ArrayList<>();
    for (Proposition proposition : article.says()) {
      words.add(
          new Edge.Evidence(article.article(), proposition.at().passage(), proposition.text()));
    }
    return words;
  }
}
