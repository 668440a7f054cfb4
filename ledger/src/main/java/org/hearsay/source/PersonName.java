package org.hearsay.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.Mention;
import org.hearsay.text.WordList;

/// A person's name in its parts, without ranks and forms of address. The words are in lower case
/// and keep their accents.
///
/// - `given`: empty where the text has a surname alone
/// - `middle`: what stands between, initials and father's names; mostly empty
record PersonName(String given, List<String> middle, String surname) {
  private static final Set<String> TITLES =
      WordList.read(Mention.class, "titles.txt").lines().stream()
          .flatMap(line -> Letters.words(line).stream())
          .collect(Collectors.toSet());
  private static final Set<String> PARTICLES = Lines.words("surname-particles.txt");

  PersonName {
    middle = List.copyOf(middle);
  }

  static PersonName of(String name) {
    List<String> words = Letters.accented(name);
    int from = 0;
    while (from < words.size() - 1 && TITLES.contains(Letters.bare(words.get(from)))) {
      from++;
    }
    words = words.subList(from, words.size());
    if (words.isEmpty()) {
      return new PersonName("", List.of(), "");
    }
    if (words.size() == 1) {
      return new PersonName("", List.of(), words.getFirst());
    }
    int last = words.size() - 1;
    for (int i = 1; i < last; i++) {
      if (PARTICLES.contains(words.get(i))) {
        last = i;
      }
    }
    if (PARTICLES.contains(words.getFirst())) {
      return new PersonName("", List.of(), String.join(" ", words));
    }
    String surname = String.join(" ", words.subList(last, words.size()));
    return new PersonName(words.getFirst(), words.subList(1, last), surname);
  }

  /// A name as it is printed, without the ranks and forms of address before it.
  static String withoutTitles(String printed) {
    List<String> words = List.of(printed.strip().split(" +", -1));
    int from = 0;
    while (from < words.size() - 1 && TITLES.containsAll(Letters.words(words.get(from)))) {
      from++;
    }
    return String.join(" ", words.subList(from, words.size()));
  }

  /// Whether it has a first and a last name.
  boolean isFull() {
    return !given.isEmpty();
  }

  /// Whether the first name is more than a letter.
  boolean isInitial() {
    return given.length() == 1;
  }

  /// Equal for the same words, whatever their case and accents.
  String exact() {
    StringBuilder exact = new StringBuilder(Letters.bare(given));
    middle.forEach(word -> exact.append(' ').append(Letters.bare(word)));
    return exact.append(' ').append(Letters.bare(surname)).toString().strip();
  }

  /// Equal for the spellings of one name, all of its words.
  String folded() {
    StringBuilder folded = new StringBuilder(Transliteration.givenKey(given));
    middle.forEach(word -> folded.append(' ').append(Transliteration.givenKey(word)));
    return folded.append(' ').append(surnameKey()).toString();
  }

  /// Equal for the spellings of one first and one last name.
  String ends() {
    return Transliteration.givenKey(given) + " " + surnameKey();
  }

  /// Equal for the spellings of one surname, and perhaps for more.
  String surnameKey() {
    return Transliteration.key(surname);
  }

  /// Whether its spellings are told by the tables for East Slavic names.
  boolean isSlavic() {
    return Transliteration.isSlavicGiven(given) || Transliteration.isSlavicSurname(surname);
  }
}
