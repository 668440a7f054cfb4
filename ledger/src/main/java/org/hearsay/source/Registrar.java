package org.hearsay.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.affiliation.Affiliation;

/// Makes the register out of what the articles say and what people decided. It keeps nothing: the
/// same notices, in whatever order, and the same events give the same register. Time grows with
/// their number and no faster.
public final class Registrar {

  private Registrar() {}

  /// The register of these articles.
  ///
  /// @param notices one for each article
  /// @param events in the order in which they were taken
  public static Register register(Collection<Notice> notices, List<Event> events) {
    List<Node> nodes = new ArrayList<>();
    notices.stream()
        .sorted(Comparator.comparing(Notice::article))
        .forEach(notice -> nodes.addAll(Node.of(notice)));
    Groups groups = grouped(nodes);
    Clusters clusters = new Clusters(groups.roots(), events);
    Map<Cluster, String> ids = Ids.of(clusters.all());
    Map<Cluster, String> names = new HashMap<>();
    clusters.all().forEach(cluster -> names.put(cluster, Names.preferred(cluster)));
    Sources sources = new Sources(clusters, ids, names);
    ties(nodes, clusters, sources);
    clusters.bonds().forEach(sources::bond);
    suggestions(groups, clusters, sources);
    List<Register.Entry> history = new ArrayList<>();
    for (Event event : events) {
      List<String> about = new ArrayList<>();
      for (Cluster cluster : clusters.concerned(event)) {
        String id = ids.get(cluster);
        if (id != null) {
          sources.event(cluster, event);
          about.add(id);
        }
      }
      about.sort(Comparator.naturalOrder());
      history.add(
          new Register.Entry(event, clusters.isUndone(event), clusters.isOrphan(event), about));
    }
    return new Register(sources.all(), history);
  }

  private static Groups grouped(List<Node> nodes) {
    Groups groups = new Groups();
    Persons persons = new Persons(groups);
    Bodies bodies = new Bodies(groups);
    Outlets outlets = new Outlets(groups);
    for (Node node : nodes) {
      switch (node.party().kind()) {
        case PERSON -> persons.put(node);
        case BODY -> bodies.put(node);
        case OUTLET -> outlets.put(node);
        case DOCUMENT, UNNAMED -> groups.put(node, node.ownKey());
      }
    }
    persons.join();
    bodies.join();
    bodies.named().forEach(outlets::consider);
    outlets.join();
    suggestKinds(persons, bodies, groups);
    return groups;
  }

  /// The reader may take a body for a person: the machine never joins them, a person may.
  private static void suggestKinds(Persons persons, Bodies bodies, Groups groups) {
    Map<String, Group> byName = new HashMap<>();
    bodies
        .named()
        .forEach((group, name) -> byName.putIfAbsent(String.join(" ", Letters.words(name)), group));
    persons
        .named()
        .forEach((group, name) -> {
          Group body = byName.get(String.join(" ", Letters.words(name)));
          if (body != null) {
            groups.suggest(group, body, "other-kind", "the same name, of another kind");
          }
        });
  }

  private static void ties(List<Node> nodes, Clusters clusters, Sources sources) {
    for (Node node : nodes) {
      for (Notice.Tie tie : node.ties()) {
        Cluster member = clusters.of(node);
        Cluster body = tie.body() < 0 ? null : clusters.of(node.sibling(tie.body()));
        Quote quote = new Quote(node.article(), node.day(), tie.passage(), tie.words());
        switch (tie.kind()) {
          case OFFICE, SPEAKS_FOR -> sources.office(member, tie, body, quote);
          case PART_OF, CONTROLLED_BY -> {
            if (body != null && body != member) {
              sources.parent(member, body, bond(tie.kind()), quote);
            }
          }
        }
      }
    }
  }

  private static String bond(Affiliation.Kind kind) {
    return kind == Affiliation.Kind.CONTROLLED_BY ? "controlled by" : "part of";
  }

  /// Each pair once, with the first rule that speaks for it, told to both.
  private static void suggestions(Groups groups, Clusters clusters, Sources sources) {
    Map<Cluster, Set<Cluster>> told = new LinkedHashMap<>();
    for (Groups.Pair pair : groups.pairs()) {
      Cluster one = clusters.of(pair.one().first());
      Cluster other = clusters.of(pair.other().first());
      boolean fresh = one != other && told.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
      if (fresh && !clusters.areApart(one, other)) {
        told.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
        sources.suggest(one, other, pair);
      }
    }
  }
}
