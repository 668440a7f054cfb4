package org.hearsay.independence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /// What articles have in common, by the one and then by the other.
  private final Map<String, Map<String, List<Shared>>> shared = new HashMap<>();

  /// Words of an article; none stand for all of it.
  private record Part(String article, Set<Quote.Passage> passages) {}

  /// Words that two articles have in common; `guessed` where an edge is.
  private record Shared(Part one, Part other, List<Edge> edges) {

    boolean guessed() {
      return edges.stream().anyMatch(Edge::guessed);
    }
  }

  /// Words of `to` that stand in `from`.
  private record Copy(Part from, Part to, Edge edge) {}

  Copying(ProvenanceGraph graph, Tellings tellings) {
    this.tellings = tellings;
    Map<String, Node> nodes = graph.nodesById();
    Map<String, List<Copy>> byTaken = new TreeMap<>();
    graph.edges().stream()
        .filter(edge -> edge.type() == Edge.Type.COPIES)
        .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
        .forEach(edge -> {
          Part from = part(nodes, edge, edge.from());
          Part to = part(nodes, edge, edge.to());
          if (from != null && to != null) {
            share(from, to, List.of(edge));
            byTaken
                .computeIfAbsent(edge.to(), _ -> new ArrayList<>())
                .add(new Copy(from, to, edge));
          }
        });
    byTaken.values().forEach(this::fromAThird);
  }

  /// Those who have the same words from one article have them in common with each other.
  private void fromAThird(List<Copy> copies) {
    for (int i = 0; i < copies.size(); i++) {
      for (int j = i + 1; j < copies.size(); j++) {
        Copy one = copies.get(i);
        Copy two = copies.get(j);
        boolean apart = !one.edge().from().equals(two.edge().from());
        if (apart && Tellings.touch(one.to().passages(), two.to().passages())) {
          share(one.from(), two.from(), List.of(one.edge(), two.edge()));
        }
      }
    }
  }

  private void share(Part some, Part others, List<Edge> edges) {
    put(new Shared(some, others, edges));
    put(new Shared(others, some, edges));
  }

  private void put(Shared words) {
    shared
        .computeIfAbsent(words.one().article(), _ -> new HashMap<>())
        .computeIfAbsent(words.other().article(), _ -> new ArrayList<>())
        .add(words);
  }

  private static @Nullable Part part(Map<String, Node> nodes, Edge edge, String node) {
    return nodes.get(node) instanceof Node.Article article
        ? new Part(article.article(), Tellings.passages(edge, article.article()))
        : null;
  }

  /// What the articles that tell the one have in common with those that tell the other.
  private List<Shared> between(Set<String> ones, Set<String> others) {
    List<Shared> found = new ArrayList<>();
    for (String one : ones) {
      Map<String, List<Shared>> with = shared.getOrDefault(one, Map.of());
      if (!with.isEmpty() && !others.contains(one)) {
        others.stream()
            .filter(other -> !ones.contains(other))
            .forEach(other -> found.addAll(with.getOrDefault(other, List.of())));
      }
    }
    return found;
  }

  @Nullable Finding find(Origin one, Origin other) {
    Map<String, Set<Quote.Passage>> ofOne = tellings.of(one);
    Map<String, Set<Quote.Passage>> ofOther = tellings.of(other);
    Set<String> copiedOne = new LinkedHashSet<>();
    Set<String> copiedOther = new LinkedHashSet<>();
    List<Edge> edges = new ArrayList<>();
    boolean guessed = false;
    for (Shared words : between(ofOne.keySet(), ofOther.keySet())) {
      String first = words.one().article();
      String second = words.other().article();
      if (Tellings.touch(ofOne.getOrDefault(first, Set.of()), words.one().passages())
          && Tellings.touch(ofOther.getOrDefault(second, Set.of()), words.other().passages())) {
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
