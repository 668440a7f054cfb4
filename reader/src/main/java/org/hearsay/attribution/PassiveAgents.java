package org.hearsay.attribution;

import java.util.List;
import java.util.function.Predicate;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;

/// "C was denied by S", "C was confirmed on Monday by S": the source stands behind the cue, where
/// nothing else was found for it. Stateless.
final class PassiveAgents {
  /// In words, from the cue to "by".
  private static final int REACH = 4;

  private PassiveAgents() {}

  /// The same candidates, those without a source with the one that a "by" names.
  ///
  /// @param canSpeak whether words are somebody who can say something
  static List<Candidate> found(
      List<Candidate> candidates,
      Sentences sentences,
      Quotations quotations,
      Predicate<Span> canSpeak) {
    return candidates.stream()
        .map(one ->
            one.roles().source().isEmpty() ? named(one, sentences, quotations, canSpeak) : one)
        .toList();
  }

  private static Candidate named(
      Candidate one, Sentences sentences, Quotations quotations, Predicate<Span> canSpeak) {
    Sentence sentence = sentences.around(one.roles().cue().bounds());
    if (sentence == null) {
      return one;
    }
    Line line = new Line(sentences.text(), sentence, quotations.near(sentence.span()));
    int behind = line.positionOf(one.roles().cue().bounds().end());
    for (int i = behind; i < line.size() && i - behind < REACH && !line.isMark(i); i++) {
      NounPhrase agent = line.at(i).equals("by") ? NounPhrase.startingAt(line, i + 1) : null;
      if (agent != null) {
        Span words = line.span(agent.from(), agent.to());
        return canSpeak.test(words) && !one.roles().content().overlaps(words)
            ? one.withSource(words)
            : one;
      }
    }
    return one;
  }
}
