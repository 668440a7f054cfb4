package org.hearsay.certainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.certainty.Certainty.Term;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Finds the hedges of `hedges.txt` in the main clause of a statement. A hedge on a noun ("likely
/// voters", "a possibly fatal fall") or in a clause below is none of the statement's.
final class Hedges {
  private static final Map<String, List<Phrase>> PHRASES = phrases();
  private static final Set<String> THINKING = ClauseWords.of("thinking");
  private static final Set<String> BEFORE_ADJECTIVES = ClauseWords.of("intensifier");

  /// Hostile text may repeat a word without end; nobody looks further around a hedge.
  private static final int REACH = 8;

  private enum Kind {
    MODAL,
    ADVERB,
    PREDICATE,
    PHRASE,
    NONE
  }

  private record Phrase(List<String> words, Term term, boolean denies, Kind kind) {}

  private final Clause clause;
  private final int unthought;

  private Hedges(Clause clause) {
    this.clause = clause;
    this.unthought = negatedThought(clause);
  }

  /// All hedges of the main clause, in order.
  static List<Hedge> in(Clause clause) {
    return new Hedges(clause).all();
  }

  private List<Hedge> all() {
    List<Hedge> found = new ArrayList<>();
    int i = 0;
    while (i < clause.size()) {
      Phrase phrase = clause.isMain(i) ? phraseAt(i) : null;
      if (phrase == null) {
        i++;
        continue;
      }
      int behind = i + phrase.words().size();
      if (hedges(phrase, i, behind)) {
        found.add(hedge(phrase, i, behind));
      }
      i = behind;
    }
    return found;
  }

  private @Nullable Phrase phraseAt(int i) {
    for (Phrase phrase : PHRASES.getOrDefault(clause.at(i), List.of())) {
      if (clause.reads(i, phrase.words())) {
        return phrase;
      }
    }
    return null;
  }

  /// With the "not" that turns it: "not likely", "did not think it likely".
  private Hedge hedge(Phrase phrase, int i, int behind) {
    if (phrase.kind() == Kind.PREDICATE) {
      int not = negationBefore(i);
      if (not < 0 && unthought >= 0 && unthought < i) {
        not = unthought;
      }
      if (not >= 0) {
        boolean was = phrase.denies() || phrase.term() == Term.POSSIBLE;
        return phrase.denies()
            ? new Hedge(Term.POSSIBLE, not, behind)
            : new Hedge(was ? Term.STATED : phrase.term().negated(), was, not, behind);
      }
    }
    return new Hedge(phrase.term(), phrase.denies(), i, behind);
  }

  private int negationBefore(int i) {
    int k = i - 1;
    while (k >= 0 && i - k < REACH && BEFORE_ADJECTIVES.contains(clause.at(k))) {
      k--;
    }
    return Verbs.isNegation(clause.at(k)) ? k : -1;
  }

  private static int negatedThought(Clause clause) {
    for (int i = 0; i + 1 < clause.size(); i++) {
      if (clause.isMain(i)
          && Verbs.isNegation(clause.at(i))
          && THINKING.contains(clause.at(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  private boolean hedges(Phrase phrase, int i, int behind) {
    return switch (phrase.kind()) {
      case MODAL -> isModal(i);
      case ADVERB -> isOfClause(i, behind);
      case PREDICATE -> isPredicate(i, behind);
      case PHRASE -> true;
      case NONE -> false;
    };
  }

  /// "May" the month, "the might of", "no one may", "could see" and "could not find" hedge nothing.
  private boolean isModal(int i) {
    String after = clause.at(i + 1);
    if (clause.isBorder(i + 1) || FunctionWords.isDeterminer(clause.at(i - 1))) {
      return false;
    }
    return switch (clause.at(i)) {
      case "may" ->
          (!clause.word(i).isCapitalised() || (i == 0 && FunctionWords.isPronoun(after)))
              && !ClauseWords.FORBIDDING.contains(clause.at(clause.first()));
      case "could" ->
          (!after.equals("not") || clause.at(i + 2).equals("have"))
              && !ClauseWords.PERCEIVING.contains(after);
      default -> true;
    };
  }

  private boolean isOfClause(int i, int behind) {
    String before = clause.at(i - 1);
    if (FunctionWords.isDeterminer(before)
        && !FunctionWords.isPronoun(before)
        && !before.equals("that")) {
      return false;
    }
    if (FunctionWords.isPreposition(before) && !before.equals("as")) {
      return false;
    }
    boolean adds = before.equals(",") && i > clause.first();
    return !adds
        || clause.isBorder(behind)
        || Verbs.isVerb(clause.at(behind))
        || FunctionWords.isPronoun(clause.at(behind));
  }

  private boolean isPredicate(int i, int behind) {
    int k = i - 1;
    while (k >= 0
        && i - k < REACH
        && (FunctionWords.isAdverb(clause.at(k)) || Verbs.isNegation(clause.at(k)))
        && !Verbs.isAuxiliary(clause.at(k))) {
      k--;
    }
    String before = clause.at(k);
    String after = clause.at(behind);
    if (i == clause.first() && k < 0) {
      return after.equals("to") || after.equals("that");
    }
    boolean noun = !clause.isBorder(behind) && !FunctionWords.isSmall(after);
    if (!noun) {
      return !FunctionWords.isDeterminer(before) || before.equals("that");
    }
    if (before.equals("it") || (Verbs.isBeing(before) && clause.at(k - 1).equals("it"))) {
      return true;
    }
    if (names(behind)) {
      return true;
    }
    if (clause.at(behind - 1).equals("likely")) {
      return Verbs.isAuxiliary(before)
          || (Verbs.isVerb(after) && !FunctionWords.isDeterminer(before));
    }
    return Verbs.isBeing(before) && clause.word(behind).isCapitalised();
  }

  /// "The likely cause was": said of a noun that stands for the whole statement.
  private boolean names(int noun) {
    if (!ClauseWords.NAMING.contains(clause.at(noun))) {
      return false;
    }
    for (int k = noun + 1; k <= noun + REACH; k++) {
      if (Verbs.isBeing(clause.at(k))) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<Phrase>> phrases() {
    Map<String, List<Phrase>> byFirst = new HashMap<>();
    for (String line : WordList.read(Hedges.class, "hedges.txt").lines()) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      List<String> words = List.of(parts[0].split(" ", -1));
      boolean denies = parts[1].startsWith("not ");
      byFirst
          .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
          .add(
              new Phrase(
                  words,
                  Term.valueOf(denies ? parts[1].substring(4) : parts[1]),
                  denies,
                  Kind.valueOf(parts[2].toUpperCase(Locale.ROOT))));
    }
    byFirst.values().forEach(list -> list.sort(Comparator.comparingInt(h -> -h.words().size())));
    return Map.copyOf(byFirst);
  }
}
