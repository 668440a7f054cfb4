package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.jspecify.annotations.Nullable;

/// Finds spans by cue rules alone, sentence by sentence, and settles their borders against each
/// other. Stateless.
final class RuleSpans implements SpanFinder {

  @Override
  public Spotted spotted(Sentences sentences) {
    return Spotted.NOTHING;
  }

  @Override
  public List<Candidate> candidates(Sentences sentences, Quotations quotations, Spotted spotted) {
    return candidates(sentences, quotations);
  }

  List<Candidate> candidates(Sentences sentences, Quotations quotations) {
    String text = sentences.text();
    List<Candidate> found = new ArrayList<>();
    for (Sentence sentence : sentences.all()) {
      found.addAll(spoken(new Line(text, sentence, quotations.near(sentence.span()))));
    }
    return LooseQuotations.joined(settled(found, text), quotations, sentences);
  }

  /// What the rules find in one sentence, or in a part of one that is read as if it were whole; its
  /// borders settled.
  List<Candidate> candidates(Line line) {
    return settled(spoken(line), line.text());
  }

  private static List<Candidate> settled(List<Candidate> found, String text) {
    List<Candidate> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(c -> c.roles().cue().bounds()));
    return Borders.settled(sorted, text);
  }

  private static List<Candidate> spoken(Line line) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Candidate candidate = firstThatSpeaks(line, i);
      if (candidate != null) {
        found.add(candidate);
      }
    }
    return found;
  }

  private static @Nullable Candidate firstThatSpeaks(Line line, int i) {
    for (CueRule rule : CueRule.ALL) {
      Candidate candidate = rule.at(line, i);
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }
}
