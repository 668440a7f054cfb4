package org.hearsay.language;

import java.util.Set;
import org.hearsay.text.WordList;

/// Nouns for persons: what somebody is ("strategist"), never who. The list is `persons.txt`, and
/// what the project adds to it `more-persons.txt`.
public final class PersonNouns {
  private static final Set<String> SINGULARS = singulars();

  private PersonNouns() {}

  /// Whether a noun in lower case is one for a person, or for several.
  public static boolean is(String lower) {
    return isSingular(lower) || isPlural(lower);
  }

  /// One person: "a neighbour".
  public static boolean isSingular(String lower) {
    return SINGULARS.contains(lower) || SINGULARS.contains(lastPart(lower));
  }

  /// Several: "neighbours", "businesswomen".
  public static boolean isPlural(String lower) {
    return !singular(lower).isEmpty();
  }

  /// The noun for one of them; the noun itself where it is for one, empty where it is none of
  /// these.
  public static String singular(String lower) {
    String last = lastPart(lower);
    if (last.equals("people")) {
      return "person";
    }
    if (last.endsWith("men")) {
      return one(lower.substring(0, lower.length() - 2) + "an");
    }
    if (last.endsWith("ies") && isSingular(last.substring(0, last.length() - 3) + "y")) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    if (last.endsWith("es") && isSingular(last.substring(0, last.length() - 2))) {
      return lower.substring(0, lower.length() - 2);
    }
    return last.endsWith("s") ? one(lower.substring(0, lower.length() - 1)) : "";
  }

  private static String one(String lower) {
    return isSingular(lower) ? lower : "";
  }

  /// "fact-checker" is a checker.
  private static String lastPart(String lower) {
    return lower.substring(lower.lastIndexOf('-') + 1);
  }

  private static Set<String> singulars() {
    Set<String> nouns =
        new java.util.HashSet<>(WordList.read(PersonNouns.class, "persons.txt").lines());
    nouns.addAll(WordList.read(PersonNouns.class, "more-persons.txt").lines());
    nouns.removeAll(WordList.read(PersonNouns.class, "no-persons.txt").lines());
    return Set.copyOf(nouns);
  }
}
