package org.hearsay.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the names of persons at the beginning of a byline by their shape: two words or more that
/// begin with capitals, small words between them, commas and "and" between names. Ends before the
/// first word that is part of no name ("Senior", "on", a date). Stateless.
final class PersonNames {
  private static final Names NEVER = Names.read("byline-words.txt", "byline-roles.txt");
  private static final Names PARTICLES = Names.read("byline-particles.txt");
  private static final Pattern DEGREE =
      Pattern.compile("(?:\\p{Lu}\\.?){2,6}|Ph\\.?D\\.?|[BM]Sc|Esq\\.?|Jr\\.?|Sr\\.?|I{2,3}");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.\\-]*");
  private static final Pattern JOINS =
      Pattern.compile(
          "(?:" + String.join("|", Names.lines("byline-and.txt")) + ")", Pattern.CASE_INSENSITIVE);
  private static final Pattern POSSESSIVE = Pattern.compile(".*['’]s$");
  private static final Pattern ELIDED = Pattern.compile("^\\p{Ll}['’]\\p{Lu}");
  private static final int MOST_WORDS = 5;

  private final List<String> names = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  private PersonNames() {}

  /// The names at the beginning of `byline`; empty where it begins with none.
  static List<String> in(String byline) {
    PersonNames found = new PersonNames();
    for (String word : byline.replaceAll("([,;&/|•·])", " $1 ").strip().split("\\s+", -1)) {
      if (!found.take(word)) {
        break;
      }
    }
    found.end();
    return List.copyOf(found.names);
  }

  /// Whether all of `text` is one person's name.
  static boolean isOne(String text) {
    List<String> names = in(text);
    return names.size() == 1
        && names.getFirst().split(" ", -1).length == text.strip().split("\\s+", -1).length;
  }

  /// Whether a word is part of no name.
  static boolean isNever(String word) {
    return NEVER.hold(word.toLowerCase(Locale.ROOT));
  }

  /// Takes the next word; false where the names end before it.
  private boolean take(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (",;/".contains(word) || JOINS.matcher(word).matches()) {
      return words.isEmpty() ? !names.isEmpty() : end();
    }
    if (words.isEmpty() && !names.isEmpty() && DEGREE.matcher(word).matches()) {
      return true;
    }
    if (!WORD.matcher(word).matches()
        || POSSESSIVE.matcher(word).matches()
        || NEVER.hold(small.replaceAll("\\.$", ""))) {
      return false;
    }
    boolean capital = !Character.isLowerCase(word.codePointAt(0)) || ELIDED.matcher(word).find();
    if (!capital && (words.isEmpty() || !PARTICLES.hold(small))) {
      return false;
    }
    words.add(word);
    return words.size() <= MOST_WORDS;
  }

  /// Ends a name; false where the words are none.
  private boolean end() {
    while (words.size() > 2 && DEGREE.matcher(words.getLast()).matches() && !isLoud()) {
      words.removeLast();
    }
    long capitals =
        words.stream().filter(word -> !Character.isLowerCase(word.codePointAt(0))).count();
    boolean isName = capitals >= 2 && words.size() <= MOST_WORDS;
    if (isName) {
      names.add(String.join(" ", words));
    }
    words.clear();
    return isName;
  }

  /// Whether the name is printed in capitals throughout, so that they tell nothing.
  private boolean isLoud() {
    return words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
  }

  /// The letters of a name, as two ways of writing it share them.
  static Set<String> letters(List<String> names) {
    return names.stream().map(PersonNames::letters).collect(Collectors.toSet());
  }

  static String letters(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
