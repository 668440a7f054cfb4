package org.hearsay.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.source.Source;

/// Draws the way of a claim: who cites whom, who links to whom, who copied, who belongs to whom,
/// and where the ways end. A function of the words of the articles and of the register.
///
/// Immutable; threads may share it.
public final class GraphMaker {
  private static final Comparator<Proposition> IN_ORDER =
      Comparator.comparing((Proposition proposition) -> proposition.at().article())
          .thenComparingInt(proposition -> proposition.at().number());

  private final Told told;

  /// @param told of the register as it is now
  public GraphMaker(Told told) {
    this.told = told;
  }

  /// The way of one claim.
  public ProvenanceGraph graph(Material material) {
    Map<String, Node.Article> articles = articles(material);
    Drawing drawing = new Drawing();
    Publishers publishers = new Publishers(told, material.facts());
    Aliases aliases = new Aliases(told, articles.keySet());
    Citations citations = new Citations(told, publishers, articles, material, aliases, drawing);
    citations.draw();
    articles
        .values()
        .removeIf(article ->
            article.says().isEmpty()
                && article.variants().isEmpty()
                && !citations.joined().contains(article.id()));
    articles.values().forEach(drawing::add);
    new Links(articles, material.facts(), drawing).draw();
    new CopyEdges(articles, material.copies(), drawing).draw();
    new Belonging(told.register(), aliases, drawing).draw();
    List<List<String>> loops = Loops.of(drawing);
    return new ProvenanceGraph(
        drawing.nodes(),
        drawing.edges(),
        loops,
        new Ends(drawing, articles, publishers, loops, citations.knowing()).origins());
  }

  private Map<String, Node.Article> articles(Material material) {
    Map<String, List<Proposition>> says = byArticle(material.says());
    Map<String, List<Proposition>> variants = byArticle(material.variants());
    Set<String> ids = new TreeSet<>(says.keySet());
    ids.addAll(variants.keySet());
    material.maybe().forEach(proposition -> ids.add(proposition.at().article()));
    Map<String, Node.Article> articles = new TreeMap<>();
    for (String id : ids) {
      ArticleFacts facts = material.facts().get(id);
      if (facts == null) {
        throw new IllegalArgumentException("nothing is known of article " + id);
      }
      Source outlet = told.outlet(id);
      articles.put(
          id,
          new Node.Article(
              id,
              outlet == null ? name(facts) : outlet.name(),
              outlet == null ? null : outlet.id(),
              facts.appearance().day(),
              facts.appearance().moment(),
              says.getOrDefault(id, List.of()),
              variants.getOrDefault(id, List.of())));
    }
    return articles;
  }

  private static String name(ArticleFacts facts) {
    return facts.outlet() != null
        ? facts.outlet()
        : facts.headline().title() != null ? facts.headline().title() : facts.article();
  }

  private static Map<String, List<Proposition>> byArticle(List<Proposition> all) {
    Map<String, List<Proposition>> byArticle = new HashMap<>();
    all.stream()
        .sorted(IN_ORDER)
        .forEach(
            one -> byArticle.computeIfAbsent(one.at().article(), _ -> new ArrayList<>()).add(one));
    return byArticle;
  }
}
