package org.hearsay.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The groups of all articles, and which of them may be one without being joined. Filled in one
/// order, whatever the order of the articles: [Registrar] sorts them.
final class Groups {
  /// No group is suggested to more than so many by one rule: a surname may be that of hundreds.
  private static final int MOST_SUGGESTED = 8;

  private final Map<String, Group> byKey = new TreeMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  /// Two that may be one.
  record Pair(Group one, Group other, String rule, String because) {}

  Group put(Node node, String key) {
    Kind kind = node.party().kind();
    Group group = byKey.computeIfAbsent(key, _ -> new Group(kind, key));
    group.add(node);
    return group;
  }

  /// Every group once, joined ones as one, by their keys.
  Collection<Group> roots() {
    Map<Group, Boolean> roots = new LinkedHashMap<>();
    byKey.values().forEach(group -> roots.put(group.root(), true));
    return roots.keySet();
  }

  void suggest(Group one, Group other, String rule, String because) {
    if (one.root() != other.root()) {
      pairs.add(new Pair(one, other, rule, because));
    }
  }

  /// Suggests the first of the candidates to `one`.
  void suggestEach(Group one, Collection<Group> candidates, String rule, String because) {
    candidates.stream()
        .limit(MOST_SUGGESTED)
        .forEach(candidate -> suggest(one, candidate, rule, because));
  }

  /// Suggests to the first of those under one key all others, not each to each.
  void suggestAround(Collection<List<Group>> alike, String rule, String because) {
    for (List<Group> groups : alike) {
      for (Group other : groups.subList(Math.min(1, groups.size()), groups.size())) {
        suggest(groups.getFirst(), other, rule, because);
      }
    }
  }

  List<Pair> pairs() {
    return pairs;
  }
}
