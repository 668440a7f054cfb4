package org.hearsay.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.certainty.Certainty.Term;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Finds a likelihood that a noun says with its degree: "a slim chance", "the odds of a deal are
/// about even", "a 70 percent probability", "one chance in ten".
///
/// ```
/// odds   = degree noun | noun ... degree | "there" ... ( "chance" | "possibility" ) | percent ( "sure" | "certain" )
/// degree = a phrase of odds.txt | percent | number "in" number
/// ```
final class Odds {
  /// So many words behind the noun its degree may stand.
  private static final int REACH = 40;

  private static final List<String> LINES = WordList.read(Odds.class, "odds.txt").lines();
  private static final Set<String> NOUNS = Set.of(LINES.getFirst().substring(6).split(" ", -1));
  private static final List<Degree> DEGREES = degrees();
  private static final Set<String> OPEN = ClauseWords.of("open-chance");
  private static final Set<String> AROUND = ClauseWords.of("around-figure");
  private static final Set<String> BEHIND = ClauseWords.of("before-figure");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twenty", 20),
          Map.entry("fifty", 50),
          Map.entry("hundred", 100),
          Map.entry("thousand", 1000),
          Map.entry("million", 1_000_000));

  private record Degree(List<String> words, Term term) {}

  private final Clause clause;

  private Odds(Clause clause) {
    this.clause = clause;
  }

  /// The first likelihood of this kind in the main clause; null if there is none.
  static @Nullable Hedge in(Clause clause) {
    Odds odds = new Odds(clause);
    for (int i = 0; i < clause.size(); i++) {
      if (clause.isMain(i)) {
        Hedge hedge = NOUNS.contains(clause.at(i)) ? odds.of(i) : odds.sure(i);
        if (hedge != null) {
          return hedge;
        }
      }
    }
    return null;
  }

  private @Nullable Hedge of(int noun) {
    Hedge hedge = before(noun);
    if (hedge == null) {
      hedge = behind(noun);
    }
    if (hedge == null && OPEN.contains(clause.at(noun)) && exists(noun)) {
      hedge = new Hedge(Term.POSSIBLE, noun, noun + 1);
    }
    return hedge;
  }

  /// "99 percent sure".
  private @Nullable Hedge sure(int i) {
    if (!clause.at(i).equals("sure") && !clause.at(i).equals("certain")) {
      return null;
    }
    int unit = unitEndingAt(i);
    return unit > 0 ? figure(unit - 1, i + 1) : null;
  }

  private @Nullable Hedge before(int noun) {
    for (Degree degree : DEGREES) {
      int from = noun - degree.words().size();
      if (clause.reads(from, degree.words())) {
        return new Hedge(degree.term(), from, noun + 1);
      }
    }
    int unit = unitEndingAt(noun);
    if (unit > 0) {
      return figure(unit - 1, noun + 1);
    }
    Double hyphened = ratio(clause.at(noun - 1).split("-", -1));
    if (hyphened != null) {
      return new Hedge(Term.ofPercent(hyphened), noun - 1, noun + 1);
    }
    int from = clause.at(noun - 2).equals("a") ? noun - 4 : noun - 3;
    Double spaced = ratioAt(from);
    return spaced == null ? null : new Hedge(Term.ofPercent(spaced), from, noun + 1);
  }

  private @Nullable Hedge behind(int noun) {
    int to = Math.min(clause.size(), noun + REACH);
    for (int k = noun + 1; k < to; k++) {
      String word = clause.at(k);
      if (word.equals(";")) {
        return null;
      }
      int unit = unitStart(k);
      if (unit > 0 && number(clause.at(k)) != null && isSaidOfIt(k)) {
        return figure(k, unit);
      }
      Double ratio = ratioAt(k);
      if (ratio != null && isSaidOfIt(k)) {
        return new Hedge(Term.ofPercent(ratio), k, k + 3);
      }
      for (Degree degree : DEGREES) {
        int end = k + degree.words().size();
        if (clause.reads(k, degree.words()) && ends(end) && !isBeforeNoun(k)) {
          return new Hedge(degree.term(), k, end);
        }
      }
    }
    return null;
  }

  private boolean ends(int i) {
    String word = clause.at(i);
    return clause.isBorder(i)
        || ((FunctionWords.isPreposition(word) || FunctionWords.isConjunction(word))
            && !word.equals("of"))
        || FunctionWords.isTime(word)
        || word.equals("this");
  }

  private boolean isBeforeNoun(int i) {
    String before = clause.at(i - 1);
    return FunctionWords.isDeterminer(before) || FunctionWords.isPreposition(before);
  }

  /// "is about 60", "at 90", "exceeds 95", and not "fell by 10".
  private boolean isSaidOfIt(int i) {
    for (int k = i - 1; k > i - 7; k--) {
      String word = clause.at(k);
      if (Verbs.isBeing(word) || BEHIND.contains(word)) {
        return true;
      }
      if (!AROUND.contains(word) && number(word) == null) {
        return false;
      }
    }
    return false;
  }

  /// Whether the noun stands behind "there is" or "it is".
  private boolean exists(int noun) {
    for (int k = noun - 1; k > noun - 6; k--) {
      if (clause.at(k).equals("there") || clause.at(k).startsWith("there'")) {
        return true;
      }
    }
    return false;
  }

  /// The band of the figure whose last number stands at `last`; its words end before `to`.
  private @Nullable Hedge figure(int last, int to) {
    Double value = number(clause.at(last));
    if (value == null) {
      return null;
    }
    int from = last;
    Double other = number(clause.at(last - 2));
    String joint = clause.at(last - 1);
    if (other != null
        && (joint.equals("to") || joint.equals("and") || joint.equals("-") || joint.equals("–"))) {
      value = (value + other) / 2;
      from = last - 2;
    } else if (clause.at(last - 1).equals("than") && clause.at(last - 2).equals("less")) {
      value -= 0.5;
      from = last - 2;
    } else if ((clause.at(last - 1).equals("than") && clause.at(last - 2).equals("more"))
        || clause.at(last - 1).startsWith("exceed")) {
      value += 0.5;
      from = last - 1;
    }
    return value < 0 || value > 100 ? null : new Hedge(Term.ofPercent(value), from, to);
  }

  /// The first word of "percent", "per cent" or "%" right before `i`; -1 if it is not there.
  private int unitEndingAt(int i) {
    if (clause.at(i - 1).equals("percent") || clause.at(i - 1).equals("%")) {
      return i - 1;
    }
    return clause.at(i - 1).equals("cent") && clause.at(i - 2).equals("per") ? i - 2 : -1;
  }

  /// Where the unit behind the number at `i` ends; -1 if there is none.
  private int unitStart(int i) {
    if (clause.at(i + 1).equals("percent") || clause.at(i + 1).equals("%")) {
      return i + 2;
    }
    return clause.at(i + 1).equals("per") && clause.at(i + 2).equals("cent") ? i + 3 : -1;
  }

  /// "one in ten", "one in a hundred", in percent.
  private @Nullable Double ratioAt(int i) {
    if (!clause.at(i + 1).equals("in") && !clause.at(i + 1).equals("chance")) {
      return null;
    }
    String whole = clause.at(i + 2).equals("a") ? clause.at(i + 3) : clause.at(i + 2);
    return ratio(clause.at(i), "in", whole);
  }

  private static @Nullable Double ratio(String... words) {
    if (words.length != 3 || !words[1].equals("in")) {
      return null;
    }
    Double part = number(words[0]);
    Double whole = number(words[2]);
    return part == null || whole == null || whole == 0 || part > whole ? null : part * 100 / whole;
  }

  private static @Nullable Double number(String word) {
    Integer named = NUMBERS.get(word);
    if (named != null) {
      return named.doubleValue();
    }
    return word.length() < 12 && word.matches("\\d+(\\.\\d+)?") ? Double.valueOf(word) : null;
  }

  private static List<Degree> degrees() {
    List<Degree> degrees = new ArrayList<>();
    for (String line : LINES.subList(1, LINES.size())) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      degrees.add(new Degree(List.of(parts[0].split(" ", -1)), Term.valueOf(parts[1])));
    }
    degrees.sort((a, b) -> b.words().size() - a.words().size());
    return List.copyOf(degrees);
  }
}
