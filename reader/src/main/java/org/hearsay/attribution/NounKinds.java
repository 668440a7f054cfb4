package org.hearsay.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.Demonyms;
import org.hearsay.language.PersonNouns;
import org.hearsay.text.WordList;

/// What the head noun of a source says of its kind: people without a name ("officials"), a body by
/// its noun ("the ministry"), a document ("the report"). All questions but one are about a noun in
/// lower case.
public final class NounKinds {
  private static final Map<String, Boolean> UNNAMED_HEADS = unnamedHeads();
  private static final Set<String> DOCUMENTS =
      plurals(WordList.read(NounKinds.class, "documents.txt").lines());
  private static final Set<String> COLLECTIVES =
      Set.copyOf(WordList.read(NounKinds.class, "collectives.txt").lines());

  private NounKinds() {}

  /// Whether it is a noun for people, bodies or documents that are quoted without a name.
  static boolean isSource(String noun) {
    return UNNAMED_HEADS.containsKey(noun)
        || isDocument(noun)
        || isCollective(noun)
        || (noun.endsWith("s") && COLLECTIVES.contains(noun.substring(0, noun.length() - 1)));
  }

  /// People who are quoted without a name. `noun` as printed: "Americans" is one.
  static boolean isUnnamed(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return UNNAMED_HEADS.containsKey(lower)
        || PersonNouns.is(lower)
        || (noun.endsWith("s") && Demonyms.is(noun));
  }

  /// Whether these people may speak for a body that stands with them: "ISW analysts".
  static boolean speaksForBody(String noun) {
    return UNNAMED_HEADS.getOrDefault(noun, false);
  }

  /// Whether it is a noun for what can be read: "report", "poll".
  public static boolean isDocument(String noun) {
    return DOCUMENTS.contains(noun);
  }

  static boolean isCollective(String noun) {
    return COLLECTIVES.contains(noun);
  }

  private static Map<String, Boolean> unnamedHeads() {
    Map<String, Boolean> heads = new HashMap<>();
    for (String line : WordList.read(NounKinds.class, "unnamed-heads.txt").lines()) {
      boolean speaksForBody = line.endsWith("+");
      for (String word : line.replace("+", "").strip().split("\\s+", -1)) {
        heads.put(word.toLowerCase(Locale.ROOT), speaksForBody);
      }
    }
    return Map.copyOf(heads);
  }

  private static Set<String> plurals(List<String> nouns) {
    Set<String> all = new HashSet<>();
    for (String noun : nouns) {
      all.add(noun);
      all.add(noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }
    return Set.copyOf(all);
  }
}
