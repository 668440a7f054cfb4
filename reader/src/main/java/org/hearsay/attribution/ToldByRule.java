package org.hearsay.attribution;

import java.util.Set;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.attribution.CueVerb.Frame;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "T had been told by S that C": T knows it, S told it. Speaks twice: at "told" for T, and at "by"
/// for S, whose word T's knowledge rests on. "T was told that C" has no source in the text.
final class ToldByRule implements CueRule {
  /// The rule behind S's part; its content is T's.
  static final String AGENT = "told-by";

  /// The rule behind T's part.
  static final String HEARER = "was-told-by";

  /// In words, from "told" to "by".
  private static final int DISTANCE = 4;

  private static final Set<String> TELLING = Set.of("warn", "assure", "advise", "brief", "caution");

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
    int by = by(line, i);
    int from = by > 0 ? by : that(line, i + 1);
    if (hearer == null || from < 0 || that(line, from) < 0) {
      return null;
    }
    boolean agentNamed = by > 0;
    return Candidate.of(
        agentNamed ? line.span(hearer.from(), hearer.to()) : null,
        line.span(group.start(), group.end()),
        Spans.of(line.span(that(line, from), line.endOfZone(that(line, from)))),
        agentNamed ? Stance.BELIEVES : Stance.SAYS,
        agentNamed ? HEARER : "was-told",
        0.8);
  }

  private static @Nullable Candidate agent(Line line, int i) {
    boolean told = false;
    for (int verb = i - 1; verb >= 0 && i - verb <= DISTANCE && !told; verb--) {
      told = passiveTelling(line, verb) != null && by(line, verb) == i;
    }
    NounPhrase agent = told ? NounPhrase.startingAt(line, i + 1) : null;
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
            AGENT,
            0.8);
  }

  private static @Nullable VerbGroup passiveTelling(Line line, int i) {
    VerbGroup group = i < 0 ? null : VerbGroup.endingAt(line, i);
    return group != null
            && group.passive()
            && (group.verb().takes(Frame.ADDRESSEE) || TELLING.contains(group.verb().base()))
        ? group
        : null;
  }

  /// The "by" that names who told, at once or behind a word of time: "were warned last month by".
  private static int by(Line line, int told) {
    for (int i = told + 1; i <= told + DISTANCE && i < line.size(); i++) {
      if (line.at(i).equals("by")) {
        return i;
      }
      if (line.isMark(i) || line.at(i).equals("that") || CueVerb.of(line.at(i)) != null) {
        return -1;
      }
    }
    return -1;
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
