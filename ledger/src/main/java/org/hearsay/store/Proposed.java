package org.hearsay.store;

import java.util.List;
import org.hearsay.language.SentenceVector;
import org.hearsay.proposition.Proposition;
import org.hearsay.proposition.Sense;

/// An assertion apart from its article, where its words together point, and where each does.
public record Proposed(Proposition proposition, SentenceVector vector, List<Sense> senses) {

  public Proposed {
    senses = List.copyOf(senses);
  }

  public AssertionId id() {
    return new AssertionId(proposition.at().article(), proposition.at().number());
  }
}
