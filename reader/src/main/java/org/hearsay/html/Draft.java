package org.hearsay.html;

import java.util.BitSet;

/// What the rules made of an outline: the numbers of the blocks that they took for the article's,
/// and of those that stand in what is built to be no article.
record Draft(BitSet own, BitSet clutter) {}
