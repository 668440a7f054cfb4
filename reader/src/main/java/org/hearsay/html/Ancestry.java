package org.hearsay.html;

import java.util.List;
import org.hearsay.html.Outline.Region;

/// Which element stands in which, in an outline: for each block the innermost region that holds it,
/// for each region the next one around it. Regions go by their number in the outline; -1 is none.
/// Immutable.
final class Ancestry {
  private final int[] innermost;
  private final int[] parents;
  private final int[] depths;

  Ancestry(Outline outline) {
    List<Region> regions = outline.regions();
    innermost = new int[outline.blocks().size()];
    parents = new int[regions.size()];
    depths = new int[regions.size()];
    int open = -1;
    int next = 0;
    for (int block = 0; block < innermost.length; block++) {
      for (; next < parents.length && regions.get(next).from() <= block; next++) {
        while (open >= 0 && regions.get(open).depth() >= regions.get(next).depth()) {
          open = parents[open];
        }
        parents[next] = open;
        depths[next] = open < 0 ? 1 : depths[open] + 1;
        open = next;
      }
      while (open >= 0 && regions.get(open).to() <= block) {
        open = parents[open];
      }
      innermost[block] = open;
    }
  }

  /// The innermost region that holds the block.
  int of(int block) {
    return innermost[block];
  }

  /// The region around a region.
  int around(int region) {
    return region < 0 ? -1 : parents[region];
  }

  /// How many regions hold what stands in `region`, itself counted; 0 for none.
  int depth(int region) {
    return region < 0 ? 0 : depths[region];
  }

  /// How many regions hold both.
  int shared(int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (depth(a) >= depth(b)) {
        a = around(a);
      } else {
        b = around(b);
      }
    }
    return depth(a);
  }
}
