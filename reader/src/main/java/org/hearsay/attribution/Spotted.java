package org.hearsay.attribution;

import java.util.List;
import org.hearsay.language.SpottedName;

/// What one pass of the network over a text spotted: the spans of attributions, outermost and
/// inside, and names. Immutable.
public final class Spotted {
  /// What is spotted where no network reads.
  static final Spotted NOTHING = new Spotted(List.of(), List.of(), List.of());

  private final List<Candidate> outer;
  private final List<Candidate> inner;
  private final List<SpottedName> names;

  Spotted(List<Candidate> outer, List<Candidate> inner, List<SpottedName> names) {
    this.outer = List.copyOf(outer);
    this.inner = List.copyOf(inner);
    this.names = List.copyOf(names);
  }

  List<Candidate> outer() {
    return outer;
  }

  List<Candidate> inner() {
    return inner;
  }

  /// In text order.
  public List<SpottedName> names() {
    return names;
  }
}
