package org.hearsay.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.language.Slug;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.source.Kind;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/// Draws on whose word an article states a claim: the chain of each assertion, joined to the
/// articles of those who publish themselves. Lives for one graph.
final class Citations {
  private static final double NAMED = 0.95;
  private static final double JOINED = 0.9;
  private static final double CHOSEN = 0.5;

  private final Told told;
  private final Publishers publishers;
  private final Map<String, Node.Article> articles;
  private final Material material;
  private final Drawing drawing;
  private final Map<String, List<Knows>> knowing = new HashMap<>();

  /// How somebody knows, as an article tells it.
  record Knows(Proposition.Knowing knowing, Edge.Evidence evidence) {}

  Citations(
      Told told,
      Publishers publishers,
      Map<String, Node.Article> articles,
      Material material,
      Drawing drawing) {
    this.told = told;
    this.publishers = publishers;
    this.articles = articles;
    this.material = material;
    this.drawing = drawing;
  }

  /// How the nodes at the ends of chains know, by their ids.
  Map<String, List<Knows>> knowing() {
    return knowing;
  }

  void draw(Node.Article article, Proposition proposition) {
    List<String> from = List.of(article.id());
    boolean own = false;
    List<Proposition.Step> chain = proposition.chain();
    for (int i = 0; i < chain.size(); i++) {
      Proposition.Step step = chain.get(i);
      if (isOwnReporter(step, proposition) || isPressItself(article, step)) {
        own = i == chain.size() - 1;
        continue;
      }
      List<String> to = new ArrayList<>();
      for (Node holder : holders(article, step, proposition)) {
        drawing.add(holder);
        to.add(holder.id());
        for (String one : from) {
          drawing.add(cites(article, one, holder, step, proposition));
        }
        if (i == chain.size() - 1) {
          note(holder.id(), article, step.access());
        }
      }
      from = to.isEmpty() ? from : to;
    }
    if (chain.isEmpty() || own) {
      ownVoice(article, proposition);
    }
  }

  /// The outlet's own voice: of a body that publishes itself it is that body's word, else the
  /// outlet's reporting, where it says so.
  private void ownVoice(Node.Article article, Proposition proposition) {
    Source body = publishers.body(article.article());
    if (body != null) {
      Node node = node(body);
      drawing.add(node);
      drawing.add(
          new Edge(
              article.id(),
              node.id(),
              Edge.Type.CITES,
              NAMED,
              false,
              body.name() + " publishes this itself.",
              List.of(evidence(article, proposition.at().passage(), proposition.text()))));
      note(node.id(), article, proposition.own());
    } else if (proposition.own() != null) {
      note(article.id(), article, proposition.own());
    }
  }

  private void note(String node, Node.Article article, Proposition.@Nullable Knowing how) {
    if (how != null) {
      knowing
          .computeIfAbsent(node, _ -> new ArrayList<>())
          .add(new Knows(how, evidence(article, how.passage(), how.words())));
    }
  }

  private static boolean isOwnReporter(Proposition.Step step, Proposition proposition) {
    Proposition.Knowing own = proposition.own();
    return own != null && !step.named() && own.passage().overlaps(step.passage());
  }

  /// "The Post has learned": the paper itself.
  private boolean isPressItself(Node.Article article, Proposition.Step step) {
    return publishers.body(article.article()) == null
        && told.speakers(article.article(), step.attribution()).stream()
            .anyMatch(source -> source.id().equals(article.outlet()));
  }

  /// Whoever says it, together: each a source, or an article of its own that states the claim.
  private List<Node> holders(Node.Article article, Proposition.Step step, Proposition proposition) {
    List<Source> speakers = told.speakers(article.article(), step.attribution());
    if (speakers.isEmpty()) {
      if (step.name().isEmpty()) {
        return List.of();
      }
      Node.Article published = published(article, null, step, proposition);
      return List.of(published == null ? unknown(article, step) : published);
    }
    return speakers.stream()
        .map(speaker -> {
          Node.Article published = published(article, speaker, step, proposition);
          return published == null ? known(speaker, step) : published;
        })
        .toList();
  }

