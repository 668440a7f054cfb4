package org.hearsay.time;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Words that fit a rule's pattern, and what stands around them. Named groups are given in lower
/// case.
///
/// - `before`, `after`: the word to either side as printed, empty at the sentence's edge
/// - `text`: the whole text that the words stand in
record Match(
    MatchResult result, Setting setting, Tense tense, String before, String after, String text) {

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

  /// The number of a day, "3", "3rd" or "third"; 0 for anything else.
  int ordinal(String group) {
    Integer number = Vocabulary.ordinal(need(group));
    return number == null ? 0 : number;
  }

  /// The year that the groups `y`, `sy` (in words) or `rely` ("last year") name; null for none.
  @Nullable Integer year() {
    if (has("y")) {
      int year = number("y");
      return year >= 100 ? year : year + (year < 50 ? 2000 : 1900);
    }
    String spoken = get("sy");
    if (spoken != null) {
      return Vocabulary.spokenYear(spoken);
    }
    String relative = get("rely");
    CalendarPeriod now = setting.current(CalendarUnit.YEAR);
    return relative == null || now == null ? null : now.start().getYear() + steps(relative);
  }

  /// -1 for words that begin with "last", 1 for "next", 0 for "this".
  static int steps(String words) {
    return words.startsWith("last") ? -1 : words.startsWith("next") ? 1 : 0;
  }

  /// The words themselves, in lower case.
  String words() {
    return result.group().toLowerCase(Locale.ROOT);
  }

  /// The text around the words, `reach` units to either side.
  String near(int reach) {
    return text.substring(
        Math.max(0, result.start() - reach), Math.min(text.length(), result.end() + reach));
  }

  @Nullable Part part() {
    return Part.of(get("part"));
  }
}
