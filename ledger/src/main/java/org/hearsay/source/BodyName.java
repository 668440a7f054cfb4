package org.hearsay.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.text.WordList;

/// The name of a body as it is compared: its words in one spelling, countries as `@BY`, small words
/// left out.
record BodyName(List<String> words) {
  private static final Map<String, String> VARIANTS = Lines.byFirst("word-variants.txt");
  private static final Set<String> CONNECTIVES = Lines.words("body-connectives.txt");
  private static final Set<String> GENERIC = Lines.words("generic-words.txt");
  private static final Set<String> HEADS = Lines.words("body-heads.txt");
  private static final Set<String> VAGUE = Lines.words("vague-groups.txt");
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&.-]{1,9}");

  private static final Set<String> UNIQUE =
      WordList.read(BodyName.class, "unique-names.txt").lines().stream()
          .map(line -> of(line).exact())
          .collect(Collectors.toSet());

  /// So many letters of a word stay the same in its other forms.
  private static final int STEM = 6;

  BodyName {
    words = List.copyOf(words);
  }

  static BodyName of(String name) {
    return new BodyName(
        CountryWords.replaced(
                Letters.words(name).stream().map(w -> VARIANTS.getOrDefault(w, w)).toList())
            .stream()
            .filter(word -> !CONNECTIVES.contains(word))
            .toList());
  }

  /// Whether the printed name is one of initials: "ISW", "U.N.".
  static boolean isAbbreviation(String printed) {
    String bare =
        printed.startsWith("the ") || printed.startsWith("The ") ? printed.substring(4) : printed;
    return ABBREVIATION.matcher(bare).matches()
        && bare.chars().filter(Character::isLetter).count() > 1;
  }

  /// Whether the name says which body it is, not only what.
  boolean isDistinguishing() {
    return hasOwnWord()
        || UNIQUE.contains(exact())
        || (hasCountry() && words.size() > 1 && !isVague())
        || isCountry();
  }

  /// Whether it is the name of a country and nothing else.
  boolean isCountry() {
    return words.size() == 1 && hasCountry();
  }

  boolean hasCountry() {
    return words.stream().anyMatch(CountryWords::isCountry);
  }

  private boolean hasOwnWord() {
    return words.stream()
        .anyMatch(word ->
            !CountryWords.isCountry(word)
                && !GENERIC.contains(word)
                && !VAGUE.contains(word)
                && !word.chars().allMatch(Character::isDigit));
  }

  /// "Russian media", "Iranian authorities": many, and not the same many each time.
  private boolean isVague() {
    List<String> left = words.stream().filter(word -> !CountryWords.isCountry(word)).toList();
    return left.size() == 1 && VAGUE.contains(left.getFirst());
  }

  /// The words in the order in which they stand.
  String exact() {
    return String.join(" ", words);
  }

  /// Whether a word says that it is a body: "institute".
  boolean hasHead() {
    return words.stream().anyMatch(HEADS::contains);
  }

  /// Equal for the two orders of one name; the words as they stand where the name has no head that
  /// could stand first or last.
  String inAnyOrder() {
    if (!hasHead()) {
      return exact();
    }
    return words.stream().sorted().collect(Collectors.joining(" "));
  }

  /// Equal for "Kestrian Navy" and "Navy of Kestria": of each word its beginning.
  String stems() {
    return words.stream()
        .map(word -> word.length() > STEM ? word.substring(0, STEM) : word)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /// As [#inAnyOrder], without countries.
  String withoutCountry() {
    return new BodyName(words.stream().filter(word -> !CountryWords.isCountry(word)).toList())
        .inAnyOrder();
  }
}