  /// The source; of one that only this article knows, by a short name, the outlet or body of the
  /// claim's articles that it is short for, if there is just one.
  private Node known(Source speaker, Proposition.Step step) {
    if (speaker.title().article() == null) {
      return node(speaker);
    }
    List<Source> meant =
        articles.values().stream()
            .map(other -> told.outlet(other.article()))
            .filter(java.util.Objects::nonNull)
            .filter(outlet -> OutletNames.fits(step.name(), outlet.name()))
            .distinct()
            .toList();
    return node(meant.size() == 1 ? meant.getFirst() : speaker);
  }

  private static Node unknown(Node.Article article, Proposition.Step step) {
    return new Node.Source(
        "u:" + article.article() + "/" + Slug.of(step.name()),
        step.name(),
        null,
        Kind.UNNAMED,
        false,
        article.article());
  }

  private static Node node(Source source) {
    boolean named = source.kind() != Kind.UNNAMED;
    return new Node.Source(
        "s:" + source.id(),
        source.name(),
        source.id(),
        source.kind(),
        named,
        source.title().article());
  }

  /// The article of the claim in which the source published it itself, no later; null if there is
  /// none.
  private Node.@Nullable Article published(
      Node.Article article,
      @Nullable Source source,
      Proposition.Step step,
      Proposition proposition) {
    List<Node.Article> own =
        articles.values().stream()
            .filter(other -> !other.article().equals(article.article()))
            .filter(other -> isOf(other, source, step) && !other.says().isEmpty())
            .filter(other -> !isLater(other, article))
            .sorted(Comparator.comparing(Citations::day).reversed().thenComparing(Node::id))
            .toList();
    return own.stream()
        .filter(other -> isLinked(other, proposition))
        .findFirst()
        .or(() -> own.stream().filter(other -> isSaidThen(other, step)).findFirst())
        .or(() -> own.stream().findFirst())
        .orElse(null);
  }

  /// Whether an article is the source's own; by its name where the register does not tell.
  private static boolean isOf(Node.Article other, @Nullable Source source, Proposition.Step step) {
    if (source != null && source.id().equals(other.outlet())) {
      return true;
    }
    boolean loose = source == null || source.kind() != Kind.PERSON;
    return loose && OutletNames.fits(source == null ? step.name() : source.name(), other.name());
  }

  private static LocalDate day(Node.Article article) {
    return article.day() == null ? LocalDate.MIN : article.day();
  }

  /// Whether the one surely appeared after the other.
  static boolean isLater(Node.Article one, Node.Article other) {
    if (one.moment() != null && other.moment() != null) {
      return one.moment().isAfter(other.moment());
    }
    return one.day() != null && other.day() != null && one.day().isAfter(other.day());
  }

  private boolean isLinked(Node.Article other, Proposition proposition) {
    ArticleFacts facts = material.facts().get(other.article());
    return facts != null
        && proposition.links().stream().anyMatch(link -> Links.leadsTo(link.href(), facts));
  }

  private static boolean isSaidThen(Node.Article other, Proposition.Step step) {
    return other.day() != null && other.day().toString().equals(step.said());
  }

  private Edge cites(
      Node.Article article, String from, Node to, Proposition.Step step, Proposition proposition) {
    List<Edge.Evidence> evidence = new ArrayList<>();
    evidence.add(evidence(article, step.passage(), step.words()));
    String who = drawing.node(from).name();
    if (!(to instanceof Node.Article published)) {
      String reason = who + " names " + to.name() + " for it.";
      return new Edge(from, to.id(), Edge.Type.CITES, NAMED, false, reason, evidence);
    }
    boolean linked = isLinked(published, proposition);
    boolean dated = isSaidThen(published, step);
    long candidates =
        articles.values().stream()
            .filter(other ->
                published.outlet() != null
                    && published.outlet().equals(other.outlet())
                    && !other.says().isEmpty()
                    && !isLater(other, article))
            .count();
    boolean guessed = !linked && !dated && candidates > 1;
    String how =
        linked
            ? ", and links to its article"
            : dated ? ", and its article is of the day that it names" : "; this is its article";
    return new Edge(
        from,
        to.id(),
        Edge.Type.CITES,
        guessed ? CHOSEN : JOINED,
        guessed,
        who + " names " + to.name() + " for it" + how + (guessed ? ", the last of several." : "."),
        evidence);
  }

  private static Edge.Evidence evidence(
      Node.Article article, org.hearsay.source.Quote.Passage passage, String words) {
    return new Edge.Evidence(article.article(), passage, words);
  }
}
