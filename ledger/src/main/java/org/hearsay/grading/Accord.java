package org.hearsay.grading;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.independence.Count;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;

/// The part of a summary that says what corroborates the claim and what conflicts with it.
final class Accord {
  private final Sourcing claim;
  private final List<Sourcing> against;

  Accord(Sourcing claim, List<Sourcing> against) {
    this.claim = claim;
    this.against = against;
  }

  List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    Count fewest = claim.independence().atLeast();
    boolean corroborated = fewest.number() > 1;
    List<Origin> origins = corroborated ? fewest.origins() : List.of();
    sentences.add(
        new Sentence(
            corroborated
                ? English.first(Names.of(origins)) + " corroborate each other."
                : "Nothing is shown to corroborate it independently.",
            origins.stream().map(Origin::node).toList(),
            origins.stream().flatMap(origin -> origin.evidence().stream()).distinct().toList()));
    for (Sourcing other : against) {
      List<Node.Article> articles = other.stating();
      List<Origin> its = other.graph().origins();
      List<String> nodes = new ArrayList<>(articles.stream().map(Node.Article::id).toList());
      its.stream().map(Origin::node).filter(id -> !nodes.contains(id)).forEach(nodes::add);
      sentences.add(
          new Sentence(
              English.first(English.counted(articles.size(), "article"))
                  + English.fit(articles.size(), " contradicts it, ", " contradict it, ")
                  + Names.articles(articles)
                  + (its.isEmpty() ? "." : "; that goes back to " + Names.of(its) + "."),
              nodes,
              other.statements()));
    }
    if (against.isEmpty()) {
      sentences.add(new Sentence("Nothing contradicts it.", List.of(), List.of()));
    }
    return sentences;
  }
}
