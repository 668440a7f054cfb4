package org.hearsay.attribution;

import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "S: “C”" at the head of a paragraph or sentence, as in transcripts.
final class ColonRule implements CueRule {
  private static final int LONGEST_SOURCE = 7;

  @Override
  public @Nullable Candidate at(Line line, int i) {
    if (!line.at(i).equals(":") || i == 0 || i > LONGEST_SOURCE || i + 1 >= line.size()) {
      return null;
    }
    Quotation quotation = line.quotation(i + 1);
    boolean opens =
        quotation != null
            && line.quotation(i) == null
            && line.word(i + 1).span().start() == quotation.bounds().start();
    if (quotation == null || !opens || !line.isCapitalised(0)) {
      return null;
    }
    for (int k = 0; k < i; k++) {
      if (CueVerb.of(line.at(k)) != null || line.breaksPhrase(k)) {
        return null;
      }
    }
    return Candidate.of(
        line.span(0, i),
        line.span(i, i + 1),
        new Spans(quotation.spans().pieces()),
        Stance.SAYS,
        "colon",
        0.7);
  }
}
