package org.hearsay.attribution;

import java.util.List;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "According to S, C.", "C, according to S.", "C, by the account of S."
final class AccordingToRule implements CueRule {
  private static final List<String> PHRASES =
      List.of(
          "according to",
          "by the account of",
          "by the accounts of",
          "by the count of",
          "by the reckoning of",
          "by the estimate of",
          "by the estimates of");

  @Override
  public @Nullable Candidate at(Line line, int i) {
    for (String phrase : PHRASES) {
      int words = phrase.split(" ", -1).length;
      if (line.reads(i, phrase) && i + words < line.size()) {
        Span cue = line.span(i, i + words);
        boolean inFront = i == 0 || !line.sameZone(i - 1, i) || opensClause(line, i - 1);
        return inFront ? inFront(line, i + words, cue) : behind(line, i, i + words, cue);
      }
    }
    return null;
  }

  private static boolean opensClause(Line line, int before) {
    return FunctionWords.isConjunction(line.at(before))
        || line.at(before).equals(";")
        || FunctionWords.isAdverb(line.at(before))
        || (line.at(before).equals(",") && FunctionWords.isConjunction(line.at(before - 1)));
  }

  /// The source runs to the comma that no apposition follows.
  private static @Nullable Candidate inFront(Line line, int from, Span cue) {
    int comma = comma(line, from);
    if (comma > 0 && NounPhrase.isApposition(line, comma + 1)) {
      int next = comma(line, comma + 1);
      if (next > 0 && next - comma < 14 && !hasVerb(line, comma + 1, next)) {
        comma = next;
      }
    }
    if (comma <= from) {
      return null;
    }
    int end = line.endOfZone(comma);
    if (end <= comma + 1) {
      return null;
    }
    return Candidate.of(
        line.span(from, comma),
        cue,
        Spans.of(line.span(comma + 1, end)),
        Stance.SAYS,
        "according-to-in-front",
        0.95);
  }

  private static @Nullable Candidate behind(Line line, int i, int from, Span cue) {
    NounPhrase source = NounPhrase.startingAt(line, from);
    int end = i;
    while (end > 0 && line.at(end - 1).equals(",")) {
      end--;
    }
    Spans content = Before.content(line, end);
    if (source == null || content == null) {
      return null;
    }
    return Candidate.of(
        line.span(source.from(), source.to()),
        cue,
        content,
        Stance.SAYS,
        "according-to-behind",
        0.9);
  }

  private static int comma(Line line, int from) {
    for (int i = from; i < line.size() && line.sameZone(from, i); i++) {
      if (line.at(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasVerb(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (FunctionWords.isAuxiliary(line.at(i)) && !line.at(from).startsWith("w")) {
        return true;
      }
    }
    return false;
  }
}
