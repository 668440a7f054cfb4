package org.hearsay.certainty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/// The classes of `clauses.txt`.
final class ClauseWords {
  private static final Map<String, List<String>> CLASSES =
      WordList.read(ClauseWords.class, "clauses.txt").sections();
  static final Set<String> RELATIVE = of("relative");
  static final Set<String> SUBORDINATE = of("subordinate");
  static final Set<String> FRONTED = of("fronted");
  static final Set<String> FREE_RELATIVE = of("free-relative");
  static final Set<String> INVERTED = of("inverted");
  static final Set<String> COMPLEMENT = of("complement");
  static final Set<String> NAMING = of("naming");
  static final Set<String> PERCEIVING = of("perceiving");
  static final Set<String> FORBIDDING = of("forbidding");
  static final Set<String> CONDITIONAL = of("conditional");
  static final Set<String> NOT_BEFORE_IF = of("not-before-if");
  static final Set<String> NOT_BEHIND_IF = of("not-behind-if");

  private ClauseWords() {}

  /// The words of one class.
  ///
  /// @throws IllegalStateException if the list lacks it
  static Set<String> of(String section) {
    List<String> words = CLASSES.get(section);
    if (words == null) {
      throw new IllegalStateException("clauses.txt lacks " + section);
    }
    return Set.copyOf(words);
  }
}
