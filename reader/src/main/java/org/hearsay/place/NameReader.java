package org.hearsay.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.place.Gazetteer.Kind;
import org.hearsay.place.Toponym.Sort;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads what place a name in the text may be of: the name that the gazetteer knows in it, and what
/// the words in it and beside it say of its kind. Immutable.
final class NameReader {
  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");
  private static final Pattern COUNTIES =
      Pattern.compile("(?:,? (?:and )?\\p{Lu}[\\p{L}.]+){0,4} [Cc]ounties\\b");
  private static final Pattern REGION_BEHIND =
      Pattern.compile(" (?:province|region|oblast|governorate)\\b");
  private static final Pattern DISTRICT_BEHIND = Pattern.compile(" (?:county|district)\\b");
  private static final Pattern KIND_BEFORE =
      Pattern.compile(
          "\\b(?:([Cc]ity|[Tt]own|[Vv]illage|suburb|borough)|([Ss]tate|[Pp]rovince|[Rr]egion)) of"
              + " (?:the )?$");

  /// So far before and behind a name its kind is looked for.
  private static final int REACH_BEFORE = 20;

  private static final int REACH_BEHIND = 60;

  /// The name of a town of so many people is no abbreviation.
  private static final int LARGE = 100_000;

  /// Abbreviations have fewer letters.
  private static final int LONGEST_SHORT = 7;

  private final NameWords nameWords;

  NameReader(NameWords nameWords) {
    this.nameWords = nameWords;
  }

  /// Where the words of a span stand.
  static List<Span> words(Span span, String text) {
    List<Span> words = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(span.start(), span.end());
    while (word.find()) {
      words.add(new Span(word.start(), word.end()));
    }
    return words;
  }

  /// The known name in a span, longest first: the whole, with a point behind it ("Ky."), without
  /// its word of kind ("Gomel Region"), without words that say which part ("North Arlington"). Null
  /// if none is known.
  @Nullable Toponym known(Span whole, String text, Atlas atlas) {
    Sort sort = sortBeside(whole, text);
    Span dotted = dotted(whole, text);
    if (dotted != null && isShort(dotted.of(text), atlas)) {
      return new Toponym(dotted, dotted.of(text), sort, Place.Role.LOCATION);
    }
    if (isKnown(whole, text, atlas)) {
      return new Toponym(whole, whole.of(text), sort, Place.Role.LOCATION);
    }
    List<Span> words = words(whole, text);
    Sort told = nameWords.sortBy(words.getLast().of(text));
    if (words.size() > 1 && told != Sort.ANY) {
      Span head = new Span(whole.start(), words.get(words.size() - 2).end());
      if (isKnown(head, text, atlas)) {
        return new Toponym(whole, head.of(text), told, Place.Role.LOCATION);
      }
    }
    for (int i = 1; i < words.size() && nameWords.is("modifier", words.get(i - 1).of(text)); i++) {
      Span rest = new Span(words.get(i).start(), whole.end());
      if (isKnown(rest, text, atlas)) {
        return new Toponym(rest, rest.of(text), sort, Place.Role.LOCATION);
      }
    }
    return null;
  }

  private static boolean isKnown(Span span, String text, Atlas atlas) {
    return !atlas.named(span.of(text)).isEmpty();
  }

  private static @Nullable Span dotted(Span span, String text) {
    boolean point = span.end() < text.length() && text.charAt(span.end()) == '.';
    return point && span.length() < LONGEST_SHORT ? new Span(span.start(), span.end() + 1) : null;
  }

  /// Whether the last point belongs to the name: "Ky.", "U.S.", not "Asia." at a sentence's end.
  private static boolean isShort(String dotted, Atlas atlas) {
    String bare = dotted.substring(0, dotted.length() - 1);
    // "Gomel." is a town at a sentence's end, though the region is called "Homyel" elsewhere.
    return !atlas.named(dotted).isEmpty()
        && atlas.named(bare).stream()
            .noneMatch(entry -> entry.kind() == Kind.CITY && entry.size().population() >= LARGE)
        && (dotted.indexOf('.') < dotted.length() - 1
            || atlas.named(dotted).stream()
                .anyMatch(entry ->
                    entry.kind() == Kind.REGION
                        && !PlaceKey.of(entry.name()).equals(PlaceKey.of(dotted))));
  }

  /// "Henderson and Ellis counties", "city of Ayr", "Anhui province".
  private static Sort sortBeside(Span span, String text) {
    int until = Math.min(text.length(), span.end() + REACH_BEHIND);
    if (COUNTIES.matcher(text).region(span.end(), until).lookingAt()
        || DISTRICT_BEHIND.matcher(text).region(span.end(), until).lookingAt()) {
      return Sort.DISTRICT;
    }
    if (REGION_BEHIND.matcher(text).region(span.end(), until).lookingAt()) {
      return Sort.REGION;
    }
    int from = Math.max(0, span.start() - REACH_BEFORE);
    Matcher before = KIND_BEFORE.matcher(text).region(from, span.start());
    if (!before.find()) {
      return Sort.ANY;
    }
    return before.group(1) != null ? Sort.TOWN : Sort.REGION;
  }
}
