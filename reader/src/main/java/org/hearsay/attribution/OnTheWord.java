package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "A wrote on the strength of what B had told it that C", "C, A wrote on the word of B": two
/// steps, B's word inside of A's. Stateless.
final class OnTheWord {
  /// The rule behind both parts; B's content is A's.
  static final String RULE = "on-the-word";

  private static final List<String> PHRASES =
      List.of(
          "on the strength of",
          "on the word of",
          "on the basis of",
          "on the authority of",
          "on the evidence of");

  /// In words, from "what" to the verb of telling.
  private static final int REACH = 14;

  private OnTheWord() {}

  /// The candidates, in the order of their cues, with both steps in the place of whatever was found
  /// at the same words before.
  ///
  /// @param canSpeak whether words are somebody who can say something
  static List<Candidate> joined(
      List<Candidate> found, Sentences sentences, Quotations quotations, Predicate<Span> canSpeak) {
    List<Candidate> steps = new ArrayList<>();
    for (Sentence sentence : sentences.all()) {
      if (sentence.words().stream().noneMatch(word -> word.lower().equals("on"))) {
        continue;
      }
      Line line = new Line(sentences.text(), sentence, quotations.near(sentence.span()));
      for (int i = 1; i < line.size(); i++) {
        int at = i;
        if (line.at(i).equals("on")
            && PHRASES.stream().anyMatch(phrase -> line.reads(at, phrase))) {
          steps.addAll(steps(line, i, canSpeak));
        }
      }
    }
    return Candidate.replaced(found, steps);
  }

  private static List<Candidate> steps(Line line, int on, Predicate<Span> canSpeak) {
    Reported reported = Reported.before(line, on);
    Told told = reported == null ? null : told(line, on);
    if (reported == null || told == null || !canSpeak.test(told.source())) {
      return List.of();
    }
    Spans content = content(line, told.end(), reported);
    return content == null
        ? List.of()
        : List.of(
            reported.saying(line, content, RULE + "-outer"),
            Candidate.of(told.source(), told.cue(), content, Stance.SAYS, RULE, 0.8));
  }

  /// Who told it, the words that say so, and the position behind them.
  private record Told(Span source, Span cue, int end) {}

  private static @Nullable Told told(Line line, int on) {
    int of = on + 4;
    if (line.at(of).equals("what")) {
      return toldInClause(line, of);
    }
    NounPhrase who = NounPhrase.startingAt(line, of);
    return who == null
        ? null
        : new Told(line.span(who.from(), who.to()), line.span(on, of), who.to());
  }

  /// "what two officials had told it", "what it had been told by two officials".
  private static @Nullable Told toldInClause(Line line, int what) {
    for (int i = what + 2; i < line.size() && i - what < REACH && line.sameZone(what, i); i++) {
      VerbGroup group = line.isMark(i) ? null : VerbGroup.endingAt(line, i);
      if (group == null || group.negated()) {
        continue;
      }
      if (group.passive()) {
        NounPhrase agent = line.at(i + 1).equals("by") ? NounPhrase.startingAt(line, i + 2) : null;
        return agent == null
            ? null
            : new Told(
                line.span(agent.from(), agent.to()), line.span(group.start(), i + 2), agent.to());
      }
      if (group.start() <= what + 1) {
        return null;
      }
      int end = i + 1;
      while (end < line.size() && !line.isMark(end) && !line.at(end).equals("that")) {
        end++;
      }
      return new Told(
          line.span(what + 1, group.start()), line.span(group.start(), group.end()), end);
    }
    return null;
  }

  private static @Nullable Spans content(Line line, int end, Reported reported) {
    int from = line.at(end).equals(",") ? end + 1 : end;
    boolean behind = line.at(from).equals("that") || line.at(from).equals(":");
    return behind
        ? Reported.contentFrom(line, line.at(from).equals(":") ? from + 1 : from)
        : reported.contentBefore(line);
  }
}
