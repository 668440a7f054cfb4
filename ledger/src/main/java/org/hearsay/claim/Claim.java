package org.hearsay.claim;

import java.util.List;
import java.util.Map;
import org.hearsay.drift.Change;
import org.hearsay.grading.Proposal;
import org.hearsay.grading.Sourcing;
import org.hearsay.independence.Independence;
import org.hearsay.matching.Difference;
import org.hearsay.matching.Relation;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.ProvenanceGraph;
import org.hearsay.source.Source;
import org.hearsay.store.AssertionId;

/// A claim with all that is known of it. Derived; immutable. Its words are strangers' text.
///
/// - `id`: `c-` and an assertion's id. Another claim has it when the assertions of this one come to
///   be put together otherwise; the ids of its assertions lead to it in any case
/// - `statement`: the words of one of its assertions
/// - `says`: its assertions, by article and place
/// - `related`: claims of the same thing that are not this one, or may be
/// - `sourcing`: the way that it came, and which of its origins know it on their own
/// - `drift`: what changed on the way
/// - `proposal`: the credibility that this supports; a person decides
/// - `against`: where the claims come from that contradict it
/// - `facts`: of its articles, and of those that evidence is from, by id
/// - `names`: how the sources of the graph are printed, by the ids of their nodes
public record Claim(
    String id,
    String statement,
    List<Proposition> says,
    List<Related> related,
    Sourcing sourcing,
    List<Change> drift,
    Proposal proposal,
    List<Sourcing> against,
    Map<String, ArticleFacts> facts,
    Map<String, List<Source.NameForm>> names) {

  public Claim {
    facts = Map.copyOf(facts);
    names = Map.copyOf(names);
    says = List.copyOf(says);
    related = List.copyOf(related);
    drift = List.copyOf(drift);
    against = List.copyOf(against);
  }

  /// The way that it came.
  public ProvenanceGraph graph() {
    return sourcing.graph();
  }

  /// How many of its origins may know it on their own.
  public Independence independence() {
    return sourcing.independence();
  }

  /// The ids of its assertions, in order.
  public List<AssertionId> assertions() {
    return says.stream().map(ClaimDecisions::id).toList();
  }

  /// Another claim that has to do with this one.
  ///
  /// - `relation`: `VARIANT`, or `SUGGESTED` where they may be one
  /// - `differences`: from this claim to that one
  /// - `own`, `other`: the ids of the two assertions that are most alike
  public record Related(
      String claim,
      String statement,
      Relation relation,
      double score,
      List<Difference> differences,
      String own,
      String other) {

    public Related {
      differences = List.copyOf(differences);
    }
  }
}
