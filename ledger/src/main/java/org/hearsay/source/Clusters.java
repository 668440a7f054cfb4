package org.hearsay.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Applies the decisions of people, in their order, to what the machine grouped. A decision whose
/// sources are no more is an orphan: it stays, and changes nothing. Lives for one register.
final class Clusters {
  private final Map<Node, Cluster> byNode = new HashMap<>();
  private final Map<String, Cluster> byKey = new HashMap<>();
  private final Set<Cluster> all = new LinkedHashSet<>();
  private final Map<Long, List<Cluster>> concerned = new TreeMap<>();
  private final Set<Long> undone = new HashSet<>();
  private final Set<Long> orphans = new TreeSet<>();

  /// What people say of a body and a parent, the last of them in force; by child, then by parent.
  private final List<Bond> bonds = new ArrayList<>();

  /// Pairs that a person told apart.
  private final List<List<Cluster>> apart = new ArrayList<>();

  /// A decision on a parent that is in force.
  record Bond(Event event, Decision.Belong belong, Cluster source, Cluster parent) {}

  Clusters(Collection<Group> groups, List<Event> events) {
    for (Group group : groups) {
      Cluster cluster = Cluster.of(group);
      all.add(cluster);
      cluster.nodes().forEach(node -> byNode.put(node, cluster));
      cluster.keys().forEach(key -> byKey.put(key, cluster));
    }
    addNames();
    undone(events);
    for (Event event : events) {
      apply(event);
    }
    all.removeIf(cluster -> cluster.root() != cluster || cluster.nodes().isEmpty());
  }

  /// Names that only one has are keys too: they outlive a change of the rules.
  private void addNames() {
    Map<String, Cluster> byName = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Cluster cluster : all) {
      if (!cluster.isOfOneArticle()) {
        for (String name : names(cluster)) {
          Cluster before = byName.putIfAbsent(name, cluster);
          if (before != null && before != cluster) {
            shared.add(name);
          }
        }
      }
    }
    byName.forEach((name, cluster) -> {
      if (!shared.contains(name)) {
        byKey.putIfAbsent(name, cluster);
        cluster.keys().add(name);
      }
    });
  }

  private static Set<String> names(Cluster cluster) {
    Set<String> names = new HashSet<>();
    for (Node node : cluster.nodes()) {
      if (node.party().kind() == Kind.PERSON && !PersonName.of(node.party().name()).isFull()) {
        continue;
      }
      String words = String.join(" ", Letters.words(node.party().name()));
      names.add("name:" + cluster.kind().label() + "/" + words);
    }
    return names;
  }

  /// The later event wins: an undo that is undone itself undoes nothing.
  private void undone(List<Event> events) {
    for (Event event : events.reversed()) {
      if (!undone.contains(event.number())
          && event.decision() instanceof Decision.Undo(var target)) {
        undone.add(target);
      }
    }
  }

  private void apply(Event event) {
    List<Cluster> found = new ArrayList<>();
    for (Decision.Ref ref : event.decision().about()) {
      Cluster cluster = find(ref);
      if (cluster != null) {
        found.add(cluster);
      }
    }
    concerned.put(event.number(), found);
    if (event.decision() instanceof Decision.Undo(var target)) {
      concerned.put(event.number(), concerned.getOrDefault(target, List.of()));
    }
    if (found.size() < event.decision().about().size()) {
      orphans.add(event.number());
    } else if (!undone.contains(event.number())) {
      apply(event, found);
    }
  }

  private void apply(Event event, List<Cluster> found) {
    switch (event.decision()) {
      case Decision.Merge merge -> merge(event, merge, found.get(1), found.get(0));
      case Decision.Apart _ -> apart.add(List.copyOf(found));
      case Decision.Split split -> split(event, split, found.getFirst());
      case Decision.Rate rate ->
          found
              .getFirst()
              .ratings()
              .add(
                  new Source.Rating(
                      event.number(), rate.grade(), event.reason(), event.by(), event.at(), null));
      case Decision.Belong belong -> bonds.add(new Bond(event, belong, found.get(0), found.get(1)));
      case Decision.Rename rename -> found.getFirst().rename(rename.name());
      case Decision.Undo _ -> {}
    }
  }

  private void merge(Event event, Decision.Merge merge, Cluster part, Cluster whole) {
    if (part == whole) {
      return;
    }
    for (Source.Rating r : part.ratings()) {
      String merged = r.merged() == null ? merge.part().name() : r.merged();
      whole
          .ratings()
          .add(new Source.Rating(r.event(), r.grade(), r.reason(), r.by(), r.at(), merged));
    }
    whole.formerIds().add(merge.part().id());
    whole.formerIds().addAll(part.formerIds());
    whole.take(
        part,
        new Join(
            "merge",
            merge.whole().name(),
            merge.part().name(),
            event.by() + " said so (event " + event.number() + "): " + event.reason()));
    part.nodes().forEach(node -> byNode.put(node, whole));
    part.keys().forEach(key -> byKey.put(key, whole));
  }

  private void split(Event event, Decision.Split split, Cluster source) {
    List<Node> part = part(source.nodes(), split);
    if (part.isEmpty() || part.size() == source.nodes().size()) {
      orphans.add(event.number());
      return;
    }
    Cluster other = source.split(event.number(), part);
    all.add(other);
    part.forEach(node -> byNode.put(node, other));
    other.keys().forEach(key -> byKey.put(key, other));
    concerned.put(event.number(), List.of(source, other));
    apart.add(List.of(source, other));
  }

  /// The parties that a split takes out: by article, or by a name that the article has for them.
  static List<Node> part(List<Node> nodes, Decision.Split split) {
    Set<String> articles = new HashSet<>(split.articles());
    Set<List<String>> forms = new HashSet<>();
    split.forms().forEach(form -> forms.add(Letters.words(form)));
    return nodes.stream()
        .filter(node ->
            articles.contains(node.article())
                || forms.contains(Letters.words(node.party().name()))
                || (!forms.isEmpty()
                    && node.party().forms().stream()
                        .anyMatch(form -> forms.contains(Letters.words(form.text())))))
        .toList();
  }

  private @Nullable Cluster find(Decision.Ref ref) {
    for (String key : ref.keys()) {
      Cluster cluster = byKey.get(key);
      if (cluster != null) {
        return cluster.root();
      }
    }
    return null;
  }

  /// All that are left.
  Collection<Cluster> all() {
    return all;
  }

  Cluster of(Node node) {
    Cluster cluster = byNode.get(node);
    if (cluster == null) {
      throw new IllegalArgumentException("in no cluster: " + node.party().name());
    }
    return cluster.root();
  }

  /// The decisions on parents that are in force: of several on one pair the last.
  Collection<Bond> bonds() {
    Map<List<Cluster>, Bond> last = new LinkedHashMap<>();
    for (Bond bond : bonds) {
      last.put(List.of(bond.source.root(), bond.parent.root()), bond);
    }
    return last.values();
  }

  boolean areApart(Cluster one, Cluster other) {
    return apart.stream()
        .map(pair -> pair.stream().map(Cluster::root).toList())
        .anyMatch(pair -> pair.contains(one) && pair.contains(other));
  }

  /// The clusters that an event is about, in any order; those that were merged since as the whole.
  Set<Cluster> concerned(Event event) {
    Set<Cluster> roots = new HashSet<>();
    concerned.getOrDefault(event.number(), List.of()).forEach(cluster -> roots.add(cluster.root()));
    return roots;
  }

  boolean isUndone(Event event) {
    return undone.contains(event.number());
  }

  boolean isOrphan(Event event) {
    return orphans.contains(event.number());
  }
}
