package org.hearsay.attribution;

import java.util.List;
import org.hearsay.language.Pieces;

/// What is labelled in one go: the words of a paragraph, or of a part of one that is too long for a
/// window. `paragraph` tells parts of one paragraph from parts of two, and which comes first.
record Unit(List<Pieces> words, int paragraph) {

  Unit {
    words = List.copyOf(words);
  }

  /// How many pieces its words have together.
  int size() {
    return words.stream().mapToInt(word -> word.ids().size()).sum();
  }
}
