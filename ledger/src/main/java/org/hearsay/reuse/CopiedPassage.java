package org.hearsay.reuse;

import java.util.Comparator;
import org.hearsay.text.Span;

/// Words that stand in two articles, however much was replaced or left out in one of them.
///
/// - `one`, `other`: where they stand in the body of each, from the first shared word to the last
/// - `words`: how many words both have there, in the same order
/// - `score`: from 0 to 1, how much of the shorter side is shared; a verbatim copy has 1
/// - `quotation`: both set nearly all of it in quotation marks. Two who were at the same speech
///   write the same: it is no copy by itself
public record CopiedPassage(Span one, Span other, int words, double score, boolean quotation) {

  static final Comparator<CopiedPassage> BY_PLACE =
      Comparator.comparing(CopiedPassage::one).thenComparing(CopiedPassage::other);

  public CopiedPassage {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("not a score: " + score);
    }
  }

  /// The same, seen from the other article.
  public CopiedPassage reversed() {
    return new CopiedPassage(other, one, words, score, quotation);
  }
}
