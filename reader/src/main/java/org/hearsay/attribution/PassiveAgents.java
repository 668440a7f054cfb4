package org.hearsay.attribution;

import java.util.List;
import java.util.function.Predicate;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

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
    Sentence sentence = around(one.roles().cue().bounds(), sentences.all());
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

  /// The sentence that holds the span; null if none does.
  private static @Nullable Sentence around(Span span, List<Sentence> sentences) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sentences.size() && sentences.get(low).span().contains(span)
        ? sentences.get(low)
        : null;
  }
}
