package org.hearsay.attribution;

import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "reports that C", "the ministry's claim that C", "a warning by S that C".
final class NounRule implements CueRule {
  static final String NAME = "noun-that";

  @Override
  public @Nullable Candidate at(Line line, int i) {
    Stance stance = CueNoun.stance(line.at(i));
    if (stance == null || isVerb(line, i)) {
      return null;
    }
    int that = i + 1;
    Span source = null;
    if (line.at(that).equals("by") || line.at(that).equals("from")) {
      NounPhrase agent = NounPhrase.startingAt(line, that + 1);
      if (agent == null) {
        return null;
      }
      source = line.span(agent.from(), agent.to());
      that = agent.to();
    }
    if (!line.at(that).equals("that") || !line.sameZone(i, that)) {
      return null;
    }
    int end = line.endOfZone(that);
    if (end - that < 3) {
      return null;
    }
    if (source == null) {
      source = possessor(line, i);
    }
    return Candidate.of(
        source, line.span(i, i + 1), Spans.of(line.span(that, end)), stance, NAME, 0.7);
  }

  /// "Ukraine's claim", "their claim": who holds it.
  private static @Nullable Span possessor(Line line, int i) {
    String before = line.at(i - 1);
    if (before.equals("his") || before.equals("her") || before.equals("their")) {
      return line.span(i - 1, i);
    }
    if (before.endsWith("’s") || before.endsWith("'s")) {
      int from = i - 1;
      while (from > 0 && line.sameZone(from - 1, i) && isPartOfName(line, from - 1)) {
        from--;
      }
      Span whole = line.span(from, i);
      return new Span(whole.start(), whole.end() - 2);
    }
    return null;
  }

  private static boolean isPartOfName(Line line, int i) {
    return line.isCapitalised(i) || FunctionWords.isDeterminer(line.at(i));
  }

  /// "Iran reports that", "he claims that": the same letters as a verb, behind a name or pronoun.
  private static boolean isVerb(Line line, int i) {
    String before = line.at(i - 1);
    return CueVerb.of(line.at(i)) != null
        && ((FunctionWords.isPronoun(before) && !FunctionWords.isDeterminer(before))
            || (line.isCapitalised(i - 1) && i - 1 > 0 && !before.endsWith("s"))
            || before.equals("also"));
  }
}
