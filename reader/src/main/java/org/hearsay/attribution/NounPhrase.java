package org.hearsay.attribution;

import java.util.Set;
import org.hearsay.language.FunctionWords;
import org.jspecify.annotations.Nullable;

/// The words of a source, found without a parser: `from` and `to` are word positions, half-open.
record NounPhrase(int from, int to) {
  private static final int LONGEST = 30;
  private static final Set<String> RELATIVES = Set.of("who", "which");

  /// The phrase that ends right before the word at `end`: the subject of a verb there. Follows the
  /// words backwards to the border of the clause, over an apposition between commas, and drops an
  /// adverbial in front ("On Monday ...").
  static @Nullable NounPhrase endingAt(Line line, int end) {
    if (end <= 0) {
      return null;
    }
    int to = end;
    int last = end - 1;
    if (RELATIVES.contains(line.at(last))) {
      // At the head of a sentence it asks: "Who said that?"
      return last > 0 ? new NounPhrase(last, end) : null;
    }
    if (line.at(last).equals(",")) {
      // An apposition: "Budanov, the intelligence chief, said". It opens with another comma.
      int open = commaBefore(line, last);
      if (open <= 0) {
        return null;
      }
      last = open - 1;
      // "The Tide Board, citing its pilots, said": what it does is no part of who it is.
      to = isParticiple(line, open + 1) ? open : end - 1;
    }
    int from = last + 1;
    while (from > 0
        && last - from < LONGEST
        && line.sameZone(from - 1, end - 1)
        && !line.breaksPhrase(from - 1)) {
      from--;
    }
    from = behindAdverbial(line, from, to);
    return from < to && hasHead(line, from, to) ? new NounPhrase(from, to) : null;
  }

  /// The phrase that begins at the word at `start`: the subject of an inverted "said Smith". Takes
  /// the name, and the apposition behind a comma up to the next comma or the end.
  static @Nullable NounPhrase startingAt(Line line, int start) {
    int to = start;
    while (to < line.size() && line.sameZone(start, to) && to - start < LONGEST) {
      String w = line.at(to);
      boolean leaves =
          (line.isMark(to) && !"()&’".contains(w))
              || FunctionWords.isAuxiliary(w)
              || FunctionWords.isTime(w)
              || (FunctionWords.isConjunction(w) && !w.equals("and"))
              || (FunctionWords.isPreposition(w)
                  && !Set.of("of", "for", "at", "with", "from").contains(w));
      if (leaves && !(w.equals("in") && FunctionWords.isDeterminer(line.at(to + 1)))) {
        break;
      }
      to++;
    }
    if (line.at(to).equals(",") && isApposition(line, to + 1)) {
      int close = to + 1;
      while (close < line.size() && line.sameZone(start, close) && !endsApposition(line, close)) {
        close++;
      }
      if (close - start < LONGEST) {
        to = close;
      }
    }
    return to > start && hasHead(line, start, to) ? new NounPhrase(start, to) : null;
  }

  private static boolean isParticiple(Line line, int i) {
    return line.at(i).length() > 5 && line.at(i).endsWith("ing") && !line.isCapitalised(i);
  }

  /// "who", "which": stands for the name before it.
  boolean isRelative(Line line) {
    return RELATIVES.contains(line.at(from));
  }

  /// Whether the words behind a comma describe what stands before it: "a spokesman for", "who", an
  /// age.
  static boolean isApposition(Line line, int i) {
    String w = line.at(i);
    return w.equals("a")
        || w.equals("an")
        || w.equals("the")
        || RELATIVES.contains(w)
        || w.endsWith("’s")
        || w.endsWith("'s")
        || (!w.isEmpty() && Character.isDigit(w.charAt(0)) && line.at(i + 1).equals(","));
  }

  private static boolean endsApposition(Line line, int i) {
    return line.isMark(i) && ",.;:!?“”\"«»–—".contains(line.at(i));
  }

  private static int commaBefore(Line line, int comma) {
    for (int i = comma - 1; i > 0 && comma - i < LONGEST && line.sameZone(i, comma); i--) {
      if (line.at(i).equals(",")) {
        return i;
      }
      if (line.isMark(i) && ";:“”\"".contains(line.at(i))) {
        return -1;
      }
    }
    return -1;
  }

  /// Drops conjunctions, adverbs and a prepositional phrase of time in front of a phrase.
  private static int behindAdverbial(Line line, int from, int to) {
    int at = from;
    while (at < to) {
      String w = line.at(at);
      if (w.equals(")") || FunctionWords.isConjunction(w) || isLeadingAdverb(line, at)) {
        at++;
      } else if (FunctionWords.isPreposition(w)) {
        int time = at + 1;
        while (time < to && !FunctionWords.isTime(line.at(time)) && time - at < 5) {
          time++;
        }
        if (time >= to || !FunctionWords.isTime(line.at(time))) {
          return to;
        }
        at = time + 1;
      } else if (FunctionWords.isTime(w) || isYear(w)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean isLeadingAdverb(Line line, int at) {
    String w = line.at(at);
    return FunctionWords.isAdverb(w) && !(line.isCapitalised(at) && at > 0);
  }

  private static boolean isYear(String w) {
    return w.length() == 4 && w.chars().allMatch(Character::isDigit);
  }

  /// A source is a pronoun, a name or a noun: not a lone determiner or preposition.
  private static boolean hasHead(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      String w = line.at(i);
      if (!line.isMark(i)
          && (FunctionWords.isPronoun(w) || !FunctionWords.isSmall(w) || line.isCapitalised(i))) {
        return true;
      }
    }
    return false;
  }
}
