package org.hearsay.store;

import java.util.List;

/// What the ledger has under an id that somebody typed.
public sealed interface Lookup<T> {

  /// The one thing meant.
  record Found<T>(T thing) implements Lookup<T> {}

  /// Nothing.
  record Unknown<T>() implements Lookup<T> {}

  /// More than one begins so; `candidates` are their full ids, at most ten.
  record Ambiguous<T>(List<String> candidates) implements Lookup<T> {

    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }
}
