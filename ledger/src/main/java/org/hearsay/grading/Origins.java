package org.hearsay.grading;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.attribution.Access;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.source.Kind;
import org.jspecify.annotations.Nullable;

/// The part of a summary that says which articles there are and where it all comes from.
final class Origins {
  private final Sourcing claim;

  Origins(Sourcing claim) {
    this.claim = claim;
  }

  List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    articles(sentences);
    List<Origin> origins = claim.graph().origins();
    if (origins.isEmpty()) {
      sentences.add(new Sentence("Where it comes from cannot be told.", List.of(), List.of()));
      return sentences;
    }
    sentences.add(
        new Sentence(
            "It goes back to "
                + English.counted(origins.size(), "origin")
                + ": "
                + Names.of(origins)
                + ".",
            origins.stream().map(Origin::node).toList(),
            List.of()));
    // What an article states without a source is described by its weakness.
    origins.stream()
        .filter(origin -> origin.kind() != Origin.Kind.NOT_RECORDED)
        .map(this::described)
        .forEach(sentences::add);
    return sentences;
  }

  private void articles(List<Sentence> sentences) {
    List<Node.Article> stating = claim.stating();
    List<Node.Article> otherwise = new ArrayList<>(claim.graph().articles());
    otherwise.removeAll(stating);
    if (!stating.isEmpty()) {
      sentences.add(
          new Sentence(
              English.first(English.counted(stating.size(), "article"))
                  + English.fit(stating.size(), " states it: ", " state it: ")
                  + Names.articles(stating)
                  + ".",
              stating.stream().map(Node.Article::id).toList(),
              claim.statements()));
    }
    if (!otherwise.isEmpty()) {
      sentences.add(
          new Sentence(
              English.first(English.counted(otherwise.size(), "article"))
                  + English.fit(otherwise.size(), " has", " have")
                  + " only something that differs from it: "
                  + Names.articles(otherwise)
                  + ".",
              otherwise.stream().map(Node.Article::id).toList(),
              otherwise.stream()
                  .flatMap(article -> article.variants().stream())
                  .map(of -> new Edge.Evidence(of.at().article(), of.at().passage(), of.text()))
                  .toList()));
    }
  }

  private Sentence described(Origin origin) {
    List<String> nodes = new ArrayList<>(List.of(origin.node()));
    List<Edge.Evidence> evidence = new ArrayList<>(origin.evidence());
    StringBuilder text = new StringBuilder(English.first(Names.of(origin)));
    text.append(" ").append(descriptor(origin));
    List<String> wholes = new ArrayList<>();
    for (Edge edge : claim.graph().edges()) {
      Node whole = claim.graph().node(edge.to()).orElse(null);
      if (edge.type() == Edge.Type.PART_OF && edge.from().equals(origin.node()) && whole != null) {
        wholes.add((edge.guessed() ? "perhaps " : "") + whole.name());
        nodes.add(whole.id());
        evidence.addAll(edge.evidence());
      }
    }
    if (!wholes.isEmpty()) {
      text.append(isBody(origin) ? ", part of " : ", of ").append(English.list(wholes));
    }
    text.append(knowing(origin)).append(".");
    return new Sentence(text.toString(), nodes, evidence.stream().distinct().toList());
  }

  private String descriptor(Origin origin) {
    Node node = claim.graph().node(origin.node()).orElse(null);
    return switch (origin.kind()) {
      case NAMED -> node instanceof Node.Source source ? kind(source.kind()) : "has a name";
      case UNNAMED -> "has no name" + knownTo(node);
      case OWN_REPORTING -> "is an outlet’s own";
      case NOT_RECORDED -> "has no recorded source";
    };
  }

  private static String kind(Kind kind) {
    return switch (kind) {
      case PERSON -> "is a named person";
      case BODY -> "is a named body";
      case OUTLET -> "is an outlet";
      case DOCUMENT -> "is a document";
      case UNNAMED -> "has no name";
    };
  }

  private String knownTo(@Nullable Node node) {
    if (!(node instanceof Node.Source source) || source.article() == null) {
      return "";
    }
    return claim
        .graph()
        .node("a:" + source.article())
        .map(article -> " and is known to " + article.name() + " alone")
        .orElse("");
  }

  private boolean isBody(Origin origin) {
    return claim.graph().node(origin.node()).orElse(null) instanceof Node.Source source
        && (source.kind() == Kind.BODY || source.kind() == Kind.OUTLET);
  }

  private static String knowing(Origin origin) {
    Access.Kind access = origin.access();
    boolean own = origin.kind() == Origin.Kind.OWN_REPORTING;
    if (access == null) {
      return own ? "" : "; no article says how it is known there";
    }
    return switch (access) {
      case WITNESSED -> own ? ", from what was witnessed" : ", and witnessed it";
      case INDUCED ->
          own ? ", from what was observed" : ", and concluded it from what was observed";
      case DEDUCED -> own ? ", reasoned out" : ", and reasoned it out";
      case TOLD -> own ? ", from what was told" : ", and was told it";
    };
  }
}
