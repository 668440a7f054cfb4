package org.hearsay.html;

import java.util.List;
import org.hearsay.html.Outline.Region;

/// Where a block stands to the element whose blocks say most for it, and what the elements around
/// the block hold, from the innermost outwards.
final class RegionFeatures implements Features {
  private static final int CONTAINERS = 4;
  private static final int EACH = 5;

  private final Layout page;
  private final int bestFrom;
  private final int bestTo;

  RegionFeatures(Layout page) {
    this.page = page;
    double[] before = BodyRules.weights(page.outline(), new java.util.BitSet());
    Region best = BodyRules.best(page.outline(), before);
    bestFrom = best == null ? 0 : best.from();
    bestTo = best == null ? page.size() : best.to();
  }

  @Override
  public List<String> names() {
    return List.of(
        "in best",
        "place in best",
        "from best",
        "to best",
        "prose share of best",
        "0 blocks",
        "0 prose",
        "0 link density",
        "0 paragraphs",
        "0 weight",
        "1 blocks",
        "1 prose",
        "1 link density",
        "1 paragraphs",
        "1 weight",
        "2 blocks",
        "2 prose",
        "2 link density",
        "2 paragraphs",
        "2 weight",
        "3 blocks",
        "3 prose",
        "3 link density",
        "3 paragraphs",
        "3 weight");
  }

  @Override
  public void write(int block, float[] row, int at) {
    Sums sums = page.sums();
    row[at] = block >= bestFrom && block < bestTo ? 1 : 0;
    row[at + 1] = (float) (block - bestFrom) / (bestTo - bestFrom);
    row[at + 2] = block - bestFrom;
    row[at + 3] = bestTo - block;
    row[at + 4] = (float) (sums.prose(bestFrom, bestTo) / sums.allProse());
    int from = block;
    int to = block + 1;
    int found = 0;
    int start = at + 5;
    for (int region = page.ancestry().of(block);
        region >= 0 && found < CONTAINERS;
        region = page.ancestry().around(region)) {
      Region around = page.outline().regions().get(region);
      if (around.from() != from || around.to() != to) {
        from = around.from();
        to = around.to();
        row[start] = around.size();
        row[start + 1] = (float) (sums.prose(from, to) / sums.allProse());
        row[start + 2] = (float) sums.linkDensity(from, to);
        row[start + 3] = (float) (sums.paragraphs(from, to) / around.size());
        row[start + 4] = (float) sums.weight(from, to);
        start += EACH;
        found++;
      }
    }
    for (; found < CONTAINERS; found++) {
      for (int i = 0; i < EACH; i++) {
        row[start++] = -1;
      }
    }
  }
}
