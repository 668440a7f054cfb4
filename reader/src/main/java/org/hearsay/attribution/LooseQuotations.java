package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Quotations that no cue stands beside: “We are late,” she said. “Nobody came.” They are the words
/// of the one quoted in the sentence before, if that stands in the same paragraph.
final class LooseQuotations {
  private static final int SHORTEST = 12;

  private LooseQuotations() {}

  /// The candidates, in the same order, with the loose quotations among their contents.
  static List<Candidate> joined(
      List<Candidate> candidates, Quotations quotations, Sentences sentences) {
    List<Candidate> result = new ArrayList<>(candidates);
    // By identity: the hash of a quotation counts all its pieces.
    Set<Quotation> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Candidate candidate : candidates) {
      for (Quotation quotation : quotations.near(candidate.bounds())) {
        if (candidate.roles().content().overlaps(quotation.spans())) {
          taken.add(quotation);
        }
      }
    }
    List<Span> more = new ArrayList<>();
    int next = 0;
    int quoted = -1;
    int end = -1;
    int before = -1;
    for (int i = 0; i < sentences.all().size(); i++) {
      Sentence sentence = sentences.all().get(i);
      for (Quotation quotation : quotations.near(sentence.span())) {
        boolean opens = quotation.bounds().start() == sentence.span().start();
        if (opens
            && quoted >= 0
            && i - before <= 1
            && sentences.all().get(before).paragraph() == sentence.paragraph()
            && !taken.contains(quotation)
            && quotation.spans().length() >= SHORTEST) {
          more.addAll(quotation.spans().pieces());
          end = Math.max(end, quotation.bounds().end());
          taken.add(quotation);
          before = i;
        }
      }
      while (next < candidates.size()
          && candidates.get(next).roles().cue().bounds().start() < sentence.span().end()) {
        Candidate candidate = candidates.get(next);
        int content = candidate.roles().content().bounds().start();
        if ("“\"«„‘`".indexOf(sentences.text().charAt(content)) >= 0) {
          join(result, quoted, more);
          quoted = next;
          end = candidate.roles().content().bounds().end();
          before = i;
        }
        next++;
      }
      // A quotation of several sentences goes on as long as it is open.
      if (quoted >= 0 && end > sentence.span().start()) {
        before = Math.max(before, i);
      }
    }
    join(result, quoted, more);
    return result;
  }

  /// Gives candidate number `quoted` the pieces, and clears them.
  private static void join(List<Candidate> candidates, int quoted, List<Span> more) {
    if (!more.isEmpty()) {
      Candidate speaker = candidates.get(quoted);
      more.addAll(speaker.roles().content().pieces());
      candidates.set(quoted, speaker.withContent(Spans.joined(more)));
      more.clear();
    }
  }
}
