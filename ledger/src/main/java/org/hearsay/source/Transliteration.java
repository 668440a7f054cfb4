package org.hearsay.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.text.WordList;

/// Folds the spellings that the tables of romanization give for one East Slavic name into one key:
/// "Zelensky", "Zelenskyy" and "Zelenskiy" into one. A key is never shown; see
/// `transliteration.txt`.
final class Transliteration {
  private record Step(String from, String to, boolean atEnd) {}

  private static final List<Step> STEPS = steps();
  private static final List<String> ENDINGS =
      WordList.read(Transliteration.class, "slavic-endings.txt").lines();

  /// The spellings of given names, and by them the key of the name.
  private static final Map<String, String> GIVEN = given();

  private static final Set<String> COMMON_ELSEWHERE =
      WordList.read(Transliteration.class, "given-names.txt").lines().stream()
          .flatMap(line -> List.of(line.split("\\s+", -1)).stream())
          .filter(word -> word.startsWith("*"))
          .map(Transliteration::givenLetters)
          .collect(Collectors.toSet());

  private Transliteration() {}

  /// The key of a word in lower case, accents and all.
  static String key(String word) {
    String key = word;
    for (Step step : STEPS) {
      if (!step.atEnd) {
        key = key.replace(step.from, step.to);
      } else if (key.endsWith(step.from)) {
        key = key.substring(0, key.length() - step.from.length()) + step.to;
      }
      if (step.from.equals("ʺ")) {
        key = Letters.bare(key);
      }
    }
    return key;
  }

  /// The key of a given name: one for "Serhiy", "Sergei" and "Siarhei".
  static String givenKey(String word) {
    return GIVEN.getOrDefault(Letters.bare(word), key(word));
  }

  /// Whether the given name alone shows that the name is East Slavic.
  static boolean isSlavicGiven(String word) {
    String bare = Letters.bare(word);
    return GIVEN.containsKey(bare) && !COMMON_ELSEWHERE.contains(bare);
  }

  /// Whether a surname shows it by its ending.
  static boolean isSlavicSurname(String word) {
    String key = key(word);
    return ENDINGS.stream()
        .anyMatch(ending -> key.length() > ending.length() + 1 && key.endsWith(ending));
  }

  private static Map<String, String> given() {
    return WordList.read(Transliteration.class, "given-names.txt").lines().stream()
        .map(line -> List.of(line.split("\\s+", -1)))
        .flatMap(names ->
            names.stream()
                .map(name -> Map.entry(givenLetters(name), "=" + givenLetters(names.getFirst()))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a));
  }

  private static String givenLetters(String spelling) {
    return String.join("", Letters.words(spelling.replace("*", "")));
  }

  private static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (String line : WordList.read(Transliteration.class, "transliteration.txt").lines()) {
      String[] words = line.split("\\s+", -1);
      Function<String, String> plain = word -> word.replace("$", "").replace("-", "");
      steps.add(new Step(plain.apply(words[0]), plain.apply(words[1]), words[0].endsWith("$")));
    }
    return List.copyOf(steps);
  }
}
