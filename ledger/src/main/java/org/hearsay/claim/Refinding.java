package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.proposition.Proposition;
import org.hearsay.text.WordList;

/// Finds the assertion that a decision speaks of among those of its article as it is read now: the
/// one that stands where it stood and has its words; else the nearest one that has its words, in
/// the same text before the other; else the one that has most of them.
///
/// Most of them: at least 80 of 100 of the words of the longer one stand in both in the same order,
/// and no word that stands in only one of them is a name or a number, turns the sense or says how
/// many. Where two fit equally well, none is found: nothing is guessed.
///
/// Immutable; threads may share it.
final class Refinding {
  private static final double ENOUGH = 0.8;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’]+");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> TELLING = new HashSet<>();

  static {
    for (String line : WordList.read(Refinding.class, "telling-words.txt").lines()) {
      TELLING.addAll(List.of(line.split("\\s+", -1)));
    }
  }

  /// The assertion, empty if there is none.
  ///
  /// @param propositions all those of its article, in their order
  Optional<Proposition> found(ClaimDecision.Ref ref, List<Proposition> propositions) {
    List<Proposition> literal =
        propositions.stream().filter(one -> one.text().equals(ref.text())).toList();
    if (literal.isEmpty()) {
      return alike(ref, propositions);
    }
    return literal.stream()
        .min(
            Comparator.comparing((Proposition one) -> !isSameText(one, ref))
                .thenComparingInt(one -> Math.abs(one.at().passage().start() - ref.start()))
                .thenComparingInt(one -> one.at().number()));
  }

  private static boolean isSameText(Proposition one, ClaimDecision.Ref ref) {
    return Objects.equals(one.at().passage().field(), ref.field());
  }

  private static Optional<Proposition> alike(
      ClaimDecision.Ref ref, List<Proposition> propositions) {
    List<String> wanted = words(ref.text());
    double best = 0;
    List<Proposition> found = new ArrayList<>();
    for (Proposition one : propositions) {
      double likeness = likeness(wanted, words(one.text()));
      if (likeness >= ENOUGH && likeness >= best) {
        if (likeness > best) {
          found.clear();
        }
        best = likeness;
        found.add(one);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static List<String> words(String text) {
    return BETWEEN.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  /// What part of the longer one's words both have in the same order; 0 where a word that tells is
  /// not among them.
  private static double likeness(List<String> some, List<String> others) {
    int longer = Math.max(some.size(), others.size());
    if (Math.min(some.size(), others.size()) < ENOUGH * longer) {
      return 0;
    }
    int[][] shared = shared(some, others);
    if (shared[0][0] < ENOUGH * longer) {
      return 0;
    }
    int i = 0;
    int j = 0;
    while (i < some.size() || j < others.size()) {
      boolean same = i < some.size() && j < others.size() && isSame(some.get(i), others.get(j));
      if (same) {
        i++;
        j++;
      } else if (j == others.size() || (i < some.size() && shared[i + 1][j] >= shared[i][j + 1])) {
        if (isTelling(some.get(i), i)) {
          return 0;
        }
        i++;
      } else {
        if (isTelling(others.get(j), j)) {
          return 0;
        }
        j++;
      }
    }
    return (double) shared[0][0] / longer;
  }

  /// How many words the ends of both from each pair of places on have in common, in order.
  private static int[][] shared(List<String> some, List<String> others) {
    int[][] shared = new int[some.size() + 1][others.size() + 1];
    for (int i = some.size() - 1; i >= 0; i--) {
      for (int j = others.size() - 1; j >= 0; j--) {
        shared[i][j] =
            isSame(some.get(i), others.get(j))
                ? shared[i + 1][j + 1] + 1
                : Math.max(shared[i + 1][j], shared[i][j + 1]);
      }
    }
    return shared;
  }

  private static boolean isSame(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  /// A capital is the sign of a name, but for an article at the beginning of a sentence.
  private static boolean isTelling(String word, int place) {
    String lower = word.toLowerCase(Locale.ROOT);
    return TELLING.contains(lower)
        || lower.endsWith("n't")
        || lower.endsWith("n’t")
        || word.codePoints().anyMatch(Character::isDigit)
        || (Character.isUpperCase(word.codePointAt(0))
            && !(place == 0 && ARTICLES.contains(lower)));
  }
}
