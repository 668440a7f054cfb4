package org.hearsay.drift;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.jspecify.annotations.Nullable;

/// What is compared with what: the statements of the claim, and those of its variants, on either
/// side.
///
/// - `from`, `to`: the articles; the same one for a headline against what stands below it
/// - `said`, `saidOtherwise`: what the first says, and its variants
/// - `retold`, `retoldOtherwise`: what the second makes of it
/// - `edge`: null inside one article
record Retelling(
    Node.Article from,
    Node.Article to,
    List<Proposition> said,
    List<Proposition> saidOtherwise,
    List<Proposition> retold,
    List<Proposition> retoldOtherwise,
    @Nullable Edge edge) {
  /// A lead begins so many characters into the body at most, behind "RIVERPORT (Coast Wire) — ".
  private static final int DATELINE = 60;

  Retelling {
    said = said.stream().filter(Sureness::isPutForward).toList();
    saidOtherwise = saidOtherwise.stream().filter(Sureness::isPutForward).toList();
    retold = retold.stream().filter(Sureness::isPutForward).toList();
    retoldOtherwise = retoldOtherwise.stream().filter(Sureness::isPutForward).toList();
  }

  /// Along the edges between two articles. What hangs at them is what is retold: statements in the
  /// sentences in which the words of the edges stand. Where none does it is all of the body, and
  /// where nothing of the claim is in the body, the headline; but who only links to it somewhere
  /// retells nothing.
  static Retelling along(Node.Article from, Node.Article to, List<Edge> edges) {
    List<Proposition> all = new ArrayList<>(to.says());
    all.addAll(to.variants());
    List<Proposition> hanging = all.stream().filter(of -> hangs(of, edges)).toList();
    List<Proposition> body = all.stream().filter(of -> !of.at().inHeadline()).toList();
    boolean retells = edges.stream().anyMatch(edge -> edge.type() != Edge.Type.LINKS_TO);
    List<Proposition> rest = !retells ? List.of() : body.isEmpty() ? all : body;
    List<Proposition> taken = hanging.isEmpty() ? rest : hanging;
    return new Retelling(
        from,
        to,
        from.says(),
        from.variants(),
        to.says().stream().filter(taken::contains).toList(),
        to.variants().stream().filter(taken::contains).toList(),
        edges.getFirst());
  }

  private static boolean hangs(Proposition proposition, List<Edge> edges) {
    return edges.stream()
        .flatMap(edge -> edge.evidence().stream())
        .anyMatch(words ->
            words.article().equals(proposition.at().article())
                && words.overlaps(proposition.at().sentence()));
  }

  /// The headline against the body, and the lead against what follows it.
  static List<Retelling> inside(Node.Article article) {
    return List.of(inside(article, 0), inside(article, 1));
  }

  private static Retelling inside(Node.Article article, int level) {
    return new Retelling(
        article,
        article,
        article.says().stream().filter(of -> level(of) > level).toList(),
        article.variants().stream().filter(of -> level(of) > level).toList(),
        article.says().stream().filter(of -> level(of) == level).toList(),
        article.variants().stream().filter(of -> level(of) == level).toList(),
        null);
  }

  /// 0 for the headline, 1 for the lead, 2 for the rest.
  private static int level(Proposition proposition) {
    return proposition.at().inHeadline()
        ? 0
        : proposition.at().sentence().start() <= DATELINE ? 1 : 2;
  }

  boolean isInside() {
    return from.id().equals(to.id());
  }
}
