package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.List;

/// Aligned sentences that follow each other in both texts. What stands between two of them may be a
/// few words in each: an attribution that was put in, half a sentence that was left out. Immutable.
///
/// - `one`, `other`: from the first shared word to behind the last, by their numbers in each text
record Chain(List<Alignment> parts, Passages.Run one, Passages.Run other) {
  /// Fewer shared words are no copy: "the president told reporters on Monday" is everybody's.
  static final int FEWEST_WORDS = 8;

  private static final int WIDEST_GAP = 12;

  /// So many open chains are tried for the next sentence: shuffled ones seldom come back to older.
  private static final int OPEN = 8;

  Chain {
    parts = List.copyOf(parts);
  }

  private static Chain of(Alignment part) {
    return new Chain(List.of(part), part.one(), part.other());
  }

  /// The chains of alignments that are sorted by their place in one text.
  static List<Chain> of(List<Alignment> alignments) {
    List<List<Chain>> chains = new ArrayList<>();
    for (Alignment alignment : alignments) {
      Chain next = of(alignment);
      List<Chain> before = null;
      for (int i = chains.size() - 1; i >= Math.max(0, chains.size() - OPEN); i--) {
        if (chains.get(i).getLast().isFollowedBy(next)) {
          before = chains.get(i);
          break;
        }
      }
      if (before == null) {
        before = new ArrayList<>();
        chains.add(before);
      }
      before.add(next);
    }
    return chains.stream().map(Chain::joined).toList();
  }

  private boolean isFollowedBy(Chain next) {
    return isNear(one, next.one) && isNear(other, next.other);
  }

  private static boolean isNear(Passages.Run run, Passages.Run next) {
    return next.from() >= run.to() && next.from() - run.to() <= WIDEST_GAP;
  }

  private static Chain joined(List<Chain> links) {
    return new Chain(
        links.stream().flatMap(link -> link.parts.stream()).toList(),
        new Passages.Run(links.getFirst().one.from(), links.getLast().one.to()),
        new Passages.Run(links.getFirst().other.from(), links.getLast().other.to()));
  }

  /// The words that both texts have in it.
  int words() {
    return parts.stream().mapToInt(Alignment::words).sum();
  }
}
