package org.hearsay.certainty;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Word;
import org.jspecify.annotations.Nullable;

/// Tells the main clause of a statement from what stands below it, in one pass from left to right,
/// by small words, marks and the verbs that their letters show. No parser: where the letters do not
/// show it, a word counts as of the main clause.
///
/// ```
/// below = ( "which" | "who" | "because" | "if" | ... ) ... ( "," | end | a second group of verbs )
///       | "(" ... ")"
///       | "," ( participle | adverb participle ) ... ","
/// ```
final class Subordination {
  private static final Set<String> JOINING = ClauseWords.of("joining");
  private static final Set<String> BREAKS = Set.of(";", ":");
  private static final Set<String> DASHES = Set.of("–", "—", "--");

  /// What ends a stretch that stands below.
  private enum Until {
    /// A comma.
    COMMA,
    /// A comma, or a second group of verbs: the first is its own.
    SECOND_VERB,
    /// A closing bracket.
    BRACKET
  }

  private final List<Word> words;
  private final List<String> lower;
  private final BitSet below = new BitSet();
  private final BitSet conditions = new BitSet();
  private final int lastComma;
  private int end;
  private @Nullable Until until;
  private int opened;
  private boolean conditional;
  private boolean verbSeen;
  private boolean inVerbs;
  private boolean mainVerbSeen;

  private Subordination(List<Word> words, List<String> lower) {
    this.words = words;
    this.lower = lower;
    this.lastComma = lower.lastIndexOf(",");
    this.end = words.size();
  }

  static Subordination of(List<Word> words, List<String> lower) {
    Subordination all = new Subordination(words, lower);
    for (int i = 0; i < words.size() && all.end == words.size(); i++) {
      all.step(i);
    }
    return all;
  }

  /// The words that are of no main clause.
  BitSet below() {
    return below;
  }

  /// Those of them that stand under "if" and its kin.
  BitSet conditions() {
    return conditions;
  }

  /// Where the first main clause ends.
  int end() {
    return end;
  }

  private void step(int i) {
    if (until != null && !closes(i)) {
      put(i);
      return;
    }
    if (until != null) {
      until = null;
      if (words.get(i).isMark() && !BREAKS.contains(at(i))) {
        put(i);
        return;
      }
    }
    if (opens(i)) {
      opened = i;
      verbSeen = false;
      inVerbs = false;
      conditional = isConditional(i);
      put(i);
    } else if (mainVerbSeen && isNextClause(i)) {
      end = i;
    } else {
      mainVerbSeen |= Verbs.isVerb(at(i));
    }
  }

  private void put(int i) {
    below.set(i);
    conditions.set(i, conditional);
  }

  private boolean closes(int i) {
    String word = at(i);
    if (BREAKS.contains(word)) {
      return true;
    }
    if (until == Until.BRACKET) {
      return word.equals(")");
    }
    if (i > opened + 1 && (word.equals(",") || DASHES.contains(word))) {
      return true;
    }
    return until == Until.SECOND_VERB && isSecondVerb(i);
  }

  private boolean isSecondVerb(int i) {
    boolean subjectRelative =
        i == opened + 1
            && (ClauseWords.RELATIVE.contains(at(opened)) || at(opened).equals("that"))
            && !FunctionWords.isDeterminer(at(i))
            && !FunctionWords.isPronoun(at(i))
            && !FunctionWords.isAdverb(at(i))
            && !words.get(i).isCapitalised();
    boolean goesOn = at(i - 1).equals("to") || JOINING.contains(at(i - 1));
    if (Verbs.isVerb(at(i)) || subjectRelative) {
      if (verbSeen && !inVerbs && !goesOn) {
        return true;
      }
      verbSeen = true;
      inVerbs = true;
    } else if (!FunctionWords.isAdverb(at(i)) && !Verbs.isNegation(at(i))) {
      inVerbs = false;
    }
    return false;
  }

  /// Sets what would end it.
  private boolean opens(int i) {
    String word = at(i);
    boolean front = i == 0 || words.get(i - 1).isMark() || JOINING.contains(at(i - 1));
    boolean commaAhead = lastComma > i + 1;
    if (word.equals("(")) {
      until = Until.BRACKET;
    } else if (ClauseWords.RELATIVE.contains(word)
        && i > 0
        && !FunctionWords.isConjunction(at(i - 1))) {
      until = at(i - 1).equals(",") ? Until.COMMA : Until.SECOND_VERB;
    } else if (word.equals("that") && isRelativeThat(i)) {
      until = Until.SECOND_VERB;
    } else if (ClauseWords.SUBORDINATE.contains(word) && (!front || commaAhead)) {
      until = Until.COMMA;
    } else if (word.equals("as")
        && (at(i + 2).equals("as") || at(i + 1).equals("long"))
        && at(i + 1).equals("soon")
        && front
        && commaAhead) {
      until = Until.COMMA;
    } else if (i == 0
        && commaAhead
        && (ClauseWords.FRONTED.contains(word)
            || (ClauseWords.INVERTED.contains(word) && !at(i + 1).equals("to")))) {
      until = Until.COMMA;
    } else if (i == 0 && ClauseWords.FREE_RELATIVE.contains(word)) {
      until = Until.SECOND_VERB;
    } else if (i > 0 && at(i - 1).equals(",") && (mainVerbSeen || commaAhead) && isAside(i)) {
      until = Until.COMMA;
    }
    return until != null;
  }

  /// "the ship that": behind a noun it is no statement's beginning.
  private boolean isRelativeThat(int i) {
    if (i == 0 || words.get(i - 1).isMark()) {
      return false;
    }
    String before = at(i - 1);
    return !ClauseWords.COMPLEMENT.contains(before)
        && !Verbs.isVerb(before)
        && !JOINING.contains(before)
        && !FunctionWords.isPreposition(before)
        && !FunctionWords.isAdverb(before)
        && !FunctionWords.isPronoun(before);
  }

  /// ", once thought likely," and ", reportedly a keen swimmer,".
  private boolean isAside(int i) {
    String next = at(i + 1);
    boolean adverb = FunctionWords.isAdverb(at(i)) || at(i).equals("long");
    return isParticiple(at(i))
        || (adverb
            && (isParticiple(next) || next.equals("a") || next.equals("an") || next.equals("the")));
  }

  private static boolean isParticiple(String word) {
    return Verbs.isVerb(word) && !Verbs.isAuxiliary(word);
  }

  /// "even if", "if not" and "to determine if" make no condition.
  private boolean isConditional(int i) {
    return (i == 0 && ClauseWords.INVERTED.contains(at(i)))
        || (ClauseWords.CONDITIONAL.contains(at(i))
            && !ClauseWords.NOT_BEFORE_IF.contains(at(i - 1))
            && !ClauseWords.NOT_BEHIND_IF.contains(at(i + 1)));
  }

  /// "..., and the road is closed": a clause with a subject of its own.
  private boolean isNextClause(int i) {
    if (at(i).equals(";")) {
      return true;
    }
    boolean joins = JOINING.contains(at(i)) && i > 0 && at(i - 1).equals(",");
    String next = at(i + 1);
    return (joins
            && (FunctionWords.isDeterminer(next)
                || FunctionWords.isPronoun(next)
                || next.equals("there")
                || (i + 1 < words.size() && words.get(i + 1).isCapitalised())))
        || (JOINING.contains(at(i)) && next.equals("that"));
  }

  private String at(int i) {
    return i < 0 || i >= lower.size() ? "" : lower.get(i);
  }
}
