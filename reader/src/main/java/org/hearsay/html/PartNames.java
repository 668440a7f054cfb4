package org.hearsay.html;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.html.Evidence.Kind;

/// What the words of an element's `class` or `id` say of it, where these name a byline, a date, a
/// trail of sections or a part beside the article. Immutable.
///
/// - `marks`: what the element is to be marked as
/// - `beside`: whether it stands beside the article
/// - `crumbs`: whether it holds the trail
record PartNames(Set<Kind> marks, boolean beside, boolean crumbs) {
  static final PartNames NONE = new PartNames(Set.of(), false, false);

  private static final Map<String, PartNames> MEANING = meaning();
  private static final Set<String> FIRST_OF_TWO =
      MEANING.keySet().stream()
          .filter(name -> name.contains(" "))
          .map(name -> name.substring(0, name.indexOf(' ')))
          .collect(Collectors.toUnmodifiableSet());

  PartNames {
    marks = Set.copyOf(marks);
  }

  private static Map<String, PartNames> meaning() {
    PartNames beside = new PartNames(Set.of(), true, false);
    Map<String, PartNames> meaning = new HashMap<>();
    Map.of(
            "byline-names.txt", new PartNames(Set.of(Kind.BYLINE), false, false),
            "date-names.txt", new PartNames(Set.of(Kind.DATE), false, false),
            "changed-names.txt", new PartNames(Set.of(Kind.MODIFIED), false, false),
            "crumb-names.txt", new PartNames(Set.of(), false, true),
            "never-names.txt", beside,
            "beside-names.txt", beside)
        .forEach((file, names) ->
            Names.lines(file).forEach(name -> meaning.merge(name, names, PartNames::and)));
    return Map.copyOf(meaning);
  }

  /// What a `class` or `id` says.
  static PartNames in(String value) {
    PartNames found = NONE;
    String before = "";
    List<String> words = Names.words(value);
    for (String word : words) {
      found = found.and(MEANING.getOrDefault(word, NONE));
      if (FIRST_OF_TWO.contains(before)) {
        found = found.and(MEANING.getOrDefault(before + " " + word, NONE));
      }
      before = word;
    }
    return found;
  }

  /// What both say together.
  PartNames and(PartNames other) {
    if (other.equals(NONE) || equals(other)) {
      return this;
    }
    if (equals(NONE)) {
      return other;
    }
    Set<Kind> both = EnumSet.noneOf(Kind.class);
    both.addAll(marks);
    both.addAll(other.marks);
    return new PartNames(both, beside || other.beside, crumbs || other.crumbs);
  }
}
