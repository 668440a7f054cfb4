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
import org.hearsay.affiliation.Affiliation;
import org.jspecify.annotations.Nullable;

/// Which persons of different articles are one. First and last name must agree: in the same words,
/// or, where they are East Slavic, in the key that their spellings share. A surname alone goes to
/// the one person who has it, if the office says so too. Lives for one register.
final class Persons {
  private final Groups groups;
  private final Map<Group, PersonName> full = new LinkedHashMap<>();
  private final Map<Group, PersonName> alone = new LinkedHashMap<>();

  Persons(Groups groups) {
    this.groups = groups;
  }

  void put(Node node) {
    PersonName name = PersonName.of(node.party().name());
    if (name.isFull()) {
      full.putIfAbsent(groups.put(node, "person:" + name.exact()), name);
    } else {
      alone.putIfAbsent(groups.put(node, node.ownKey()), name);
    }
  }

  void join() {
    joinSpellings();
    suggestNearNames();
    joinSurnames();
  }

  /// The groups that have a first and a last name, with one of their names each.
  Map<Group, String> named() {
    Map<Group, String> named = new LinkedHashMap<>();
    full.keySet().forEach(group -> named.put(group, group.sample()));
    return named;
  }

  private void joinSpellings() {
    Map<String, List<Group>> bySpelling = new TreeMap<>();
    full.forEach((group, name) -> {
      if (!name.isInitial()) {
        bySpelling.computeIfAbsent(name.folded(), _ -> new ArrayList<>()).add(group);
      }
    });
    for (List<Group> alike : bySpelling.values()) {
      Group first = alike.getFirst();
      for (Group other : alike.subList(1, alike.size())) {
        PersonName one = name(first);
        PersonName two = name(other);
        if (one.isSlavic() || two.isSlavic()) {
          boolean given = Letters.bare(one.given()).equals(Letters.bare(two.given()));
          first.join(
              other,
              given ? "transliteration" : "given-name",
              given
                  ? "spellings that the tables of transliteration give for one name"
                  : "“"
                      + one.given()
                      + "” and “"
                      + two.given()
                      + "” are one given name, and the"
                      + " surnames are spellings of one");
        } else {
          groups.suggest(first, other, "spelling", "the names are spelt almost alike");
        }
      }
    }
  }

  private void suggestNearNames() {
    Map<String, List<Group>> byEnds = new TreeMap<>();
    Map<String, List<Group>> byInitial = new TreeMap<>();
    full.forEach((group, name) -> {
      byEnds.computeIfAbsent(name.ends(), _ -> new ArrayList<>()).add(group);
      String initial = name.given().substring(0, 1) + " " + name.surnameKey();
      byInitial.computeIfAbsent(Letters.bare(initial), _ -> new ArrayList<>()).add(group);
    });
    groups.suggestAround(byEnds.values(), "middle-name", "first and last name agree");
    for (List<Group> alike : byInitial.values()) {
      List<Group> initials = alike.stream().filter(group -> name(group).isInitial()).toList();
      List<Group> others = alike.stream().filter(group -> !name(group).isInitial()).toList();
      initials.forEach(group ->
          groups.suggestEach(group, roots(others), "initial", "initial and surname agree"));
    }
  }

  private void joinSurnames() {
    Map<String, List<Group>> bySurname = new TreeMap<>();
    full.forEach((group, name) ->
        bySurname.computeIfAbsent(name.surnameKey(), _ -> new ArrayList<>()).add(group));
    Map<Group, Set<String>> offices = new HashMap<>();
    full.keySet().forEach(group -> offices.computeIfAbsent(group.root(), Persons::offices));
    Map<String, List<Group>> open = new TreeMap<>();
    alone.forEach((group, name) -> {
      List<Group> having = bySurname.getOrDefault(name.surnameKey(), List.of());
      Collection<Group> persons = roots(having);
      if (persons.isEmpty()) {
        open.computeIfAbsent(name.surnameKey(), _ -> new ArrayList<>()).add(group);
        return;
      }
      Set<String> office = new HashSet<>(offices(group));
      Group only = persons.iterator().next();
      office.retainAll(offices.getOrDefault(only, Set.of()));
      boolean spelt =
          having.stream()
              .map(this::name)
              .anyMatch(n ->
                  n.isSlavic() || Letters.bare(n.surname()).equals(Letters.bare(name.surname())));
      if (persons.size() == 1 && !office.isEmpty() && spelt) {
        only.join(
            group,
            "surname-and-office",
            "the only person of that surname, and the office is the same");
      } else {
        groups.suggestEach(
            group,
            persons,
            "surname",
            persons.size() == 1
                ? "the surname is the same; the article does not say that the office is"
                : "the surname is that of several");
      }
    });
    groups.suggestAround(
        open.values(), "surname", "the surname is the same, nobody has a first name");
  }

  /// What the articles say that they are, office and body or country together: "defense minister
  /// / @BY". Without a body it says too little.
  private static Set<String> offices(Group group) {
    Set<String> offices = new HashSet<>();
    for (Node node : group.nodes()) {
      for (Notice.Tie tie : node.ties()) {
        String office = office(node, tie);
        if (office != null) {
          offices.add(office);
        }
      }
    }
    return offices;
  }

  private static @Nullable String office(Node node, Notice.Tie tie) {
    Affiliation.Office office = tie.office();
    if (office == null) {
      return null;
    }
    List<String> title = BodyName.of(office.title()).words();
    BodyName body = BodyName.of(tie.body() < 0 ? "" : node.party(tie.body()).name());
    Set<String> where = new TreeSet<>(body.isDistinguishing() ? body.words() : List.of());
    title.stream().filter(CountryWords::isCountry).forEach(where::add);
    List<String> what =
        title.stream().filter(w -> !CountryWords.isCountry(w) && !w.equals("former")).toList();
    return what.isEmpty() || where.isEmpty()
        ? null
        : String.join(" ", what) + " / " + String.join(" ", where);
  }

  private PersonName name(Group group) {
    PersonName name = full.get(group);
    return name == null ? PersonName.of(group.sample()) : name;
  }

  private static Collection<Group> roots(Collection<Group> groups) {
    Set<Group> roots = new LinkedHashSet<>();
    groups.forEach(group -> roots.add(group.root()));
    return roots;
  }
}
