package org.hearsay.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/// What the rules made of each block of an outline. Filled by the rules, then only read.
final class Draft {
  /// What the rules say of a block.
  enum Verdict {
    /// It stands outside of what they took for the article.
    OUTSIDE(0),
    OWN(1),
    /// It stands in what is built to be no article.
    CLUTTER(2),
    /// One link, or a label and a link.
    TEASER(3),
    /// It says by its words what it is: an advertisement, a request to subscribe.
    FURNITURE(4),
    /// It was printed before.
    REPEATED(5),
    /// The title, what stands above it, or what stands at an article's head beside it: a
    /// standfirst, a byline, a date.
    HEAD(6),
    /// A label before the first prose or a heading behind the last.
    EDGE(7),
    /// It follows a second headline.
    NEXT(8);

    private final int code;

    Verdict(int code) {
      this.code = code;
    }

    /// The number that the scorer was trained with.
    int code() {
      return code;
    }
  }

  private final List<Verdict> verdicts;
  private final BitSet own = new BitSet();

  Draft(int blocks) {
    verdicts = new ArrayList<>(Collections.nCopies(blocks, Verdict.OUTSIDE));
  }

  void set(int block, Verdict verdict) {
    verdicts.set(block, verdict);
    own.set(block, verdict == Verdict.OWN);
  }

  /// The numbers of the blocks that something was said of.
  BitSet marked() {
    BitSet marked = new BitSet();
    for (int i = 0; i < verdicts.size(); i++) {
      marked.set(i, verdicts.get(i) != Verdict.OUTSIDE);
    }
    return marked;
  }

  Verdict of(int block) {
    return verdicts.get(block);
  }

  /// The numbers of the blocks that are the article's.
  BitSet own() {
    return own;
  }
}
