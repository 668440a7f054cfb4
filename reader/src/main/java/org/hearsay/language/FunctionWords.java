package org.hearsay.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/// The small words of English, by class. All questions are about a word in lower case.
public final class FunctionWords {
  private static final Map<String, List<String>> CLASSES =
      WordList.read(FunctionWords.class, "function-words.txt").sections();
  private static final Set<String> PRONOUNS = of("pronoun");
  private static final Set<String> PERSON_PRONOUNS = of("person-pronoun");
  private static final Set<String> GROUP_PRONOUNS = of("group-pronoun");
  private static final Set<String> DETERMINERS = of("determiner");
  private static final Set<String> PREPOSITIONS = of("preposition");
  private static final Set<String> AUXILIARIES = of("auxiliary");
  private static final Set<String> NEGATIONS = of("negation");
  private static final Set<String> CONJUNCTIONS = of("conjunction");
  private static final Set<String> ADVERBS = of("adverb");
  private static final Set<String> TIMES = of("time");

  private FunctionWords() {}

  public static boolean isPronoun(String lower) {
    return PRONOUNS.contains(lower);
  }

  /// "he", "her": stands for one person.
  public static boolean isPersonPronoun(String lower) {
    return PERSON_PRONOUNS.contains(lower);
  }

  /// "they", "it": stands for a body or several persons.
  public static boolean isGroupPronoun(String lower) {
    return GROUP_PRONOUNS.contains(lower);
  }

  public static boolean isDeterminer(String lower) {
    return DETERMINERS.contains(lower);
  }

  public static boolean isPreposition(String lower) {
    return PREPOSITIONS.contains(lower);
  }

  public static boolean isAuxiliary(String lower) {
    return AUXILIARIES.contains(lower);
  }

  public static boolean isNegation(String lower) {
    return NEGATIONS.contains(lower);
  }

  public static boolean isConjunction(String lower) {
    return CONJUNCTIONS.contains(lower);
  }

  /// A listed adverb, or a word in -ly.
  public static boolean isAdverb(String lower) {
    return ADVERBS.contains(lower) || (lower.length() > 4 && lower.endsWith("ly"));
  }

  /// The name of a day, month or part of a day, "week", "today".
  public static boolean isTime(String lower) {
    return TIMES.contains(lower);
  }

  /// Any of the classes but the names of times.
  public static boolean isSmall(String lower) {
    return isPronoun(lower)
        || isDeterminer(lower)
        || isPreposition(lower)
        || isAuxiliary(lower)
        || isNegation(lower)
        || isConjunction(lower)
        || isAdverb(lower);
  }

  private static Set<String> of(String section) {
    List<String> words = CLASSES.get(section);
    if (words == null) {
      throw new IllegalStateException("function-words.txt lacks " + section);
    }
    return Set.copyOf(words);
  }
}
