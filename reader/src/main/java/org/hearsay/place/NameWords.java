package org.hearsay.place;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.language.MentionFinder;
import org.hearsay.text.WordList;

/// What the words of a name say of the kind of thing that is named: `structures.txt`. Immutable.
final class NameWords {
  private final Map<String, Set<String>> kinds =
      WordList.read(NameWords.class, "structures.txt").sections().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> new HashSet<>(e.getValue())));

  private final Set<String> demonyms =
      WordList.read(MentionFinder.class, "demonyms.txt").lines().stream()
          .flatMap(line -> Stream.of(line.split("\\s+", -1)))
          .collect(Collectors.toSet());

  boolean is(String kind, String word) {
    return kinds.getOrDefault(kind, Set.of()).contains(word);
  }

  /// "Orchard St.", "Interstate 55", "618 S.W. Second Terrace".
  boolean isRoad(List<String> words) {
    String last = words.getLast();
    return (words.size() > 1 && is("road", last))
        || (is("numbered", words.getFirst()) && words.stream().anyMatch(NameWords::isNumber))
        || Character.isDigit(words.getFirst().charAt(0));
  }

  boolean isBuilding(List<String> words) {
    return words.size() > 1 && is("building", words.getLast());
  }

  /// "Iranian": people, and no place.
  boolean isDemonym(String word) {
    return demonyms.contains(word);
  }

  /// The sort that the last word of a name tells.
  Toponym.Sort sortBy(String last) {
    if (is("district", last)) {
      return Toponym.Sort.DISTRICT;
    }
    return is("region", last)
        ? Toponym.Sort.REGION
        : is("town", last) ? Toponym.Sort.TOWN : Toponym.Sort.ANY;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(word.length() - 1));
  }
}
