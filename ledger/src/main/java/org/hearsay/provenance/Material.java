package org.hearsay.provenance;

import java.util.List;
import java.util.Map;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;

/// What the way of a claim is drawn from.
///
/// - `says`: its assertions
/// - `variants`: assertions that differ from it in a number or the like, or contradict it
/// - `maybe`: assertions that may be of it, as far as nobody decided; an article of whoever is
///   named as the source may state it in other words
/// - `facts`: of their articles, by id
/// - `copies`: between these articles
public record Material(
    List<Proposition> says,
    List<Proposition> variants,
    List<Proposition> maybe,
    Map<String, ArticleFacts> facts,
    List<Copied> copies) {

  public Material {
    says = List.copyOf(says);
    variants = List.copyOf(variants);
    maybe = List.copyOf(maybe);
    facts = Map.copyOf(facts);
    copies = List.copyOf(copies);
  }
}
