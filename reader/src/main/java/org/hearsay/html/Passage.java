package org.hearsay.html;

import java.util.BitSet;
import java.util.List;
import org.hearsay.html.Outline.Caption;

/// The part of an outline that is the article: the numbers of its blocks.
record Passage(Outline outline, BitSet numbers) {

  List<Block> blocks() {
    return numbers.stream().mapToObj(outline.blocks()::get).toList();
  }

  /// The words under the pictures that stand in it or at its edges, each once.
  List<String> captions() {
    int first = numbers.nextSetBit(0);
    int last = numbers.length();
    return outline.captions().stream()
        .filter(caption -> caption.before() >= first - 1 && caption.before() <= last)
        .map(Caption::text)
        .distinct()
        .toList();
  }

  /// In UTF-16 units.
  long length() {
    return numbers.stream().mapToLong(number -> outline.blocks().get(number).text().length()).sum();
  }
}
