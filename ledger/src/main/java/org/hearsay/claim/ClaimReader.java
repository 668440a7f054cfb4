package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.drift.Drift;
import org.hearsay.grading.Grading;
import org.hearsay.grading.Sourcing;
import org.hearsay.matching.Difference;
import org.hearsay.matching.Differences;
import org.hearsay.matching.Match;
import org.hearsay.matching.Relation;
import org.hearsay.matching.Rulings;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Copied;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.GraphMaker;
import org.hearsay.provenance.Material;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.ProvenanceGraph;
import org.hearsay.provenance.Told;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.hearsay.store.AssertionId;

/// Puts together what is known of claims. Sees the ledger as it was when it was made.
///
/// Immutable; threads may share it.
final class ClaimReader {
  private static final Comparator<Match> SUREST_FIRST =
      Comparator.comparingDouble((Match match) -> -match.score())
          .thenComparing(Match::one)
          .thenComparing(Match::other);

  private final Stock stock;
  private final Register register;
  private final Rulings rulings;
  private final GraphMaker graphMaker;
  private final Differences differences = new Differences();

  ClaimReader(Stock stock, Register register, Rulings rulings) {
    this.stock = stock;
    this.register = register;
    this.rulings = rulings;
    this.graphMaker = new GraphMaker(new Told(register));
  }

  /// The claim of that id; empty if there is none.
  Optional<Claim> claim(String id) {
    List<AssertionId> members = stock.members(id);
    return members.isEmpty() ? Optional.empty() : Optional.of(claim(id, members));
  }

  private Claim claim(String id, List<AssertionId> members) {
    List<Claim.Related> related = related(id, members);
    Map<String, ArticleFacts> facts = new TreeMap<>();
    ProvenanceGraph graph = graph(members, related, facts);
    for (Edge edge : graph.edges()) {
      for (Edge.Evidence one : edge.evidence()) {
        if (!facts.containsKey(one.article())) {
          stock.facts(one.article()).ifPresent(known -> facts.put(one.article(), known));
        }
      }
    }
    Sourcing sourcing = Sourcing.of(graph);
    List<Sourcing> against = new ArrayList<>();
    for (Claim.Related other : related) {
      if (contradicts(other)) {
        List<AssertionId> theirs = stock.members(other.claim());
        against.add(Sourcing.of(graph(theirs, related(other.claim(), theirs), new TreeMap<>())));
      }
    }
    List<Proposition> says = stock.propositions(members);
    return new Claim(
        id,
        statement(says, facts),
        says,
        related,
        sourcing,
        Drift.along(graph, differences),
        Grading.proposed(sourcing, against),
        against,
        facts,
        names(graph));
  }

  private static boolean contradicts(Claim.Related other) {
    return other.differences().stream()
        .anyMatch(difference -> difference.kind() == Difference.Kind.CONTRADICTION);
  }

  private ProvenanceGraph graph(
      List<AssertionId> members, List<Claim.Related> related, Map<String, ArticleFacts> facts) {
    List<Proposition> says = stock.propositions(members);
    Set<AssertionId> others = new TreeSet<>();
    for (Claim.Related one : related) {
      if (one.relation() == Relation.VARIANT) {
        others.addAll(stock.members(one.claim()));
      }
    }
    List<Proposition> variants = stock.propositions(others);
    Set<AssertionId> possible = new TreeSet<>();
    for (Claim.Related one : related) {
      if (one.relation() == Relation.SUGGESTED) {
        possible.addAll(stock.members(one.claim()));
      }
    }
    List<Proposition> maybe = stock.propositions(possible);
    for (List<Proposition> some : List.of(says, variants, maybe)) {
      for (Proposition proposition : some) {
        String article = proposition.at().article();
        stock.facts(article).ifPresent(known -> facts.put(article, known));
      }
    }
    List<Copied> copies = stock.copies(facts.keySet());
    return graphMaker.graph(new Material(says, variants, maybe, facts, copies));
  }

