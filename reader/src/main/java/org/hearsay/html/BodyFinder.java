package org.hearsay.html;

import java.util.BitSet;
import org.hearsay.html.Draft.Verdict;
import org.jspecify.annotations.Nullable;

/// Finds the article in an outline: rules draft it, the scorer judges each block with the draft
/// before its eyes, and what it holds likely is the article. Immutable.
final class BodyFinder {
  private static final double LIKELY = 0.5;
  private static final double LIKELY_ENOUGH = 0.4;

  private final BodyRules rules = new BodyRules();
  private final Scorer scorer = Scorer.bundled();

  /// The article in an outline: the numbers of its blocks. `stated` is the body as the page's
  /// metadata have it, empty where they have none.
  Passage passage(Outline outline, @Nullable String title, String stated) {
    Draft draft = rules.draft(outline, title);
    if (draft.own().isEmpty()) {
      return new Passage(outline, draft.own());
    }
    BitSet likely = likely(Layout.of(outline, title, draft, stated));
    return new Passage(outline, likely.isEmpty() ? draft.own() : likely);
  }

  private BitSet likely(Layout page) {
    double[] shares = scorer.shares(page);
    BitSet likely = new BitSet();
    for (int i = 0; i < shares.length; i++) {
      likely.set(i, shares[i] > needed(page.draft().of(i)));
    }
    return likely;
  }

  /// What the scorer must say of a block for it to be the article's: the rules' word counts too.
  private static double needed(Verdict verdict) {
    return switch (verdict) {
      case OWN -> LIKELY_ENOUGH;
      case FURNITURE, HEAD -> 1;
      case OUTSIDE, CLUTTER, TEASER, REPEATED, EDGE, NEXT -> LIKELY;
    };
  }
}
