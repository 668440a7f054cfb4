package org.hearsay.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Which of "he" and "she" may stand for somebody, as far as words show it: a given name that is
/// nearly always one, a form of address, the pronoun itself. It decides what a pronoun cannot mean
/// and nothing else.
public enum Gender {
  SHE,
  HE;

  private static final Map<String, Gender> GIVEN_NAMES = givenNames();
  private static final Map<String, Gender> WORDS = words();

  /// What the first word of a person's full name shows; null where that may be either's.
  public static @Nullable Gender ofGivenName(String name) {
    int blank = name.indexOf(' ');
    return blank < 0 ? null : GIVEN_NAMES.get(name.substring(0, blank));
  }

  /// What a word in lower case shows: a pronoun, a form of address, "spokeswoman".
  public static @Nullable Gender ofWord(String lower) {
    return WORDS.get(lower);
  }

  private static Map<String, Gender> givenNames() {
    Map<String, List<String>> sections = WordList.read(Gender.class, "given-names.txt").sections();
    Map<String, Gender> names = new HashMap<>();
    sections.getOrDefault("f", List.of()).forEach(name -> names.put(name, SHE));
    sections.getOrDefault("m", List.of()).forEach(name -> names.put(name, HE));
    return Map.copyOf(names);
  }

  private static Map<String, Gender> words() {
    Map<String, Gender> words = new HashMap<>();
    WordList.read(Gender.class, "gender-words.txt")
        .sections()
        .forEach((gender, of) ->
            of.forEach(word -> words.put(word, valueOf(gender.toUpperCase(Locale.ROOT)))));
    return Map.copyOf(words);
  }
}
