package org.hearsay.html;

import java.util.List;
import org.jsoup.nodes.Element;

/// A page as a row of blocks in document order, and for each element the stretch of blocks that it
/// holds. Made once, so that every question about a part of the tree is a question about a range.
///
/// `words` are those of its elements' names, as far as they were asked for. `captions` are no
/// blocks: they stand beside the text. `regions` stand in document order, an element before those
/// inside it.
record Outline(
    List<Block> blocks, List<Region> regions, List<Caption> captions, Names.Words words) {

  Outline {
    blocks = List.copyOf(blocks);
    regions = List.copyOf(regions);
    captions = List.copyOf(captions);
  }

  /// The words under a picture, and the number of the block that follows it.
  record Caption(int before, String text) {}

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
