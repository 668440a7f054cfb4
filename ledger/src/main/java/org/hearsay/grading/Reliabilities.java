package org.hearsay.grading;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.source.Grade;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/// The part of a summary that says how reliable people have judged the origins to be. F is told as
/// what it is: that nobody could judge.
final class Reliabilities {
  private final Sourcing claim;
  private final Register register;

  Reliabilities(Sourcing claim, Register register) {
    this.claim = claim;
    this.register = register;
  }

  List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    List<Origin> unjudged = new ArrayList<>();
    for (Origin origin : claim.answerable()) {
      String id = registered(origin);
      Grade grade =
          id == null
              ? Grade.F
              : register
                  .source(id)
                  .map(Source::reliability)
                  .map(Source.Reliability::grade)
                  .orElse(Grade.F);
      if (grade == Grade.F) {
        unjudged.add(origin);
      } else {
        sentences.add(
            new Sentence(
                origin.name() + " is graded " + grade + ", " + grade.words() + ".",
                List.of(origin.node()),
                List.of()));
      }
    }
    if (!unjudged.isEmpty()) {
      sentences.add(
          new Sentence(
              "The reliability of "
                  + English.list(unjudged.stream().map(Origin::name).distinct().toList())
                  + " has not been judged.",
              unjudged.stream().map(Origin::node).toList(),
              List.of()));
    }
    return sentences;
  }

  private @Nullable String registered(Origin origin) {
    Node node = claim.graph().node(origin.node()).orElse(null);
    return switch (node) {
      case Node.Source source -> source.source();
      case Node.Article article -> article.outlet();
      case null -> null;
    };
  }
}
