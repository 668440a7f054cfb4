package org.hearsay.attribution;

import java.util.List;
import java.util.Locale;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// "reportedly", "is said to": the outlet hands on a word without saying whose. The content is the
/// clause around, in two pieces where the words stand in its middle.
final class HandedOnRule implements CueRule {
  static final String NAME = "handed-on";

  private static final List<String> PHRASES =
      WordList.read(HandedOnRule.class, "handed-on.txt").lines();

  @Override
  public @Nullable Candidate at(Line line, int i) {
    for (String phrase : PHRASES) {
      if (!line.reads(i, phrase.toLowerCase(Locale.ROOT))) {
        continue;
      }
      if (isAside(line, i, phrase)) {
        return null;
      }
      int behind = i + phrase.split(" ", -1).length;
      int from = clauseStart(line, i);
      int to = clauseEnd(line, behind);
      boolean infinitive = phrase.endsWith(" to");
      int cueEnd = infinitive ? behind - 1 : behind;
      List<Span> pieces = new java.util.ArrayList<>();
      if (from < i) {
        pieces.add(line.span(from, i));
      }
      if (cueEnd < to) {
        pieces.add(line.span(cueEnd, to));
      }
      if (pieces.isEmpty()) {
        return null;
      }
      return Candidate.of(null, line.span(i, cueEnd), new Spans(pieces), Stance.SAYS, NAME, 0.8);
    }
    return null;
  }

  /// "Berg, reportedly a keen swimmer, crossed": handed on is the aside, not the clause.
  private static boolean isAside(Line line, int i, String phrase) {
    String next = line.at(i + phrase.split(" ", -1).length);
    return line.at(i - 1).equals(",")
        && (next.equals("a") || next.equals("an") || next.equals("the"));
  }

  private static int clauseStart(Line line, int i) {
    int from = i;
    while (from > 0 && line.sameZone(from - 1, i) && !isBorder(line, from - 1)) {
      from--;
    }
    while (from < i && (line.isMark(from) || FunctionWords.isConjunction(line.at(from)))) {
      from++;
    }
    return from;
  }

  private static int clauseEnd(Line line, int i) {
    int to = i;
    while (to < line.size() && line.sameZone(i - 1, to) && !isBorder(line, to)) {
      to++;
    }
    return line.trimmed(i, to);
  }

  private static boolean isBorder(Line line, int i) {
    String w = line.at(i);
    return w.equals(";")
        || w.equals("that")
        || w.equals("but")
        || w.equals("while")
        || w.equals("–")
        || w.equals("—")
        || (w.equals(",") && FunctionWords.isConjunction(line.at(i + 1)));
  }
}
