package org.hearsay.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.source.Source.Link;
import org.hearsay.source.Source.Office;
import org.hearsay.source.Source.Parent;
import org.jspecify.annotations.Nullable;

/// Collects what is known of each cluster and writes it down as a source. Lives for one register.
final class Sources {
  /// A common name has thousands of words that say the same; so many are kept of each.
  private static final int MOST_QUOTES = 50;

  private static final int MOST_KEYS = 60;
  private static final int MOST_SUGGESTIONS = 40;

  private static final Comparator<Quote> BY_TIME =
      Comparator.comparing(Quote::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Quote::article);

  private final Clusters clusters;
  private final Map<Cluster, String> ids;
  private final Map<Cluster, String> names;
  private final Map<Cluster, Draft> drafts = new HashMap<>();

  Sources(Clusters clusters, Map<Cluster, String> ids, Map<Cluster, String> names) {
    this.clusters = clusters;
    this.ids = ids;
    this.names = names;
  }

  /// What is collected of one source, by what may be said of it again.
  private static final class Draft {
    private final Map<String, Office> offices = new TreeMap<>();
    private final Map<String, Parent> parents = new TreeMap<>();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final List<Long> events = new ArrayList<>();
  }

  private Draft draft(Cluster cluster) {
    return drafts.computeIfAbsent(cluster, _ -> new Draft());
  }

  private Link link(Cluster cluster) {
    return new Link(ids.getOrDefault(cluster, ""), names.getOrDefault(cluster, ""));
  }

  void office(Cluster person, Notice.Tie tie, @Nullable Cluster body, Quote quote) {
    Affiliation.Office said = tie.office();
    String title = said != null ? said.title() : untitled(tie.kind());
    boolean former = said != null && said.former();
    String edtf = said == null ? null : said.edtf();
    Link where = body == null ? null : link(body);
    String key =
        String.join(" ", BodyName.of(title).words())
            + "/"
            + (where == null ? "" : where.id())
            + "/"
            + former
            + "/"
            + edtf;
    Map<String, Office> offices = draft(person).offices;
    Office known = offices.get(key);
    offices.put(
        key,
        new Office(
            known == null ? title : known.title(),
            where,
            former,
            edtf,
            with(known == null ? List.of() : known.quotes(), quote)));
  }

  private static String untitled(Affiliation.Kind kind) {
    return kind == Affiliation.Kind.SPEAKS_FOR ? "speaks for it" : "belongs to it";
  }

  void parent(Cluster member, Cluster body, String bond, Quote quote) {
    Map<String, Parent> parents = draft(member).parents;
    String key = link(body).id();
    Parent known = parents.get(key);
    parents.put(
        key,
        new Parent(
            link(body),
            known == null ? bond : known.bond(),
            with(known == null ? List.of() : known.quotes(), quote),
            null));
  }

  private static List<Quote> with(List<Quote> quotes, Quote quote) {
    if (quotes.size() >= MOST_QUOTES) {
      return quotes;
    }
    List<Quote> more = new ArrayList<>(quotes);
    more.add(quote);
    more.sort(BY_TIME);
    return more;
  }

  /// What a person said of a parent stands over what articles say of it.
  void bond(Clusters.Bond bond) {
    Cluster source = bond.source().root();
    Cluster body = bond.parent().root();
    if (source == body) {
      return;
    }
    Map<String, Parent> parents = draft(source).parents;
    Parent known = parents.remove(link(body).id());
    Decision.Belong said = bond.belong();
    if (!said.removed()) {
      List<Quote> quotes = new ArrayList<>();
      String article = said.article();
      String words = said.words();
      if (article != null) {
        quotes.add(new Quote(article, null, null, words == null ? "" : words));
      }
      quotes.addAll(known == null ? List.of() : known.quotes());
      parents.put(
          link(body).id(), new Parent(link(body), "part of", quotes, bond.event().number()));
    }
  }

  void suggest(Cluster one, Cluster other, Groups.Pair pair) {
    suggest(draft(one), link(other), pair);
    suggest(draft(other), link(one), pair);
  }

  private static void suggest(Draft draft, Link other, Groups.Pair pair) {
    if (draft.suggestions.size() < MOST_SUGGESTIONS) {
      draft.suggestions.add(new Suggestion(other.id(), other.name(), pair.rule(), pair.because()));
    }
  }

  void event(Cluster cluster, Event event) {
    draft(cluster).events.add(event.number());
  }

  /// All sources by id.
  List<Source> all() {
    return clusters.all().stream()
        .map(this::source)
        .sorted(Comparator.comparing(Source::id))
        .toList();
  }

  private Source source(Cluster cluster) {
    Draft draft = draft(cluster);
    String name = link(cluster).name();
    boolean scoped = cluster.isOfOneArticle();
    return new Source(
        new Source.Title(
            link(cluster).id(),
            cluster.kind(),
            name,
            scoped ? cluster.nodes().getFirst().article() : null,
            cluster.own().getFirst().party().group()),
        Names.forms(cluster, name),
        List.copyOf(draft.offices.values()),
        parents(draft),
        sightings(cluster),
        reliability(cluster),
        new Source.Ground(
            cluster.joins(), draft.suggestions, keys(cluster), draft.events, cluster.formerIds()));
  }

  /// Those that people named first, then those that most words speak for.
  private static List<Parent> parents(Draft draft) {
    return draft.parents.values().stream()
        .sorted(
            Comparator.comparing((Parent parent) -> parent.event() == null)
                .thenComparingInt(parent -> -parent.quotes().size())
                .thenComparing(parent -> parent.body().id()))
        .toList();
  }

  private static List<Source.Sighting> sightings(Cluster cluster) {
    List<Source.Sighting> sightings = new ArrayList<>();
    for (Node node : cluster.nodes()) {
      for (Notice.Told told : node.party().told()) {
        sightings.add(
            new Source.Sighting(
                node.article(), node.day(), told.attribution(), told.assertions(), told.access()));
      }
    }
    return sightings;
  }

  private static Source.Reliability reliability(Cluster cluster) {
    Grade grade =
        cluster.ratings().stream()
            .filter(rating -> rating.merged() == null)
            .reduce((_, last) -> last)
            .map(Source.Rating::grade)
            .orElse(Grade.F);
    List<Source.Rating> history = new ArrayList<>(cluster.ratings());
    history.sort(Comparator.comparingLong(Source.Rating::event));
    return new Source.Reliability(grade, history);
  }

  /// A decision that is taken now refers to it by these: first what the machine found it by, of
  /// what is its own. What is one with it in one article only, or is of another kind, comes late: a
  /// namesake that turns up may take that away, and must not take the decision along.
  private static List<String> keys(Cluster cluster) {
    return cluster.keys().stream()
        .sorted(
            Comparator.comparing(cluster::isForeign)
                .thenComparing(key -> !key.startsWith("split:"))
                .thenComparing(key -> key.startsWith("name:"))
                .thenComparing(key -> key.startsWith("article:"))
                .thenComparing(key -> !key.startsWith(cluster.kind().label() + ":"))
                .thenComparing(key -> key))
        .limit(MOST_KEYS)
        .toList();
  }
}
