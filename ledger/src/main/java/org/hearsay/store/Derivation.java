package org.hearsay.store;

import java.util.List;
import java.util.Map;
import org.hearsay.proposition.ArticleFacts;

/// All that follows from one article and what stood in the ledger when it came.
///
/// - `pairs`, `copies`: those that this article has with others, or within itself
/// - `claims`: of every assertion whose claim is another now, which
public record Derivation(
    Turn turn,
    ArticleFacts facts,
    List<Proposed> propositions,
    List<PairRow> pairs,
    List<CopyRow> copies,
    Map<AssertionId, String> claims) {

  public Derivation {
    propositions = List.copyOf(propositions);
    pairs = List.copyOf(pairs);
    copies = List.copyOf(copies);
    claims = Map.copyOf(claims);
  }
}
