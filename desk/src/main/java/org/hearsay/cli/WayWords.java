package org.hearsay.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.attribution.Access;
import org.hearsay.claim.Claim;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.source.Quote;
import org.jspecify.annotations.Nullable;

/// How what the way of a claim leads through is called on a screen. All of it can be printed.
final class WayWords {
  private static final int LONGEST = 120;
  private static final int BRIEF = 60;

  private final Claim claim;

  WayWords(Claim claim) {
    this.claim = claim;
  }

  /// "Alder Gazette, 2024-03-01", "Harbour Board", "“sources”".
  String node(String id) {
    return claim.graph().node(id).map(WayWords::node).orElse(Printable.line(id));
  }

  private static String node(Node node) {
    return switch (node) {
      case Node.Article article -> name(article.name()) + day(article.day());
      case Node.Source source -> source.named() ? name(source.name()) : quoted(source.name());
    };
  }

  /// "Alder Gazette, 2024-03-01", by the short id.
  String article(String article) {
    return node("a:" + article);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? ", no date" : ", " + day;
  }

  /// A name, cut where it is so long that nothing else would be seen.
  static String name(String name) {
    return Columns.cut(Printable.line(name), LONGEST);
  }

  static String quoted(String words) {
    return "“" + Printable.line(words) + "”";
  }

  /// Enough of these words to know them.
  static String brief(String words) {
    return "“" + Columns.cut(Printable.line(words), BRIEF) + "”";
  }

  /// As in a list of origins: "Harbour Board", "the reporting of Alder Gazette".
  static String origin(Origin origin) {
    return switch (origin.kind()) {
      case NAMED -> name(origin.name());
      case UNNAMED -> quoted(name(origin.name()));
      case OWN_REPORTING -> "the reporting of " + name(origin.name());
      case NOT_RECORDED -> "what " + name(origin.name()) + " states without a source";
    };
  }

  static String origins(List<Origin> origins) {
    return origins.isEmpty()
        ? "none"
        : origins.stream().map(WayWords::origin).collect(Collectors.joining("; "));
  }

  /// As the root of a tree: with its day or kind, and how it knows.
  String root(Origin origin) {
    String node = node(origin.node());
    return switch (origin.kind()) {
      case NAMED -> node + kind(origin) + ": " + knows(origin);
      case UNNAMED -> node + ", without a name: " + knows(origin);
      case OWN_REPORTING -> node + ": its own reporting" + access(origin);
      case NOT_RECORDED -> node + ": does not say where it has it from";
    };
  }

  private static String access(Origin origin) {
    return origin.access() == null ? "" : ", " + Format.lower(origin.access());
  }

  private String kind(Origin origin) {
    return claim.graph().node(origin.node()).orElse(null) instanceof Node.Source source
        ? " (" + source.kind().label() + ")"
        : "";
  }

  /// "witnessed it".
  static String knows(Origin origin) {
    Access.Kind access = origin.access();
    if (access == null) {
      return switch (origin.kind()) {
        case OWN_REPORTING -> "reports it itself";
        case NOT_RECORDED -> "does not say where it has it from";
        case NAMED, UNNAMED -> "no article says how it knows";
      };
    }
    return switch (access) {
      case WITNESSED -> "witnessed it";
      case INDUCED -> "concluded it from what was observed";
      case DEDUCED -> "reasoned it out";
      case TOLD -> "was told it";
    };
  }

  /// "cites it (guessed)".
  static String edge(Edge edge) {
    String verb =
        switch (edge.type()) {
          case CITES -> "cites it";
          case LINKS_TO -> "links to it";
          case COPIES -> "copies it";
          case PART_OF -> "is part of it";
        };
    return verb + (edge.guessed() ? " (guessed)" : "");
  }

  /// With the days of their articles.
  List<Quote> quotes(List<Edge.Evidence> evidence) {
    return evidence.stream()
        .map(one -> new Quote(one.article(), day(one.article()), one.passage(), one.words()))
        .toList();
  }

  private @Nullable LocalDate day(String article) {
    ArticleFacts facts = claim.facts().get(article);
    return facts == null ? null : facts.appearance().day();
  }
}
