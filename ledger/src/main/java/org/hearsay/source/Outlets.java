package org.hearsay.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which outlets are one: by the domain under which their articles lie, where the names agree, and
/// by name, where it is not a name that many have. A body that an article cites under the name of
/// an outlet of the ledger is that outlet. Lives for one register.
final class Outlets {
  private final Groups groups;
  private final Map<Group, OutletName> names = new LinkedHashMap<>();
  private final Map<Group, String> domains = new LinkedHashMap<>();

  /// Cited under a name that many have.
  private final Map<Group, OutletName> cited = new LinkedHashMap<>();

  /// Bodies that may turn out to be outlets.
  private final Map<Group, OutletName> bodies = new LinkedHashMap<>();

  Outlets(Groups groups) {
    this.groups = groups;
  }

  void put(Node node) {
    Notice.Party party = node.party();
    OutletName name = OutletName.of(party.name());
    @Nullable String domain = party.domain();
    if (domain != null) {
      String called = party.named() ? name.joined() : "";
      Group group = groups.put(node, "outlet:" + domain + "/" + called);
      domains.putIfAbsent(group, domain);
      if (party.named()) {
        names.putIfAbsent(group, name);
      }
    } else if (name.isDistinguishing()) {
      names.putIfAbsent(groups.put(node, "outlet:/" + name.joined()), name);
    } else {
      cited.putIfAbsent(groups.put(node, node.ownKey()), name);
    }
  }

  /// Notes a group of bodies, by one of its names.
  void consider(Group body, String name) {
    bodies.putIfAbsent(body, OutletName.of(name));
  }

  void join() {
    joinDomains();
    joinNames();
    joinCited();
  }

  private void joinDomains() {
    Map<String, List<Group>> byDomain = new TreeMap<>();
    domains.forEach(
        (group, domain) -> byDomain.computeIfAbsent(domain, _ -> new ArrayList<>()).add(group));
    byDomain.forEach((domain, alike) -> {
      List<Group> named = alike.stream().filter(names::containsKey).sorted(this::byName).toList();
      for (int i = 1; i < named.size(); i++) {
        Group group = named.get(i);
        Group agreeing = null;
        for (Group before : named.subList(0, Math.min(i, 50))) {
          if (agreeing == null && name(before).agrees(name(group))) {
            agreeing = before;
          }
        }
        if (agreeing != null) {
          agreeing.join(group, "domain", "both lie under " + domain + ", and the names agree");
        } else {
          groups.suggest(named.getFirst(), group, "domain", "both lie under " + domain);
        }
      }
      Set<Group> roots = roots(named);
      for (Group group : alike) {
        if (!names.containsKey(group) && roots.size() == 1) {
          roots.iterator().next().join(group, "domain", "the only outlet under " + domain);
        } else if (!names.containsKey(group)) {
          groups.suggestEach(group, roots, "domain", "both lie under " + domain);
        }
      }
    });
  }

  private void joinNames() {
    Map<String, List<Group>> byName = new TreeMap<>();
    names.forEach(
        (group, name) -> byName.computeIfAbsent(name.joined(), _ -> new ArrayList<>()).add(group));
    for (List<Group> alike : byName.values()) {
      for (Group other : alike.subList(1, alike.size())) {
        if (name(other).isDistinguishing()) {
          alike.getFirst().join(other, "same-name", "the same name, which few outlets would share");
        } else {
          groups.suggest(
              alike.getFirst(), other, "same-name", "the same name, under different domains");
        }
      }
    }
  }

  /// Those that are only cited go to the one outlet of the ledger that has the name.
  private void joinCited() {
    Map<String, List<Group>> byName = new TreeMap<>();
    names.forEach(
        (group, name) -> byName.computeIfAbsent(name.joined(), _ -> new ArrayList<>()).add(group));
    for (Map<Group, OutletName> waiting : List.of(cited, bodies)) {
      waiting.forEach((group, name) -> {
        Set<Group> having = roots(byName.getOrDefault(name.joined(), List.of()));
        if (having.size() == 1) {
          having
              .iterator()
              .next()
              .join(group, "outlet-by-name", "the only outlet of the ledger of that name");
        } else {
          groups.suggestEach(group, having, "same-name", "the name is that of several outlets");
        }
      });
    }
  }

  private int byName(Group one, Group other) {
    int shorter = Integer.compare(name(one).words().size(), name(other).words().size());
    return shorter != 0 ? shorter : one.key().compareTo(other.key());
  }

  private OutletName name(Group group) {
    OutletName name = names.get(group);
    return name == null ? OutletName.of(group.sample()) : name;
  }

  private static Set<Group> roots(List<Group> groups) {
    Set<Group> roots = new LinkedHashSet<>();
    groups.forEach(group -> roots.add(group.root()));
    return roots;
  }
}
