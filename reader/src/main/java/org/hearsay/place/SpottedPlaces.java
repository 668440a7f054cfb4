package org.hearsay.place;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/// What toponyms a name that was spotted as a place holds: itself, without small words at its edges
/// ("southern California"), with a capitalised one beside it where both together are known
/// ("Northern Europe"); two for "Logan-Rogersville"; the place in the name of a building; none for
/// a road or a demonym. Immutable.
final class SpottedPlaces {
  private static final Pattern WORD_BEFORE = Pattern.compile("\\b(\\p{Lu}[\\p{L}.]+) $");
  private static final Pattern WORD_BEHIND = Pattern.compile(" (\\p{Lu}\\p{L}+)");

  /// So far before a name a word of it is looked for.
  private static final int REACH = 24;

  private final NameWords nameWords;
  private final NameReader nameReader;
  private final BodyPlaces bodyPlaces;

  SpottedPlaces(NameWords nameWords, NameReader nameReader, BodyPlaces bodyPlaces) {
    this.nameWords = nameWords;
    this.nameReader = nameReader;
    this.bodyPlaces = bodyPlaces;
  }

  /// The toponyms of a name in text order. A name that the gazetteer does not know is one too.
  List<Toponym> in(Span span, String text, Atlas atlas) {
    List<Span> words = NameReader.words(span, text);
    List<String> strings = words.stream().map(word -> word.of(text)).toList();
    if (words.isEmpty() || nameWords.isDemonym(strings.getLast())) {
      return List.of();
    }
    if (atlas.named(span.of(text)).isEmpty()) {
      if (nameWords.isRoad(strings)) {
        return List.of();
      }
      if (nameWords.isBuilding(strings)) {
        Toponym inside = bodyPlaces.in(span, text, atlas, Set.of());
        return inside == null ? List.of() : List.of(inside);
      }
    }
    int from = 0;
    int to = words.size();
    while (from < to && isSmall(strings.get(from))) {
      from++;
    }
    while (to > from && isSmall(strings.get(to - 1))) {
      to--;
    }
    if (from == to) {
      return List.of();
    }
    Span whole = widened(new Span(words.get(from).start(), words.get(to - 1).end()), text, atlas);
    Toponym known = nameReader.known(whole, text, atlas);
    if (known != null) {
      return List.of(known);
    }
    List<Toponym> two = hyphenated(whole, text, atlas);
    return two.isEmpty()
        ? List.of(
            new Toponym(
                whole, whole.of(text), nameWords.sortBy(strings.get(to - 1)), Place.Role.LOCATION))
        : two;
  }

  private static boolean isSmall(String word) {
    return word.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  private static Span widened(Span span, String text, Atlas atlas) {
    int from = Math.max(0, span.start() - REACH);
    Matcher before = WORD_BEFORE.matcher(text).region(from, span.start());
    if (before.find()) {
      Span wide = new Span(before.start(1), span.end());
      if (!atlas.named(wide.of(text)).isEmpty()) {
        return wide;
      }
    }
    Matcher behind = WORD_BEHIND.matcher(text).region(span.end(), text.length());
    if (behind.lookingAt()) {
      Span wide = new Span(span.start(), behind.end(1));
      if (!atlas.named(wide.of(text)).isEmpty()) {
        return wide;
      }
    }
    return span;
  }

  /// Both parts of a name with one hyphen, if both are known; else none.
  private static List<Toponym> hyphenated(Span whole, String text, Atlas atlas) {
    String name = whole.of(text);
    int hyphen = name.indexOf('-');
    if (hyphen <= 0 || hyphen == name.length() - 1 || name.indexOf('-', hyphen + 1) > 0) {
      return List.of();
    }
    Span first = new Span(whole.start(), whole.start() + hyphen);
    Span second = new Span(whole.start() + hyphen + 1, whole.end());
    if (atlas.named(first.of(text)).isEmpty() || atlas.named(second.of(text)).isEmpty()) {
      return List.of();
    }
    return List.of(Toponym.of(first, text), Toponym.of(second, text));
  }
}
