package org.hearsay.revision;

/// A stretch of one sequence and what stands for it in another: `before` in the first, `after` in
/// the second, half-open ranges of indices. Where both are as long and `kept`, they are equal.
record Edit(boolean kept, int before, int beforeEnd, int after, int afterEnd) {

  boolean isEmpty() {
    return before == beforeEnd && after == afterEnd;
  }
}
