package org.hearsay.html;

import java.util.List;

/// What stands around a block in reading order.
final class NeighbourFeatures implements Features {
  private static final int[] NEAR = {-2, -1, 1, 2};
  private static final int[] WINDOWS = {5, 10};
  private static final float NONE = -99;

  private final Layout page;
  private final KinFeatures kin;

  NeighbourFeatures(Layout page, KinFeatures kin) {
    this.page = page;
    this.kin = kin;
  }

  @Override
  public List<String> names() {
    return List.of(
        "-2 weight",
        "-2 link density",
        "-2 apart",
        "-2 alike",
        "-2 tag",
        "-1 weight",
        "-1 link density",
        "-1 apart",
        "-1 alike",
        "-1 tag",
        "+1 weight",
        "+1 link density",
        "+1 apart",
        "+1 alike",
        "+1 tag",
        "+2 weight",
        "+2 link density",
        "+2 apart",
        "+2 alike",
        "+2 tag",
        "5 prose before",
        "5 prose behind",
        "5 links before",
        "5 links behind",
        "10 prose before",
        "10 prose behind",
        "10 links before",
        "10 links behind");
  }

  @Override
  public void write(int block, float[] row, int at) {
    int next = at;
    for (int step : NEAR) {
      int other = block + step;
      if (other < 0 || other >= page.size()) {
        for (int i = 0; i < 5; i++) {
          row[next++] = NONE;
        }
        continue;
      }
      Block near = page.blocks().get(other);
      Ancestry ancestry = page.ancestry();
      int own = ancestry.of(block);
      row[next++] = near.weight();
      row[next++] = (float) near.linkDensity();
      row[next++] = ancestry.shared(own, ancestry.of(other)) - ancestry.depth(own);
      row[next++] = kin.areAlike(block, other) ? 1 : 0;
      row[next++] = WordFeatures.tag(near);
    }
    Sums sums = page.sums();
    for (int window : WINDOWS) {
      int from = Math.max(0, block - window);
      int to = Math.min(page.size(), block + 1 + window);
      row[next++] = (float) sums.prose(from, block);
      row[next++] = (float) sums.prose(block + 1, to);
      row[next++] = (float) sums.linkDensity(from, block);
      row[next++] = (float) sums.linkDensity(block + 1, to);
    }
  }
}
