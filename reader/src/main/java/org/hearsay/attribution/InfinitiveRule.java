package org.hearsay.attribution;

import org.hearsay.attribution.CueVerb.Frame;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "S wants to C", "S vowed to C", "S is expected to C".
final class InfinitiveRule implements CueRule {

  @Override
  public @Nullable Candidate at(Line line, int i) {
    VerbGroup group = VerbGroup.endingAt(line, i);
    if (group == null || !group.verb().takes(Frame.INFINITIVE) || !line.at(i + 1).equals("to")) {
      return null;
    }
    NounPhrase subject = NounPhrase.endingAt(line, group.start());
    if (subject == null || !line.sameZone(i, i + 1)) {
      return null;
    }
    int end = i + 2;
    while (end < line.size() && line.sameZone(i, end) && !isBorder(line, end)) {
      end++;
    }
    end = line.trimmed(i + 2, end);
    if (end - i < 3) {
      return null;
    }
    return Candidate.of(
        group.passive() ? null : line.span(subject.from(), subject.to()),
        line.span(group.start(), group.end()),
        Spans.of(line.span(i + 1, end)),
        group.verb().stance(),
        group.verb().takes(Frame.EVIDENCE) ? AttributionFinder.EVIDENCE_RULE : "infinitive",
        0.6);
  }

  private static boolean isBorder(Line line, int i) {
    String w = line.at(i);
    return w.equals(";")
        || w.equals(":")
        || w.equals("but")
        || w.equals("–")
        || w.equals("—")
        || (w.equals(",")
            && (FunctionWords.isConjunction(line.at(i + 1))
                || FunctionWords.isPronoun(line.at(i + 1))
                || line.at(i + 1).endsWith("ing")
                || line.at(i + 1).equals("according")));
  }
}
