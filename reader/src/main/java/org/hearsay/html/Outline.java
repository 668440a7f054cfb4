package org.hearsay.html;

import java.util.List;
import org.jsoup.nodes.Element;

/// A page as a row of blocks in document order, and for each element the stretch of blocks that it
/// holds. Made once, so that every question about a part of the tree is a question about a range.
///
/// `regions` stand in document order, an element before those inside it.
record Outline(List<Block> blocks, List<Region> regions) {

  Outline {
    blocks = List.copyOf(blocks);
    regions = List.copyOf(regions);
  }

  /// An element and the blocks `[from, to)` that stand in it; never empty.
  record Region(Element element, int from, int to, int depth) {

    int size() {
      return to - from;
    }

    boolean contains(Region other) {
      return from <= other.from && other.to <= to;
    }
  }
}
