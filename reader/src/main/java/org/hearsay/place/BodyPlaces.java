package org.hearsay.place;

import java.util.List;
import java.util.Set;
import org.hearsay.place.Toponym.Sort;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds the place in the name of a body or building, at its start or behind "of", "at", "in":
/// "Athens Police Department", "University of Cincinnati". Many bodies are named after persons
/// whose names are those of small towns too, so a town must be large, or named in the article
/// besides. Immutable.
final class BodyPlaces {
  private static final Set<String> JOINTS = Set.of("of", "at", "in", "for");

  /// A place's name is at most so many words long here.
  private static final int MOST_WORDS = 4;

  /// A town of so many people needs no other proof.
  private static final int LARGE = 100_000;

  private final NameWords nameWords;

  BodyPlaces(NameWords nameWords) {
    this.nameWords = nameWords;
  }

  /// The place in the name, the longest at its start first; null if there is none.
  ///
  /// @param named the keys of the places that the article names besides
  @Nullable Toponym in(Span span, String text, Atlas atlas, Set<String> named) {
    List<Span> words = NameReader.words(span, text);
    for (int count = Math.min(words.size() - 1, MOST_WORDS); count > 0; count--) {
      Toponym part = part(words.subList(0, count), text, atlas, named);
      if (part != null) {
        return part;
      }
    }
    for (int i = Math.max(2, words.size() - MOST_WORDS); i < words.size(); i++) {
      if (JOINTS.contains(words.get(i - 1).of(text))) {
        Toponym part = part(words.subList(i, words.size()), text, atlas, named);
        if (part != null) {
          return part;
        }
      }
    }
    return null;
  }

  private @Nullable Toponym part(List<Span> words, String text, Atlas atlas, Set<String> named) {
    Span span = withoutGenitive(words.getFirst().union(words.getLast()), text);
    String name = span.of(text);
    boolean common =
        words.size() == 1
            && (nameWords.is("modifier", name)
                || nameWords.is("never", name)
                || nameWords.is("building", name));
    if (name.isEmpty() || common || !Character.isUpperCase(name.codePointAt(0))) {
      return null;
    }
    boolean district = nameWords.sortBy(words.getLast().of(text)) == Sort.DISTRICT;
    boolean isPlace =
        named.contains(PlaceKey.of(name))
            || (district && !atlas.named(name).isEmpty())
            || atlas.isWellKnown(name, LARGE);
    return isPlace ? new Toponym(span, name, Sort.ANY, Place.Role.PART) : null;
  }

  private static Span withoutGenitive(Span span, String text) {
    String name = span.of(text);
    return name.endsWith("’s") || name.endsWith("'s")
        ? new Span(span.start(), span.end() - 2)
        : span;
  }
}
