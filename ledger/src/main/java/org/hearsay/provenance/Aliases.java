package org.hearsay.provenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.language.Slug;
import org.hearsay.matching.OutletNames;
import org.hearsay.source.Kind;
import org.hearsay.source.Source;

/// Which of the sources that the articles of one claim name are one, where the register, which
/// looks at all articles, leaves it open: articles that tell one thing mean one ministry by "the
/// ministry". Two of the same name; a short name and the one full name that it fits; a description
/// ("the inspectorate") and the one body of its article that it fits.
///
/// Lives for one graph.
final class Aliases {
  private static final Comparator<Source> FULLEST_FIRST =
      Comparator.comparing((Source source) -> source.title().article() != null)
          .thenComparingInt(source -> -source.name().length())
          .thenComparing(Source::id);

  private final Map<String, Source> meant = new TreeMap<>();

  /// @param articles of the claim
  Aliases(Told told, Collection<String> articles) {
    Map<String, Source> all = new TreeMap<>();
    for (String article : articles) {
      all.putAll(told.speakers(article));
      Source outlet = told.outlet(article);
      if (outlet != null) {
        all.put(outlet.id(), outlet);
      }
    }
    List<Source> named = all.values().stream().filter(Aliases::isNamedBody).toList();
    for (Source source : all.values()) {
      List<Source> fitting =
          isNamedBody(source)
              ? named.stream().filter(other -> isFuller(other, source)).toList()
              : source.kind() == Kind.PERSON
                  ? outlets(source, named)
                  : described(told, source, named);
      List<Source> distinct = distinct(fitting);
      if (distinct.size() == 1) {
        meant.put(source.id(), distinct.getFirst());
      }
    }
  }

  private static boolean isNamedBody(Source source) {
    return source.kind() == Kind.BODY || source.kind() == Kind.OUTLET;
  }

  /// The same name of smaller id, or a fuller one.
  private static boolean isFuller(Source other, Source than) {
    if (other.id().equals(than.id())) {
      return false;
    }
    String mine = Slug.of(than.name());
    String theirs = Slug.of(other.name());
    if (mine.equals(theirs)) {
      return FULLEST_FIRST.compare(other, than) < 0;
    }
    return theirs.length() > mine.length() && OutletNames.fits(than.name(), other.name());
  }

  /// "Radio Lennick" is no person, though its name may be read as one.
  private static List<Source> outlets(Source person, List<Source> named) {
    Set<String> names =
        person.names().stream()
            .map(name -> Slug.of(name.text()))
            .collect(Collectors.toUnmodifiableSet());
    return named.stream()
        .filter(other -> other.kind() == Kind.OUTLET && names.contains(Slug.of(other.name())))
        .toList();
  }

  private static List<Source> described(Told told, Source source, List<Source> named) {
    String article = source.title().article();
    if (source.kind() != Kind.UNNAMED || article == null || source.title().group() == null) {
      return List.of();
    }
    Map<String, Source> here = told.speakers(article);
    return named.stream()
        .filter(body -> here.containsKey(body.id()))
        .filter(body -> OutletNames.describes(source.name(), body.name()))
        .toList();
  }

  /// One for each name, the fullest.
  private static List<Source> distinct(List<Source> fitting) {
    Map<String, Source> byName = new TreeMap<>();
    fitting.stream()
        .sorted(FULLEST_FIRST)
        .forEach(source -> byName.putIfAbsent(Slug.of(source.name()), source));
    List<Source> left = new ArrayList<>();
    for (Source source : byName.values()) {
      boolean part = byName.values().stream().anyMatch(other -> isFuller(other, source));
      if (!part) {
        left.add(source);
      }
    }
    return left;
  }

  /// The source that this one is held to be here, mostly itself.
  Source of(Source source) {
    Source at = source;
    for (int i = 0; i < 5 && meant.get(at.id()) != null; i++) {
      at = meant.getOrDefault(at.id(), at);
    }
    return at;
  }

  /// A source as it is drawn, as whoever it is held to be.
  Node.Source node(Source source) {
    Source one = of(source);
    List<String> also = new ArrayList<>(all(one.id()));
    also.remove(one.id());
    return new Node.Source(
        "s:" + one.id(),
        one.name(),
        one.id(),
        one.kind(),
        isNamed(one),
        one.title().article(),
        also);
  }

  /// Whether it goes by a name: "the regulator" is a body, and whose it is nobody says.
  private static boolean isNamed(Source source) {
    return source.kind() != Kind.UNNAMED
        && (source.title().article() == null
            || source.name().replaceFirst("^The ", "").chars().anyMatch(Character::isUpperCase));
  }

  /// The ids of the sources that are held to be the one of that id here, that id among them.
  List<String> all(String id) {
    List<String> all = new ArrayList<>(List.of(id));
    meant.forEach((alias, source) -> {
      if (!alias.equals(id) && of(source).id().equals(id)) {
        all.add(alias);
      }
    });
    return all;
  }
}
