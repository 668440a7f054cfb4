package org.hearsay.proposition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.Word;
import org.hearsay.text.WordList;

/// Counts the words that turn a statement into its opposite, wherever they stand in its main
/// clause: "contains no names", "did not contain names", "it is untrue that it contains names". An
/// odd number says that something is not so. The words are listed in `negations.txt`.
///
/// Immutable; threads may share it.
final class Negations {
  private static final Map<String, List<String>> WORDS =
      WordList.read(Negations.class, "negations.txt").sections();
  private static final List<String> TURN = phrases("turn");
  private static final List<String> IDLE = phrases("idle");
  private static final Set<String> ENDS = Set.copyOf(WORDS.getOrDefault("end", List.of()));

  /// So many words a main clause has at least.
  private static final int SHORTEST = 4;

  private Negations() {}

  private static List<String> phrases(String section) {
    return WORDS.getOrDefault(section, List.of()).stream()
        .map(phrase -> " " + phrase.replace('_', ' ') + " ")
        .toList();
  }

  /// "The box held 48 sets, and there was no dust" says of the sets that they were there.
  private static List<Word> main(List<Word> words) {
    for (int i = SHORTEST; i < words.size(); i++) {
      if (ENDS.contains(words.get(i).lower())) {
        return words.subList(0, i);
      }
    }
    return words;
  }

  /// Whether the words say that something is not so.
  static boolean odd(List<Word> words) {
    String text =
        main(words).stream()
            .map(word -> word.lower().replace('’', '\'').replaceAll("n't$", " not"))
            .collect(Collectors.joining(" ", " ", " "));
    for (String idle : IDLE) {
      text = text.replace(idle, " ");
    }
    int turns = 0;
    for (String turn : TURN) {
      for (int at = text.indexOf(turn); at >= 0; at = text.indexOf(turn, at + turn.length() - 1)) {
        turns++;
      }
    }
    return turns % 2 == 1;
  }
}
