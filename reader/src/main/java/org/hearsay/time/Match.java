package org.hearsay.time;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Words that fit a rule's pattern, and what stands around them. Named groups are given in lower
/// case.
///
/// - `before`, `after`: the word to either side as printed, empty at the sentence's edge
record Match(MatchResult result, Setting setting, Tense tense, String before, String after) {

  /// The words of a group; null where it took no part.
  @Nullable String get(String group) {
    if (!result.namedGroups().containsKey(group)) {
      return null;
    }
    String words = result.group(group);
    return words == null ? null : words.toLowerCase(Locale.ROOT);
  }

  boolean has(String group) {
    return get(group) != null;
  }

  /// The words of a group that the pattern cannot match without.
  String need(String group) {
    String words = get(group);
    if (words == null) {
      throw new IllegalStateException("no group " + group + " in: " + result.group());
    }
    return words;
  }

  int number(String group) {
    return Integer.parseInt(need(group).replaceAll("\\D", ""));
  }

  boolean isAfterOneOf(Set<String> words) {
    return words.contains(before.toLowerCase(Locale.ROOT));
  }

  @Nullable Part part() {
    return Part.of(get("part"));
  }
}