  private Map<String, List<Source.NameForm>> names(ProvenanceGraph graph) {
    Map<String, List<Source.NameForm>> names = new TreeMap<>();
    for (Node node : graph.nodes()) {
      if (node instanceof Node.Source source && source.source() != null) {
        List<Source.NameForm> forms = new ArrayList<>();
        register.source(source.source()).ifPresent(known -> forms.addAll(known.names()));
        for (String also : source.also()) {
          register.source(also).ifPresent(known -> forms.addAll(known.names()));
        }
        names.put(node.id(), forms.stream().distinct().toList());
      }
    }
    return names;
  }

  /// The words that stand for the claim that these assertions are.
  String statement(Collection<AssertionId> members) {
    return foremost(stock, members).map(Proposition::text).orElse("");
  }

  /// The assertion that stands for the claim that these are.
  static Optional<Proposition> foremost(Stock stock, Collection<AssertionId> members) {
    List<Proposition> says = stock.propositions(members);
    Map<String, ArticleFacts> facts = new HashMap<>();
    for (Proposition one : says) {
      stock.facts(one.at().article()).ifPresent(known -> facts.put(known.article(), known));
    }
    return foremost(says, facts);
  }

  static String statement(List<Proposition> says, Map<String, ArticleFacts> facts) {
    return foremost(says, facts).map(Proposition::text).orElse("");
  }

  /// What the earliest article says in its text; a headline only where there is nothing else.
  static Optional<Proposition> foremost(List<Proposition> says, Map<String, ArticleFacts> facts) {
    return says.stream()
        .min(
            Comparator.<Proposition>comparingInt(one -> one.at().inHeadline() ? 1 : 0)
                .thenComparing(
                    proposition -> {
                      ArticleFacts known = facts.get(proposition.at().article());
                      return known == null ? null : known.appearance().day();
                    },
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(proposition -> proposition.at().article())
                .thenComparingInt(proposition -> proposition.at().number()));
  }

  /// One entry for each other claim: its surest variant, or suggestion where there is none. What a
  /// person told apart is suggested no more.
  List<Claim.Related> related(String id, Collection<AssertionId> members) {
    Map<String, List<Match>> byClaim = new TreeMap<>();
    Set<AssertionId> own = new HashSet<>(members);
    Set<String> apart = new HashSet<>();
    for (AssertionId member : members) {
      rulings.apartFrom(member).forEach(other -> stock.claimOf(other).ifPresent(apart::add));
    }
    for (AssertionId member : members) {
      for (Match match : stock.matches(member)) {
        stock
            .claimOf(match.partner(member))
            .filter(claim -> !claim.equals(id))
            .ifPresent(claim -> byClaim.computeIfAbsent(claim, _ -> new ArrayList<>()).add(match));
      }
    }
    Map<String, Claim.Related> related = new HashMap<>();
    byClaim.forEach((claim, matches) -> {
      List<Match> variants =
          matches.stream().filter(match -> match.relation() == Relation.VARIANT).toList();
      boolean differs = !variants.isEmpty();
      long pairs = (long) members.size() * stock.members(claim).size();
      boolean asked = !apart.contains(claim) && Match.isWorthAsking(matches, pairs);
      if (!differs && !asked) {
        return;
      }
      Match best = (differs ? variants : matches).stream().min(SUREST_FIRST).orElseThrow();
      boolean ours = own.contains(best.one());
      related.put(
          claim,
          new Claim.Related(
              claim,
              stock.text(ours ? best.other() : best.one()),
              differs ? Relation.VARIANT : Relation.SUGGESTED,
              best.score(),
              ours
                  ? best.differences()
                  : best.differences().stream().map(Difference::turned).toList(),
              (ours ? best.one() : best.other()).toString(),
              (ours ? best.other() : best.one()).toString()));
    });
    return related.values().stream()
        .sorted(
            Comparator.comparing(Claim.Related::relation)
                .reversed()
                .thenComparing(Claim.Related::claim))
        .toList();
  }
}
