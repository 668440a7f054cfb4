package org.hearsay.independence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;
import org.hearsay.source.Quote;

/// Where the articles tell what an origin says: the words that name it, with the sentences of the
/// claim around them. An article without such words tells it as a whole.
final class Tellings {
  private final Map<String, Node> nodes;
  private final Map<String, List<Edge>> citing = new HashMap<>();
  private final Map<String, Node.Article> articles = new HashMap<>();
  private final Map<Origin, Map<String, Set<Quote.Passage>>> tellings = new HashMap<>();

  Tellings(ProvenanceGraph graph) {
    this.nodes = graph.nodesById();
    graph.edges().stream()
        .filter(edge -> edge.type() == Edge.Type.CITES)
        .forEach(edge -> citing.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge));
    graph.articles().forEach(article -> articles.put(article.article(), article));
    for (Origin origin : graph.origins()) {
      tellings.computeIfAbsent(origin, this::collected);
    }
  }

  /// The passages by short id of the article; none for an article as a whole.
  Map<String, Set<Quote.Passage>> of(Origin origin) {
    return tellings.getOrDefault(origin, Map.of());
  }

  private Map<String, Set<Quote.Passage>> collected(Origin origin) {
    Map<String, Set<Quote.Passage>> found = new TreeMap<>();
    List<Edge.Evidence> evidence = new ArrayList<>(origin.evidence());
    for (Edge edge : citing.getOrDefault(origin.node(), List.of())) {
      evidence.addAll(edge.evidence());
      tell(found, edge.from());
    }
    tell(found, origin.node());
    if (nodes.get(origin.node()) instanceof Node.Article article) {
      // An article's own voice is heard in itself, whoever cites it.
      found.keySet().retainAll(Set.of(article.article()));
      evidence.removeIf(words -> !words.article().equals(article.article()));
    }
    for (Edge.Evidence words : evidence) {
      Set<Quote.Passage> passages =
          found.computeIfAbsent(words.article(), _ -> new LinkedHashSet<>());
      Quote.Passage told = words.passage();
      if (told != null) {
        passages.add(told);
      }
      Node.Article article = articles.get(words.article());
      if (article != null) {
        article.says().stream()
            .map(Proposition::at)
            .map(Proposition.At::sentence)
            .filter(words::overlaps)
            .forEach(passages::add);
      }
    }
    return found;
  }

  private void tell(Map<String, Set<Quote.Passage>> found, String node) {
    if (nodes.get(node) instanceof Node.Article article) {
      found.computeIfAbsent(article.article(), _ -> new LinkedHashSet<>());
    }
  }

  /// Whether any of the first overlaps any of the second; no passages are the whole article.
  static boolean touch(Set<Quote.Passage> some, Set<Quote.Passage> others) {
    return some.isEmpty()
        || others.isEmpty()
        || some.stream().anyMatch(one -> others.stream().anyMatch(two -> one.overlaps(two)));
  }

  /// The words of an edge in one article.
  static Set<Quote.Passage> passages(Edge edge, String article) {
    Set<Quote.Passage> passages = new HashSet<>();
    for (Edge.Evidence words : edge.evidence()) {
      if (words.article().equals(article)) {
        Quote.Passage told = words.passage();
        if (told != null) {
          passages.add(told);
        }
      }
    }
    return passages;
  }
}
