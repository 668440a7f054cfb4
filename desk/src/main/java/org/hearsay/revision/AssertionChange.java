package org.hearsay.revision;

import java.util.Set;
import org.hearsay.assertion.Stated;

/// What became of an assertion. Immutable.
public sealed interface AssertionChange {

  /// Nothing like it was stated before.
  record Appeared(Stated stated) implements AssertionChange {}

  /// Nothing like it is stated any more.
  record Vanished(Stated stated) implements AssertionChange {}

  /// It is stated otherwise; `what` names how, and is not empty.
  record Altered(Stated before, Stated after, Set<What> what) implements AssertionChange {

    public Altered {
      what = Set.copyOf(what);
    }
  }

  /// What is otherwise.
  enum What {
    /// Its words.
    WORDS,
    /// How surely it is put, or whether it is affirmed.
    CERTAINTY,
    /// On whose word it comes.
    SOURCE
  }
}
