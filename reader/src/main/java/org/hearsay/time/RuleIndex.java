package org.hearsay.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which rules an expression can fit at all, by the first two characters of its first word: most
/// words begin none. Immutable.
final class RuleIndex {
  private static final String FIRST =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'’";
  private static final String SECOND = FIRST + "-.,:/ ½";

  private final Map<String, List<Integer>> byBeginning = new HashMap<>();

  RuleIndex(List<TimeRule> rules) {
    for (int r = 0; r < rules.size(); r++) {
      Pattern pattern = rules.get(r).pattern();
      for (int i = 0; i < FIRST.length(); i++) {
        String one = FIRST.substring(i, i + 1);
        if (mayStartWith(pattern, one)) {
          add(one, r);
          for (int j = 0; j < SECOND.length(); j++) {
            String two = one + SECOND.charAt(j);
            if (mayStartWith(pattern, two)) {
              add(two, r);
            }
          }
        }
      }
    }
  }

  /// The numbers of the rules whose wording may begin with this word, in order.
  List<Integer> startingWith(String word) {
    return byBeginning.getOrDefault(word.substring(0, Math.min(2, word.length())), List.of());
  }

  private void add(String beginning, int rule) {
    byBeginning.computeIfAbsent(beginning, b -> new ArrayList<>()).add(rule);
  }

  /// A match that fails without having asked for more text will fail whatever follows; that is what
  /// `hitEnd` tells, and nothing else can.
  @SuppressWarnings("JdkObsolete")
  private static boolean mayStartWith(Pattern pattern, String beginning) {
    Matcher alone = pattern.matcher(beginning);
    return alone.lookingAt() || alone.hitEnd();
  }
}
