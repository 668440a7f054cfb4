package org.hearsay.time;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.WordList;

/// The expressions of `patterns.txt` with their parts filled in; two of those are the names of
/// `holidays.txt` and `zones.txt`. Immutable.
final class TimePatterns {
  private static final Pattern PART = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

  /// A word must end where the match does; "Kyiv-based" and "5,000" are not cut in two.
  private static final String END = "(?![\\p{L}\\p{N}\\p{M}]|-\\p{L}|[.,:]\\d)";

  private final Map<String, String> sources = new HashMap<>();

  TimePatterns() {
    sources.put("holiday-name", Holidays.names());
    sources.put("zone-name", Zones.names());
    for (String line : WordList.read(TimePatterns.class, "patterns.txt").lines()) {
      int equals = line.indexOf(" = ");
      if (equals < 0) {
        throw new IllegalArgumentException("not a line `name = expression`: " + line);
      }
      String name = line.substring(0, equals);
      if (sources.put(name, filled(line.substring(equals + 3))) != null) {
        throw new IllegalArgumentException("a second pattern " + name);
      }
    }
  }

  private String filled(String source) {
    return PART.matcher(source).replaceAll(part -> Matcher.quoteReplacement(part(part)));
  }

  private String part(MatchResult part) {
    String source = sources.get(part.group(1));
    if (source == null) {
      throw new IllegalArgumentException("no part " + part.group(1) + " in patterns.txt");
    }
    return source;
  }

  /// The expression of this name, ready to match at the beginning of a word.
  ///
  /// @throws IllegalArgumentException if there is none
  Pattern named(String name) {
    String source = sources.get(name);
    if (source == null) {
      throw new IllegalArgumentException("no pattern " + name + " in patterns.txt");
    }
    return Pattern.compile("(?:" + withAnySpace(source) + ")" + END, Pattern.CASE_INSENSITIVE);
  }

  private static String withAnySpace(String source) {
    StringBuilder made = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '[' || c == ']') {
        inClass = c == '[';
      }
      if (c != ' ') {
        made.append(c);
      } else {
        made.append(inClass ? "\\s\\u00A0" : "(?:[\\s\\u00A0]{1,3})");
      }
    }
    return made.toString();
  }
}
