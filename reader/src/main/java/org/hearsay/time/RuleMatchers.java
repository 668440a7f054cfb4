package org.hearsay.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/// The rules at work on one text. Remembers for each word which rules an expression that begins
/// with it could fit at all, so that most words cost one look-up. Belongs to one thread.
final class RuleMatchers {
  private final List<RuleMatcher> all;
  private final Map<String, List<RuleMatcher>> byFirstWord = new HashMap<>();

  RuleMatchers(List<TimeRule> rules, String text) {
    all =
        rules.stream()
            .map(rule ->
                new RuleMatcher(rule, rule.pattern().matcher(text).useTransparentBounds(true)))
            .toList();
  }

  /// The rules whose wording may begin with this word, in order.
  List<RuleMatcher> startingWith(String word) {
    return byFirstWord.computeIfAbsent(
        word, first -> all.stream().filter(rule -> rule.mayStartWith(first)).toList());
  }

  /// One rule on the text.
  record RuleMatcher(TimeRule rule, Matcher matcher) {

    /// A match that fails without having asked for more text will fail whatever follows; that is
    /// what `hitEnd` tells, and nothing else can.
    @SuppressWarnings("JdkObsolete")
    boolean mayStartWith(String word) {
      Matcher alone = rule.pattern().matcher(word);
      return alone.lookingAt() || alone.hitEnd();
    }

    /// Where a match that begins at `start` ends; -1 if there is none.
    int end(int start, int limit) {
      return matcher.region(start, limit).lookingAt() ? matcher.end() : -1;
    }

    MatchResult result() {
      return matcher.toMatchResult();
    }
  }
}
