package org.hearsay.independence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;
import org.hearsay.source.Quote;
import org.jspecify.annotations.Nullable;

/// Finds origins whose words are copied one from the other. Two tellings are the same words if one
/// article has the sentences from the other, or both have them from a third, and if what was copied
/// is, on either side, where the origin is told. An article that tells both origins keeps them
/// apart by its own words, whatever else it copied.
///
/// The two origins are dependent if one of them is told nowhere else than in such words; if both
/// are told elsewhere too, it is a doubt.
final class Copying {
  private final Tellings tellings;
  private final List<Shared> shared = new ArrayList<>();

  /// Words of an article; none stand for all of it.
  private record Part(String article, Set<Quote.Passage> passages) {}

  /// Words that two articles have in common; `guessed` where an edge is.
  private record Shared(Part one, Part other, List<Edge> edges) {

    boolean guessed() {
      return edges.stream().anyMatch(Edge::guessed);
    }
  }

  Copying(ProvenanceGraph graph, Tellings tellings) {
    this.tellings = tellings;
    List<Edge> copies =
        graph.edges().stream()
            .filter(edge -> edge.type() == Edge.Type.COPIES)
            .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
            .toList();
    for (Edge edge : copies) {
      Part from = part(graph, edge, edge.from());
      Part to = part(graph, edge, edge.to());
      if (from != null && to != null) {
        share(from, to, List.of(edge));
        fromAThird(graph, edge, copies);
      }
    }
  }

  private void fromAThird(ProvenanceGraph graph, Edge edge, List<Edge> copies) {
    Part one = part(graph, edge, edge.from());
    Part ofOne = part(graph, edge, edge.to());
    for (Edge other : copies) {
      boolean later = other.to().equals(edge.to()) && other.from().compareTo(edge.from()) > 0;
      if (!later) {
        continue;
      }
      Part two = part(graph, other, other.from());
      Part ofTwo = part(graph, other, other.to());
      if (one != null
          && two != null
          && ofOne != null
          && ofTwo != null
          && Tellings.touch(ofOne.passages(), ofTwo.passages())) {
        share(one, two, List.of(edge, other));
      }
    }
  }

  private void share(Part some, Part others, List<Edge> edges) {
    shared.add(new Shared(some, others, edges));
    shared.add(new Shared(others, some, edges));
  }

  private static @Nullable Part part(ProvenanceGraph graph, Edge edge, String node) {
    return graph.node(node).orElse(null) instanceof Node.Article article
        ? new Part(article.article(), Tellings.passages(edge, article.article()))
        : null;
  }

  @Nullable Finding find(Origin one, Origin other) {
    Map<String, Set<Quote.Passage>> ofOne = tellings.of(one);
    Map<String, Set<Quote.Passage>> ofOther = tellings.of(other);
    Set<String> copiedOne = new LinkedHashSet<>();
    Set<String> copiedOther = new LinkedHashSet<>();
    List<Edge> edges = new ArrayList<>();
    boolean guessed = false;
    for (Shared words : shared) {
      String first = words.one().article();
      String second = words.other().article();
      Set<Quote.Passage> toldOne = ofOne.get(first);
      Set<Quote.Passage> toldOther = ofOther.get(second);
      boolean both = ofOne.containsKey(second) || ofOther.containsKey(first);
      if (toldOne != null
          && toldOther != null
          && !both
          && Tellings.touch(toldOne, words.one().passages())
          && Tellings.touch(toldOther, words.other().passages())) {
        copiedOne.add(first);
        copiedOther.add(second);
        edges.addAll(words.edges());
        guessed |= words.guessed();
      }
    }
    if (edges.isEmpty()) {
      return null;
    }
    String names = Phrases.of(one) + " and " + Phrases.of(other);
    boolean only =
        copiedOne.containsAll(ofOne.keySet()) || copiedOther.containsAll(ofOther.keySet());
    if (only && !guessed) {
      return Finding.dependent(
          "What is told of " + names + " is told in the same words, copied one from the other.",
          edges);
    }
    return Finding.doubtful(
        "Some of what is told of "
            + names
            + " is told in the same words, "
            + (guessed ? "which may be copied." : "copied one from the other."),
        edges);
  }
}
