package org.hearsay.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Authors' names out of what pages print in bylines. What is no name (an address, a handle, the
/// outlet itself) is left out. Immutable.
final class Bylines {
  private static final int LONGEST = 60;
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[,;|/•·\\n]\\s*|\\s+(?:" + String.join("|", Names.lines("byline-and.txt")) + ")\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JOINED =
      Pattern.compile("(\\S+ \\S+(?: \\S+)?) (?:y|e|i|og|och|en|ja|ve) (\\S+ \\S+(?: \\S+)?)");
  private static final Pattern BY =
      Pattern.compile(
          "^(?:" + String.join("|", Names.lines("byline-by.txt")) + ")[\\s:]+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[@#<>{}()\\[\\]_=]|https?:|www\\.|\\d{2}|\\.(?:com|org|net)\\b"
              + "|\\b(?:inc|ltd|llc|gmbh|staff|company)\\.?$",
          Pattern.CASE_INSENSITIVE);

  /// What somebody logs in as: one word in small letters, longer than an agency's or a reporter's
  /// initials.
  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{4,}");

  private static final Pattern INITIALS = Pattern.compile("\\s*\\([^()]{0,40}\\)\\s*$");
  private static final Pattern DEGREE =
      Pattern.compile("\\p{Lu}[\\p{Lu}.]{1,5}|Ph\\.?D\\.?|Jr\\.?|Sr\\.?");
  private static final Names ROLES = Names.read("byline-roles.txt");

  private final Set<String> outlets;

  /// @param outlets the names that the outlet goes by
  Bylines(List<String> outlets) {
    this.outlets = outlets.stream().map(Bylines::letters).collect(Collectors.toUnmodifiableSet());
  }

  /// The names in the given strings, in order, each once.
  List<String> names(List<String> printed) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : printed) {
      if (ADDRESS.matcher(line).find() || isOutlet(line.strip())) {
        continue;
      }
      String bare = BY.matcher(line.strip()).replaceFirst("");
      for (String part : parts(bare)) {
        String name = bare(part);
        if (isName(name) && (names.isEmpty() || !DEGREE.matcher(name).matches())) {
          names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
      }
    }
    return new ArrayList<>(names.values());
  }

  /// The parts of a list, also where a word joins two names that is part of names elsewhere ("y").
  private static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(list, -1)) {
      Matcher joined = JOINED.matcher(part.strip());
      if (joined.matches()) {
        parts.add(joined.group(1));
        parts.add(joined.group(2));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private static String bare(String part) {
    String name = BY.matcher(part.strip()).replaceFirst("");
    return INITIALS.matcher(name).replaceFirst("").replaceAll("\\s+", " ").strip();
  }

  private boolean isName(String name) {
    return name.length() > 1
        && name.length() <= LONGEST
        && name.split(" ", -1).length <= 6
        && name.codePoints().anyMatch(Character::isLetter)
        && !NO_NAME.matcher(name).find()
        && !LOGIN.matcher(name).matches()
        && !ROLES.hold(name.toLowerCase(Locale.ROOT))
        && !isOutlet(name);
  }

  /// Whether a name is the outlet's own.
  boolean isOutlet(String name) {
    return outlets.contains(letters(name));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]|^the ", "");
  }
}
