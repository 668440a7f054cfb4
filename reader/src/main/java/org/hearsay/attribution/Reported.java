package org.hearsay.attribution;

import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.attribution.CueVerb.Form;
import org.hearsay.attribution.CueVerb.Frame;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "A reported on Monday", with what A says still to come: who says it and the verb of saying.
record Reported(NounPhrase source, VerbGroup group) {
  /// In words, from the verb to what follows it: "reported on Monday".
  private static final int REACH = 7;

  /// In words: more before A is no mere "On Monday".
  private static final int LONGEST_OPENING = 8;

  /// A word less would be an object.
  private static final int FEWEST_WORDS = 3;

  /// The one whose verb of saying stands in the words right before `end`, no comma in between; null
  /// if there is none.
  static @Nullable Reported before(Line line, int end) {
    for (int i = end - 1; i >= 0 && end - i <= REACH && line.sameZone(i, end); i--) {
      VerbGroup group = line.isMark(i) ? null : VerbGroup.endingAt(line, i);
      if (group != null
          && (group.verb().form() == Form.PAST || group.verb().form() == Form.THIRD)) {
        boolean says =
            !group.negated()
                && !group.passive()
                && group.verb().stance() == Stance.SAYS
                && isAside(line, group, end)
                && (group.verb().takes(Frame.CLAUSE) || group.verb().takes(Frame.MARKED_CLAUSE));
        NounPhrase source = says ? NounPhrase.endingAt(line, group.start()) : null;
        return source == null ? null : new Reported(source, group);
      }
      if (line.isMark(i)) {
        return null;
      }
    }
    return null;
  }

  /// Whether the words behind the verb only say when, where or to whom, and nothing is said in
  /// them.
  private static boolean isAside(Line line, VerbGroup group, int end) {
    String first = line.at(group.end());
    boolean aside =
        group.end() == end
            || group.verb().takes(Frame.ADDRESSEE)
            || FunctionWords.isPreposition(first)
            || FunctionWords.isAdverb(first)
            || FunctionWords.isTime(first)
            || first.equals("this")
            || first.equals("last");
    return aside && !hasVerb(line, group.end(), end);
  }

  /// Whether nothing stands before A that A could have said.
  boolean opens(Line line) {
    for (int i = 0; i < source.from(); i++) {
      if (line.quotation(i) != null) {
        return false;
      }
    }
    return source.from() <= LONGEST_OPENING && !hasVerb(line, 0, source.from());
  }

  /// What A says where it stands before A; null if nothing does.
  @Nullable Spans contentBefore(Line line) {
    int end = source.from();
    while (end > 0 && line.at(end - 1).equals(",") && line.quotation(end - 1) == null) {
      end--;
    }
    return opens(line) ? null : Before.content(line, end);
  }

  /// What is said from position `from` on; null if that is too little.
  static @Nullable Spans contentFrom(Line line, int from) {
    Quotation quotation = line.quotation(from);
    if (quotation != null) {
      return quotation.spans();
    }
    int end = from < line.size() ? line.endOfZone(from) : from;
    return end - from < FEWEST_WORDS ? null : Spans.of(line.span(from, end));
  }

  Candidate saying(Line line, Spans content, String rule) {
    return Candidate.of(
        line.span(source.from(), source.to()),
        line.span(group.start(), group.end()),
        content,
        group.verb().stance(),
        rule,
        0.8);
  }

  /// Whether the words of a clause hold a verb, as far as its form shows.
  static boolean hasVerb(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      String w = line.at(i);
      boolean may = FunctionWords.isTime(w) && line.isCapitalised(i);
      if (!may && (FunctionWords.isAuxiliary(w) || CueVerb.isPast(w) || w.endsWith("ed"))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the words stand in A's own part of the sentence.
  boolean isCue(Line line, Span words) {
    return words.overlaps(line.span(group.start(), group.end()));
  }
}
