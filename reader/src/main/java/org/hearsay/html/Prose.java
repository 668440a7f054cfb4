package org.hearsay.html;

import org.hearsay.html.Outline.Region;

/// How much running text each stretch of an outline holds, answered in constant time. Immutable.
final class Prose {
  /// In units: shorter text without a full stop is a label, not prose.
  private static final int LABEL = 80;

  private final long[] proseBefore;
  private final long[] unitsBefore;

  private Prose(long[] proseBefore, long[] unitsBefore) {
    this.proseBefore = proseBefore;
    this.unitsBefore = unitsBefore;
  }

  static Prose of(Outline outline) {
    int size = outline.blocks().size();
    long[] prose = new long[size + 1];
    long[] units = new long[size + 1];
    for (int i = 0; i < size; i++) {
      Block block = outline.blocks().get(i);
      prose[i + 1] = prose[i] + (isProse(block) ? block.weight() - block.linked() : 0);
      units[i + 1] = units[i] + block.text().length();
    }
    return new Prose(prose, units);
  }

  static boolean isProse(Block block) {
    return block.linkDensity() < 0.5
        && (block.weight() >= LABEL || (block.weight() >= 30 && block.isSentence()));
  }

  /// What share of the page's prose stands in the region, from 0 to 1.
  double share(Region region) {
    long all = proseBefore[proseBefore.length - 1];
    return all == 0 ? 0 : (double) (proseBefore[region.to()] - proseBefore[region.from()]) / all;
  }

  /// The length of all text in the region.
  long units(Region region) {
    return unitsBefore[region.to()] - unitsBefore[region.from()];
  }
}
