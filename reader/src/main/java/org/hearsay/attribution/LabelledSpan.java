package org.hearsay.attribution;

/// A run of words that the network gave a role: the first and the last of them, counted through the
/// window, and the number of the paragraph.
record LabelledSpan(Role role, int first, int last, int paragraph) {

  LabelledSpan {
    if (last < first) {
      throw new IllegalArgumentException("not a run of words: " + first + " to " + last);
    }
  }
}
