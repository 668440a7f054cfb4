package org.hearsay.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.affiliation.Affiliation;

/// Which bodies of different articles are one. Their names must say which body they are, by a word
/// of their own, a country, or what the article says that they belong to; "the ministry" is one
/// with nothing elsewhere. Lives for one register.
final class Bodies {
  /// Upwards, from a generic body to one that can be told.
  private static final int MOST_STEPS = 6;

  /// Of so many words a generic name is worth a suggestion: "Food Safety Inspectorate".
  private static final int TELLING = 3;

  private final Groups groups;

  /// Groups by what their names are told apart by.
  private final Map<Group, BodyName> names = new LinkedHashMap<>();

  /// Those whose article names them by initials alone; grouped when it is known who has them.
  private final Map<String, List<Node>> abbreviations = new TreeMap<>();

  /// The bodies that an article gives these initials to.
  private final Map<String, Set<Group>> byAbbreviation = new TreeMap<>();

  /// Those whose names are generic, but long.
  private final Map<String, Set<Group>> generic = new TreeMap<>();

  Bodies(Groups groups) {
    this.groups = groups;
  }

  void put(Node node) {
    String printed = node.party().name();
    BodyName name = BodyName.of(printed);
    boolean initials = BodyName.isAbbreviation(printed) && !name.isCountry();
    String belonging = name.isDistinguishing() ? "" : belonging(node, new HashSet<>());
    if (initials && node.party().named()) {
      abbreviations.computeIfAbsent(abbreviation(printed), _ -> new ArrayList<>()).add(node);
      return;
    }
    if (!node.party().named() || (!name.isDistinguishing() && belonging.isEmpty())) {
      Group own = groups.put(node, node.ownKey());
      if (node.party().named() && name.words().size() >= TELLING) {
        generic.computeIfAbsent(name.inAnyOrder(), _ -> new LinkedHashSet<>()).add(own);
      }
      return;
    }
    Group group = groups.put(node, "body:" + key(name, belonging));
    names.putIfAbsent(group, name);
    for (Notice.Form form : node.party().forms()) {
      if (BodyName.isAbbreviation(form.text())) {
        byAbbreviation
            .computeIfAbsent(abbreviation(form.text()), _ -> new LinkedHashSet<>())
            .add(group);
      }
    }
  }

  /// What two names of one body have in common. A country that the article says the body belongs to
  /// counts as if it stood in the name.
  private static String key(BodyName name, String belonging) {
    if (belonging.isEmpty()) {
      return name.exact();
    }
    if (CountryWords.isCountry(belonging)) {
      List<String> words = new ArrayList<>(name.words());
      words.add(belonging);
      return new BodyName(words).exact();
    }
    return name.exact() + " < " + belonging;
  }

  /// The key of what a body is said to be part of; empty where the article does not say, says two
  /// things, or what it says does not tell one body from others either, nor what that belongs to.
  private static String belonging(Node node, Set<Integer> seen) {
    Set<String> found = new HashSet<>();
    for (Notice.Tie tie : node.ties()) {
      boolean part =
          tie.kind() == Affiliation.Kind.PART_OF && tie.body() >= 0 && seen.size() < MOST_STEPS;
      if (part && seen.add(tie.body())) {
        Node whole = node.sibling(tie.body());
        BodyName name = BodyName.of(whole.party().name());
        String belonging = name.isDistinguishing() ? "" : belonging(whole, seen);
        if (name.isDistinguishing() || !belonging.isEmpty()) {
          found.add(new BodyName(List.of(key(name, belonging).split(" ", -1))).inAnyOrder());
        }
      }
    }
    return found.size() == 1 ? found.iterator().next() : "";
  }

  private static String abbreviation(String printed) {
    return String.join("", Letters.words(printed.replaceFirst("^[Tt]he ", "")));
  }

  void join() {
    joinWordOrders();
    joinAbbreviations();
    suggestCountries();
  }

  private void joinWordOrders() {
    Map<String, List<Group>> alike = new TreeMap<>();
    for (Group group : names.keySet()) {
      String key = group.key().substring("body:".length());
      List<String> words = List.of(key.split(" ", -1));
      String inAnyOrder = key.contains(" < ") ? key : new BodyName(words).inAnyOrder();
      alike.computeIfAbsent(inAnyOrder, _ -> new ArrayList<>()).add(group);
    }
    for (List<Group> same : alike.values()) {
      for (Group other : same.subList(1, same.size())) {
        same.getFirst()
            .join(other, "word-order", "the same words in another order, countries by their code");
      }
    }
  }

  private void joinAbbreviations() {
    abbreviations.forEach((initials, nodes) -> {
      Set<Group> having = new LinkedHashSet<>();
      byAbbreviation.getOrDefault(initials, Set.of()).forEach(body -> having.add(body.root()));
      for (Node node : nodes) {
        if (having.size() > 1) {
          Group open = groups.put(node, node.ownKey());
          groups.suggestEach(open, having, "abbreviation", "several bodies have these initials");
          continue;
        }
        Group group = groups.put(node, "body:" + initials);
        names.putIfAbsent(group, BodyName.of(node.party().name()));
        if (!having.isEmpty()) {
          having
              .iterator()
              .next()
              .join(group, "abbreviation", "the only body that an article gives these initials to");
        }
      }
    });
  }

  /// The groups that are told apart by their names, with one of them each.
  Map<Group, String> named() {
    Map<Group, String> named = new LinkedHashMap<>();
    names.keySet().forEach(group -> named.put(group, group.sample()));
    return named;
  }

  /// "Center for National Resistance", "Ukraine's National Resistance Center"; "Kestrian Navy",
  /// "Navy of Kestria".
  private void suggestCountries() {
    Map<String, List<Group>> bare = new TreeMap<>();
    Map<String, List<Group>> stems = new TreeMap<>();
    names.forEach((group, name) -> {
      if (!name.isCountry()) {
        String left = name.withoutCountry();
        if (new BodyName(List.of(left.split(" ", -1))).isDistinguishing()) {
          bare.computeIfAbsent(left, _ -> new ArrayList<>()).add(group);
        }
        stems.computeIfAbsent(name.stems(), _ -> new ArrayList<>()).add(group);
      }
    });
    groups.suggestAround(bare.values(), "country", "the same name but for the country");
    groups.suggestAround(
        generic.values().stream().map(List::copyOf).toList(),
        "generic-name",
        "the same name, which several bodies may have");
    groups.suggestAround(stems.values(), "word-forms", "the same words in other forms");
  }
}
