package org.hearsay.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.language.Countries;
import org.hearsay.language.Slug;

/// Whether words name an outlet or body that goes by a fuller name: "the Courier" for the Brandeck
/// Courier, "HIG" for the Hollin Institute of Geotechnics, "the agency Meridian" for Meridian.
public final class OutletNames {
  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "of", "for", "and", "on", "in", "to");

  /// Words by which kinds of publishers are called, which tell none from another by themselves.
  private static final Set<String> KINDS =
      Set.of(
          "agency",
          "newspaper",
          "paper",
          "daily",
          "weekly",
          "news",
          "magazine",
          "broadcaster",
          "institute",
          "group",
          "ministry",
          "firm",
          "company",
          "report",
          "note",
          "website",
          "site");

  private static final Countries COUNTRIES = new Countries();

  private OutletNames() {}

  /// Whether `words` can stand for `name`: the same words; a part of them that is more than a kind
  /// ("the agency"); the name with its kind before it; or its initials. A country's name stands for
  /// the country alone, not for "Finland Courier" or the Bank of Finland.
  public static boolean fits(String words, String name) {
    List<String> said = words(words);
    List<String> full = words(name);
    if (said.isEmpty() || full.isEmpty()) {
      return false;
    }
    if (COUNTRIES.isCountry(words)) {
      Set<String> whose = new LinkedHashSet<>(full);
      whose.remove("government");
      return List.copyOf(whose).equals(said);
    }
    Set<String> telling = new LinkedHashSet<>(said);
    telling.removeAll(KINDS);
    if (telling.isEmpty()) {
      return said.equals(full);
    }
    return full.containsAll(said)
        || telling.containsAll(full)
        || full.containsAll(telling)
        || said.contains(initials(full))
        || full.equals(List.of(initials(said)));
  }

  /// Whether a description ("the inspectorate", "the water authority") fits the name of a body.
  public static boolean describes(String words, String name) {
    List<String> said = words(words);
    return !said.isEmpty() && words(name).containsAll(said);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : Slug.of(name).split("-", -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /// Of several words; of one nothing that could be met.
  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.append(word.charAt(0)));
    return initials.length() < 2 ? " " : initials.toString();
  }
}
