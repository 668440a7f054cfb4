package org.hearsay.certainty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.certainty.Certainty.Status;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.WordList;

/// Tells whether a clause is put forward as being so, as a question, under a condition, or as still
/// to come.
final class StatusReader {
  private static final Map<String, List<List<String>>> FUTURES =
      WordList.read(StatusReader.class, "futures.txt").lines().stream()
          .map(line -> List.of(line.split(" ", -1)))
          .collect(Collectors.groupingBy(List::getFirst));
  private static final Set<String> ASKING = ClauseWords.of("asking");
  private static final Set<String> OPEN = ClauseWords.of("left-open");
  private static final Set<String> OPEN_IF_NEGATED = ClauseWords.of("open-if-negated");
  private static final Set<String> OF_BEING = ClauseWords.of("future-of-being");
  private static final Set<String> LATER = ClauseWords.of("later");

  private StatusReader() {}

  /// @param reported whether it is the content of an attribution and not in quotation marks: then
  ///   "would" is "will" as said in the past
  /// @param left whether the cue leaves its content open ("asked", "does not know")
  static Status status(Clause clause, boolean reported, boolean left) {
    if (clause.mark().equals("?") || isOpen(clause, left)) {
      return Status.QUESTION;
    }
    if (!clause.conditions().isEmpty() || clause.at(0).equals("if")) {
      return Status.CONDITION;
    }
    if (clause.at(0).equals("to")) {
      return Status.PLAN;
    }
    Status status = Status.FACT;
    for (int i = 0; i < clause.size() && status == Status.FACT; i++) {
      if (clause.isMain(i)) {
        status = statusAt(clause, i, reported);
      }
    }
    return status;
  }

  private static boolean isOpen(Clause clause, boolean left) {
    if (left && ASKING.contains(clause.at(0))) {
      return true;
    }
    if (clause.at(0).equals("whether") && clause.first() == clause.size()) {
      return true;
    }
    boolean negated = false;
    for (int i = 0; i + 1 < clause.size(); i++) {
      if (clause.isMain(i)) {
        negated |= Verbs.isNegation(clause.at(i));
        boolean opens =
            OPEN.contains(clause.at(i)) || (negated && OPEN_IF_NEGATED.contains(clause.at(i)));
        if (opens && ASKING.contains(clause.at(i + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Status statusAt(Clause clause, int i, boolean reported) {
    String word = clause.at(i);
    if (word.equals("would") || word.equals("wouldn't")) {
      return would(clause, i, reported);
    }
    if (word.endsWith("'ll")) {
      return Status.PLAN;
    }
    for (List<String> phrase : FUTURES.getOrDefault(word, List.of())) {
      if (clause.reads(i, phrase) && isFuture(clause, i, i + phrase.size(), phrase)) {
        return Status.PLAN;
      }
    }
    return Status.FACT;
  }

  private static Status would(Clause clause, int i, boolean reported) {
    if (LATER.contains(clause.at(i + 1))) {
      return reported && !clause.at(i + 1).equals("like") ? Status.PLAN : Status.FACT;
    }
    return reported && !clause.at(i + 1).equals("have") ? Status.PLAN : Status.CONDITION;
  }

  private static boolean isFuture(Clause clause, int i, int behind, List<String> phrase) {
    String before = clause.at(i - 1);
    if (phrase.size() == 1) {
      return !FunctionWords.isDeterminer(before)
          && !(clause.word(i).isCapitalised() && i > 0)
          && !clause.isBorder(behind);
    }
    if (OF_BEING.contains(phrase.getFirst())) {
      int k = i - 1;
      while (k >= 0
          && i - k < 4
          && (FunctionWords.isAdverb(clause.at(k)) || Verbs.isNegation(clause.at(k)))
          && !Verbs.isAuxiliary(clause.at(k))) {
        k--;
      }
      // "More than they had been set to remove" is over.
      boolean over = clause.at(k).equals("been") && clause.at(k - 1).equals("had");
      if (over || !Verbs.isBeing(clause.at(k))) {
        return false;
      }
    }
    return !phrase.getLast().equals("to") || isBaseVerb(clause, behind);
  }

  /// As far as the letters show it: no name, no noun phrase behind "to".
  private static boolean isBaseVerb(Clause clause, int i) {
    return !clause.isBorder(i)
        && !clause.word(i).isCapitalised()
        && !FunctionWords.isDeterminer(clause.at(i))
        && !FunctionWords.isPronoun(clause.at(i))
        && !clause.at(i).endsWith("ing");
  }
}
