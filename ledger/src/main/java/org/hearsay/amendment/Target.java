package org.hearsay.amendment;

import java.util.List;

/// Which assertion of an article a change is about. Numbers come and go with readers, so one that
/// the machine found is known by its words.
public sealed interface Target {

  /// One that the machine found.
  ///
  /// - `at`: from its first character on, of a long one the first thousand
  /// - `text`: its words as the machine put them together, of a long one the first thousand
  ///   characters
  /// - `tellers`: on whose word the machine found it, outermost first; empty where a step has no
  ///   name
  record Found(Anchor at, String text, List<String> tellers) implements Target {
    /// A statement of hostile length is told by its beginning.
    static final int LONGEST = 1_000;

    public Found {
      tellers = List.copyOf(tellers);
    }
  }

  /// One that a person marked, by the number of that event.
  record Marked(long event) implements Target {}
}
