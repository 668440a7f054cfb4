package org.hearsay.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Which of "he" and "she" may stand for somebody, as far as words show it: a given name that is
/// nearly always one, a form of address, the pronoun itself. It decides what a pronoun cannot mean
/// and nothing else.
public enum Gender {
  SHE,
  HE;

  private static final Map<String, Gender> GIVEN_NAMES = givenNames();
  private static final Set<String> SHE_WORDS =
      Set.of(
          "she",
          "her",
          "hers",
          "herself",
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "miss",
          "lady",
          "dame",
          "madam",
          "queen",
          "princess",
          "duchess",
          "congresswoman",
          "chairwoman",
          "spokeswoman",
          "businesswoman",
          "councilwoman",
          "baroness",
          "sister",
          "mother",
          "wife",
          "widow",
          "actress");
  private static final Set<String> HE_WORDS =
      Set.of(
          "he",
          "him",
          "his",
          "himself",
          "mr",
          "mr.",
          "sir",
          "lord",
          "king",
          "prince",
          "duke",
          "congressman",
          "chairman",
          "spokesman",
          "businessman",
          "councilman",
          "baron",
          "father",
          "husband",
          "brother",
          "pope",
          "cardinal",
          "bishop",
          "imam",
          "ayatollah");

  /// What the first word of a person's full name shows; null where that may be either's.
  public static @Nullable Gender ofGivenName(String name) {
    int blank = name.indexOf(' ');
    return blank < 0 ? null : GIVEN_NAMES.get(name.substring(0, blank));
  }

  /// What a word in lower case shows: a pronoun, a form of address, "spokeswoman".
  public static @Nullable Gender ofWord(String lower) {
    if (SHE_WORDS.contains(lower)) {
      return SHE;
    }
    return HE_WORDS.contains(lower) ? HE : null;
  }

  private static Map<String, Gender> givenNames() {
    Map<String, List<String>> sections = WordList.read(Gender.class, "given-names.txt").sections();
    Map<String, Gender> names = new HashMap<>();
    sections.getOrDefault("f", List.of()).forEach(name -> names.put(name, SHE));
    sections.getOrDefault("m", List.of()).forEach(name -> names.put(name, HE));
    return Map.copyOf(names);
  }
}
