package org.hearsay.attribution;

import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.attribution.CueVerb.Frame;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "T had been told by S that C": T knows it, S told it. Speaks twice: at "told" for T, with all
/// that follows as its content, and at "by" for S inside of it. "T was told that C" has no source
/// in the text.
final class ToldByRule implements CueRule {

  @Override
  public @Nullable Candidate at(Line line, int i) {
    return line.at(i).equals("by") ? agent(line, i) : hearer(line, i);
  }

  private static @Nullable Candidate hearer(Line line, int i) {
    VerbGroup group = passiveTelling(line, i);
    if (group == null || group.negated()) {
      return null;
    }
    NounPhrase hearer = NounPhrase.endingAt(line, group.start());
    int from = line.at(i + 1).equals("by") ? i + 1 : that(line, i + 1);
    if (hearer == null || from < 0 || that(line, from) < 0) {
      return null;
    }
    boolean agentNamed = from == i + 1;
    return Candidate.of(
        agentNamed ? line.span(hearer.from(), hearer.to()) : null,
        line.span(group.start(), group.end()),
        Spans.of(line.span(from, line.endOfZone(from))),
        agentNamed ? Stance.BELIEVES : Stance.SAYS,
        agentNamed ? "was-told-by" : "was-told",
        0.8);
  }

  private static @Nullable Candidate agent(Line line, int i) {
    VerbGroup group = passiveTelling(line, i - 1);
    NounPhrase agent = group == null ? null : NounPhrase.startingAt(line, i + 1);
    if (agent == null) {
      return null;
    }
    int that = that(line, agent.to());
    return that < 0
        ? null
        : Candidate.of(
            line.span(agent.from(), agent.to()),
            line.span(i, i + 1),
            Spans.of(line.span(that, line.endOfZone(that))),
            Stance.SAYS,
            "told-by",
            0.8);
  }

  private static @Nullable VerbGroup passiveTelling(Line line, int i) {
    VerbGroup group = i < 0 ? null : VerbGroup.endingAt(line, i);
    return group != null && group.passive() && group.verb().takes(Frame.ADDRESSEE) ? group : null;
  }

  /// The position of the "that" which begins the content, a few words on at most; -1 if none.
  private static int that(Line line, int from) {
    for (int i = from; i < line.size() && i - from < 12 && line.sameZone(from, i); i++) {
      if (line.at(i).equals("that")) {
        return i;
      }
    }
    return -1;
  }
}
