package org.hearsay.provenance;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.language.Slug;
import org.hearsay.matching.OutletNames;
import org.hearsay.proposition.Proposition;
import org.hearsay.source.Kind;
import org.hearsay.source.Quote;
import org.jspecify.annotations.Nullable;

/// Draws who has words from whom. Lives for one graph.
final class CopyEdges {
  private final Map<String, Node.Article> articles;
  private final List<Copied> copies;
  private final Drawing drawing;

  CopyEdges(Map<String, Node.Article> articles, List<Copied> copies, Drawing drawing) {
    this.articles = articles;
    this.copies = copies;
    this.drawing = drawing;
  }

  void draw() {
    for (Copied copied : copies) {
      Node.Article one = articles.get(copied.one());
      Node.Article other = articles.get(copied.other());
      if (one != null && other != null) {
        draw(copied, one, other);
      }
    }
  }

  private void draw(Copied copied, Node.Article one, Node.Article other) {
    String origin = copied.origin();
    Node.Article agencys = origin == null ? null : by(origin, one, other);
    if (agencys != null) {
      drawing.add(
          edge(copied, agencys.id().equals(one.id()) ? other.id() : one.id(), agencys.id()));
    } else if (origin != null && isHere(origin)) {
      // Each has the words from the agency's own article, which is here too.
      return;
    } else if (origin != null) {
      Node agency =
          new Node.Source(
              "u:agency/" + Slug.of(origin), origin, null, Kind.OUTLET, true, null, List.of());
      List<Node.Article> both =
          Stream.of(one, other).filter(article -> holds(copied, article)).toList();
      if (!both.isEmpty()) {
        drawing.add(agency);
      }
      both.forEach(article -> drawing.add(edge(copied, article.id(), agency.id())));
    } else if (copied.from() != null) {
      Node.Article from = copied.from().equals(copied.one()) ? one : other;
      Node.Article to = copied.from().equals(copied.one()) ? other : one;
      drawing.add(edge(copied, to.id(), from.id()));
    }
  }

  /// The one of both that is the agency's own.
  private static Node.@Nullable Article by(String agency, Node.Article one, Node.Article other) {
    if (OutletNames.fits(agency, one.name()) || OutletNames.fits(one.name(), agency)) {
      return one;
    }
    boolean second =
        OutletNames.fits(agency, other.name()) || OutletNames.fits(other.name(), agency);
    return second ? other : null;
  }

  private boolean isHere(String agency) {
    return articles.values().stream().anyMatch(article -> OutletNames.fits(agency, article.name()));
  }

  /// Whether a copied passage holds words of the claim.
  private static boolean holds(Copied copied, Node.Article article) {
    return copied.passages().stream()
        .map(passage -> article.article().equals(copied.one()) ? passage.one() : passage.other())
        .anyMatch(passage ->
            article.says().stream().anyMatch(proposition -> overlap(passage, proposition)));
  }

  static boolean overlap(Quote.Passage passage, Proposition proposition) {
    return passage.overlaps(proposition.at().passage());
  }

  private Edge edge(Copied copied, String from, String to) {
    int words = copied.passages().stream().mapToInt(Copied.Passage::count).sum();
    List<Edge.Evidence> passages =
        copied.passages().stream()
            .map(passage -> {
              boolean ones = from.equals("a:" + copied.one());
              return new Edge.Evidence(
                  ones ? copied.one() : copied.other(),
                  ones ? passage.one() : passage.other(),
                  passage.words());
            })
            .toList();
    Edge.Evidence marker = copied.why().marker();
    return new Edge(
        from,
        to,
        Edge.Type.COPIES,
        copied.why().score(),
        copied.why().guessed(),
        words + " words in a row or nearly so. " + copied.why().reason(),
        marker == null ? passages : Stream.concat(Stream.of(marker), passages.stream()).toList());
  }
}
