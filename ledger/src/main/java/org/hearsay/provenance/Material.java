package org.hearsay.provenance;

import java.util.List;
import java.util.Map;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;

/// What the way of a claim is drawn from.
///
/// - `says`: its assertions
/// - `variants`: assertions that differ from it in a number or the like, or contradict it
/// - `facts`: of their articles, by id
/// - `copies`: between these articles
public record Material(
    List<Proposition> says,
    List<Proposition> variants,
    Map<String, ArticleFacts> facts,
    List<Copied> copies) {

  public Material {
    says = List.copyOf(says);
    variants = List.copyOf(variants);
    facts = Map.copyOf(facts);
    copies = List.copyOf(copies);
  }
}
