package org.hearsay.affiliation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.PersonNouns;
import org.hearsay.text.WordList;

/// The words by which this room reads, out of `words.txt`, `ranks.txt` and `title-forms.txt`. All
/// questions are about a word in lower case.
final class Vocabulary {
  private static final Map<String, List<String>> WORDS =
      WordList.read(Vocabulary.class, "words.txt").sections();
  private static final Map<String, List<String>> RANKS =
      WordList.read(Vocabulary.class, "ranks.txt").sections();
  private static final Set<String> OFFICES = section("office");
  private static final Set<String> RELATIONS = section("relation");
  private static final Set<String> VERBS = section("verb");
  private static final Set<String> SUBJECT_VERBS = section("subject-verb");
  private static final Set<String> BODY_NOUNS = section("body-noun");
  private static final Map<String, String> FORMS = forms();

  private Vocabulary() {}

  /// The words of a section of `words.txt`.
  static Set<String> section(String name) {
    List<String> words = WORDS.get(name);
    if (words == null) {
      throw new IllegalArgumentException("words.txt lacks " + name);
    }
    return Set.copyOf(words);
  }

  /// Whether it is what somebody is: an office, a rank, a trade.
  static boolean isOffice(String lower) {
    boolean noun = PersonNouns.isSingular(lower) && !FunctionWords.isSmall(lower);
    return FORMS.containsKey(lower) || OFFICES.contains(lower) || noun || isRank(lower);
  }

  /// Whether it says how somebody stands to others and not what they are: "rival", "daughter",
  /// "Republican".
  static boolean isRelation(String lower) {
    return RELATIONS.contains(lower);
  }

  static boolean isVerb(String lower) {
    return VERBS.contains(lower) || SUBJECT_VERBS.contains(lower);
  }

  /// Whether it is a noun by which a body may be spoken of: "the commission".
  static boolean isBodyNoun(String lower) {
    return BODY_NOUNS.contains(lower);
  }

  static boolean isRank(String lower) {
    return RANKS.getOrDefault("rank", List.of()).contains(lower);
  }

  /// "attorney", behind which "general" is no rank.
  static boolean takesGeneral(String lower) {
    return RANKS.getOrDefault("office-general", List.of()).contains(lower);
  }

  /// The noun for a title: "senator" for "Sen.".
  static String noun(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return FORMS.getOrDefault(lower, lower);
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new HashMap<>();
    for (String line : WordList.read(Vocabulary.class, "title-forms.txt").lines()) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      forms.put(parts[0], parts[1]);
    }
    return Map.copyOf(forms);
  }
}
