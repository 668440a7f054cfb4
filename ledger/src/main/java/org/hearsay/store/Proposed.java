package org.hearsay.store;

import org.hearsay.language.SentenceVector;
import org.hearsay.proposition.Proposition;

/// An assertion apart from its article, and where its words point.
public record Proposed(Proposition proposition, SentenceVector vector) {

  public AssertionId id() {
    return new AssertionId(proposition.at().article(), proposition.at().number());
  }
}
