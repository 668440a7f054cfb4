package org.hearsay.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;

/// The part of a summary that names the origins on which most articles rest; nothing where all
/// matter alike.
final class Importance {
  private final Sourcing claim;

  Importance(Sourcing claim) {
    this.claim = claim;
  }

  List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    List<Node.Article> stating = claim.stating();
    Map<Origin, List<Node.Article>> resting = new LinkedHashMap<>();
    for (Origin origin : claim.graph().origins()) {
      resting.put(origin, new ArrayList<>());
    }
    for (Node.Article article : stating) {
      Set<String> behind = claim.graph().behind(article.id());
      resting.forEach((origin, articles) -> {
        if (origin.node().equals(article.id()) || behind.contains(origin.node())) {
          articles.add(article);
        }
      });
    }
    int most = resting.values().stream().mapToInt(List::size).max().orElse(0);
    List<Origin> first =
        resting.keySet().stream()
            .filter(origin -> resting.getOrDefault(origin, List.of()).size() == most)
            .toList();
    if (most < 2 || (first.size() == resting.size() && first.size() > 1)) {
      return sentences;
    }
    for (Origin origin : first) {
      List<Node.Article> articles = resting.getOrDefault(origin, List.of());
      List<String> nodes = new ArrayList<>(List.of(origin.node()));
      articles.stream().map(Node.Article::id).filter(id -> !nodes.contains(id)).forEach(nodes::add);
      String many =
          most == stating.size()
              ? "all " + English.number(most)
              : English.number(most) + " of the " + English.number(stating.size());
      sentences.add(
          new Sentence(
              "Most important: "
                  + Names.of(origin)
                  + ", on which "
                  + many
                  + " articles rest, "
                  + Names.articles(articles)
                  + ".",
              nodes,
              origin.evidence()));
    }
    return sentences;
  }
}
