package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "A, citing B, said that C", "C, A reported, quoting B", "A, which cited B, said C": C is B's
/// word, handed on by A. "Citing high winds" gives a reason and no source, so it speaks only for
/// those who can. Stateless.
final class Citations {
  /// The rule behind B's part; its content is A's.
  static final String RULE = "citing";

  private static final Set<String> PARTICIPLES = Set.of("citing", "quoting");
  private static final Set<String> PAST = Set.of("cited", "quoted", "cites", "quotes");
  private static final Set<String> RELATIVES = Set.of("which", "who");

  private Citations() {}

  /// The candidates, in the order of their cues, with those who are cited. What was found at the
  /// same cue before is replaced.
  ///
  /// @param canSpeak whether words are somebody who can say something
  static List<Candidate> joined(
      List<Candidate> found, Sentences sentences, Quotations quotations, Predicate<Span> canSpeak) {
    List<Candidate> byCue = new ArrayList<>(found);
    byCue.sort(Comparator.comparing(one -> one.roles().cue().bounds()));
    List<Candidate> all = new ArrayList<>();
    for (Sentence sentence : sentences.all()) {
      if (sentence.words().stream().noneMatch(word -> isCiting(word.lower()))) {
        continue;
      }
      Line line = new Line(sentences.text(), sentence, quotations.near(sentence.span()));
      for (int i = 0; i < line.size(); i++) {
        Candidate cited = cited(line, i, in(sentence.span(), byCue), canSpeak);
        if (cited != null) {
          all.add(cited);
        }
      }
    }
    return Candidate.replaced(found, all);
  }

  /// Those with their cue in the sentence.
  private static List<Candidate> in(Span sentence, List<Candidate> byCue) {
    int low = 0;
    int high = byCue.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byCue.get(middle).roles().cue().bounds().start() < sentence.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < byCue.size() && byCue.get(end).roles().cue().bounds().start() < sentence.end()) {
      end++;
    }
    return byCue.subList(low, end);
  }

  private static boolean isCiting(String word) {
    return PARTICIPLES.contains(word) || PAST.contains(word);
  }

  private static @Nullable Candidate cited(
      Line line, int i, List<Candidate> found, Predicate<Span> canSpeak) {
    boolean relative = PAST.contains(line.at(i)) && RELATIVES.contains(line.at(i - 1));
    if (!PARTICIPLES.contains(line.at(i)) && !relative) {
      return null;
    }
    NounPhrase phrase = NounPhrase.startingAt(line, i + 1);
    if (phrase == null || !canSpeak.test(line.span(phrase.from(), phrase.to()))) {
      return null;
    }
    Span cue = line.span(relative ? i - 1 : i, i + 1);
    Candidate citing = nearest(cue, found);
    Spans content = citing != null ? citing.roles().content() : before(line, withoutComma(line, i));
    return content == null || content.overlaps(Spans.of(cue))
        ? null
        : Candidate.of(line.span(phrase.from(), phrase.to()), cue, content, Stance.SAYS, RULE, 0.8);
  }

  /// Who cites: the attribution of the sentence whose cue stands nearest.
  private static @Nullable Candidate nearest(Span cue, List<Candidate> found) {
    Candidate nearest = null;
    int least = Integer.MAX_VALUE;
    for (Candidate candidate : found) {
      Span other = candidate.roles().cue().bounds();
      int distance = Math.max(other.start() - cue.end(), cue.start() - other.end());
      if (!other.overlaps(cue)
          && !candidate.roles().content().contains(cue)
          && candidate.stance() != Stance.WANTS
          && distance < least) {
        nearest = candidate;
        least = distance;
      }
    }
    return nearest;
  }

  /// The clause in front; null where that only says that somebody reports ("The Courier reported on
  /// Monday").
  private static @Nullable Spans before(Line line, int end) {
    Reported reported = Reported.before(line, end);
    return reported != null && reported.opens(line) ? null : Before.content(line, end);
  }

  private static int withoutComma(Line line, int i) {
    int end = i;
    while (end > 0 && line.at(end - 1).equals(",")) {
      end--;
    }
    return end;
  }
}
