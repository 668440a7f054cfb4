package org.hearsay.certainty;

import org.hearsay.certainty.Certainty.Term;

/// Words of a clause that say how sure it is: those from number `from` to the one before `to`.
/// `denies` where they say that it is not so ("impossible").
record Hedge(Term term, boolean denies, int from, int to) {

  Hedge(Term term, int from, int to) {
    this(term, false, from, to);
  }

  /// Whether this one speaks rather than `other`: a likelihood before a mere possibility, that
  /// before what is only handed on; of equals the one that stands first.
  boolean outranks(Hedge other) {
    return rank() < other.rank() || (rank() == other.rank() && from < other.from);
  }

  private int rank() {
    return switch (term) {
      case POSSIBLE -> 1;
      case REPORTED -> 2;
      default -> 0;
    };
  }
}
