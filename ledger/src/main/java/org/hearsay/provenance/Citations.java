package org.hearsay.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.attribution.Access;
import org.hearsay.language.Slug;
import org.hearsay.matching.OutletNames;
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
  private final Aliases aliases;
  private final Meant meant;
  private final Map<String, List<Knows>> knowing = new HashMap<>();
  private final Set<String> joined = new TreeSet<>();
  private final List<Rest> rests = new ArrayList<>();

  /// What an article says another has it from.
  private record Rest(
      Node.Article published,
      Node.Article article,
      List<Proposition.Step> steps,
      Proposition proposition) {}

  /// How somebody knows, as an article tells it.
  record Knows(Proposition.Knowing knowing, Edge.Evidence evidence) {}

  Citations(
      Told told,
      Publishers publishers,
      Map<String, Node.Article> articles,
      Material material,
      Aliases aliases,
      Drawing drawing) {
    this.told = told;
    this.publishers = publishers;
    this.articles = articles;
    this.material = material;
    this.aliases = aliases;
    this.meant = new Meant(told, aliases);
    this.drawing = drawing;
  }

  /// How the nodes at the ends of chains know, by their ids.
  Map<String, List<Knows>> knowing() {
    return knowing;
  }

  /// Draws the chain of each assertion of the claim; then, of articles that were led to and only
  /// may state it, theirs too; then what others say an article has it from, where it does not say
  /// so itself.
  void draw() {
    for (Node.Article article : articles.values()) {
      article.says().forEach(proposition -> draw(article, proposition));
    }
    for (Proposition proposition : material.maybe()) {
      Node.Article article = articles.get(proposition.at().article());
      if (article != null && article.says().isEmpty() && joined.contains(article.id())) {
        draw(article, proposition);
      }
    }
    for (Rest rest : rests) {
      if (drawing.way(rest.published.id()).isEmpty()) {
        chain(List.of(rest.published.id()), rest.article, rest.steps, rest.proposition);
      }
    }
  }

  /// The ids of articles that an edge leads to.
  Set<String> joined() {
    return joined;
  }

  private void draw(Node.Article article, Proposition proposition) {
    Source body = publishers.body(article.article());
    if (body == null) {
      boolean own = chain(List.of(article.id()), article, proposition.chain(), proposition);
      Proposition.Knowing how = proposition.own();
      boolean seen = how != null && how.kind() == Access.Kind.WITNESSED;
      if (own && seen) {
        note(article.id(), article, how);
      }
      return;
    }
    Node node = aliases.node(body);
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
    if (chain(List.of(node.id()), article, proposition.chain(), proposition)) {
      note(node.id(), article, proposition.own());
    }
  }

  /// Draws a chain from these nodes on.
  ///
  /// @return whether it ends in the article's own voice
  private boolean chain(
      List<String> start,
      Node.Article article,
      List<Proposition.Step> steps,
      Proposition proposition) {
    List<String> from = start;
    boolean own = true;
    for (int i = 0; i < steps.size(); i++) {
      Proposition.Step step = steps.get(i);
      if (Meant.isNobody(step)) {
        continue;
      }
      boolean last = i == steps.size() - 1;
      List<Node> holders = holders(article, step, proposition);
      if (isOwn(article, step, proposition, holders)) {
        Source body = publishers.body(article.article());
        if (body != null && last) {
          note("s:" + aliases.of(body).id(), article, step.access());
        }
        continue;
      }
      List<String> to = new ArrayList<>();
      for (Node holder : holders) {
        drawing.add(holder);
        for (String one : from) {
          drawing.add(cites(article, one, holder, step, proposition));
        }
        if (holder instanceof Node.Article published) {
          joined.add(published.id());
          rests.add(new Rest(published, article, steps.subList(i + 1, steps.size()), proposition));
        } else {
          to.add(holder.id());
          if (last) {
            note(holder.id(), article, step.access());
          }
        }
      }
      own = own && holders.isEmpty();
      if (to.isEmpty() && !holders.isEmpty()) {
        return false;
      }
      from = to.isEmpty() ? from : to;
    }
    return own;
  }

  /// "Our reporter", "the Post has learned": the outlet itself, unless it means an article of its
  /// own that is here.
  private boolean isOwn(
      Node.Article article, Proposition.Step step, Proposition proposition, List<Node> holders) {
    if (holders.stream().anyMatch(Node.Article.class::isInstance)) {
      return false;
    }
    boolean itself =
        told.speakers(article.article(), step.attribution()).stream()
            .anyMatch(source -> {
              Source outlet = told.outlet(article.article());
              return outlet != null && isOne(source, outlet);
            });
    String name = step.name().toLowerCase(Locale.ROOT);
    boolean ours = !step.named() && (name.equals("we") || name.startsWith("our "));
    return itself || ours || isOwnReporter(step, proposition);
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

  /// Whoever says it, together: each a source, or an article of its own that states the claim.
  private List<Node> holders(Node.Article article, Proposition.Step step, Proposition proposition) {
    List<Source> speakers = told.speakers(article.article(), step.attribution());
    if (speakers.isEmpty()) {
      if (step.name().isEmpty()) {
        return List.of();
      }
      Node.Article published = published(article, null, step, proposition);
      return List.of(published == null ? Meant.unknown(article, step) : published);
    }
    return speakers.stream()
        .<Node>map(named -> {
          Source speaker = meant.by(named, article, step, proposition);
          Node.Article published = published(article, speaker, step, proposition);
          return published == null ? aliases.node(speaker) : published;
        })
        .toList();
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
            .filter(other -> isOf(other, source, step) && states(other))
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

  /// Whether it states the claim, or something that may be it.
  private boolean states(Node.Article article) {
    return !article.says().isEmpty()
        || material.maybe().stream()
            .anyMatch(proposition -> proposition.at().article().equals(article.article()));
  }

  private boolean isOne(Source one, Source other) {
    return aliases.of(one).id().equals(aliases.of(other).id());
  }

  /// Whether an article is the source's own; by its name where the register does not tell.
  private boolean isOf(Node.Article other, @Nullable Source source, Proposition.Step step) {
    Source outlet = told.outlet(other.article());
    if (source != null && outlet != null && isOne(source, outlet)) {
      return true;
    }
    String name = source == null ? step.name() : source.name();
    boolean same = Slug.of(name).equals(Slug.of(other.name()));
    boolean person = source != null && source.kind() == Kind.PERSON;
    return same || (!person && OutletNames.fits(name, other.name()));
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
    String who = name(from);
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

  private String name(String node) {
    Node.Article article = node.startsWith("a:") ? articles.get(node.substring(2)) : null;
    return article == null ? drawing.node(node).name() : article.name();
  }

  private static Edge.Evidence evidence(
      Node.Article article, org.hearsay.source.Quote.Passage passage, String words) {
    return new Edge.Evidence(article.article(), passage, words);
  }
}
