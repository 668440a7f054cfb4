package org.hearsay.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.attribution.Access;
import org.hearsay.independence.Count;
import org.hearsay.independence.Pair;
import org.hearsay.independence.Verdict;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;

/// The part of a summary that says how many know it, what is strong and weak in the sourcing, and
/// what matters most.
final class Weighing {
  private final Sourcing claim;
  private final List<Sentence> sentences = new ArrayList<>();

  Weighing(Sourcing claim) {
    this.claim = claim;
  }

  List<Sentence> sentences() {
    sentences.clear();
    if (claim.graph().origins().size() > 1) {
      range();
    }
    strengths();
    weaknesses();
    oneVoice();
    claim.graph().loops().forEach(this::loop);
    guesses();
    sentences.addAll(new Importance(claim).sentences());
    return List.copyOf(sentences);
  }

  private void range() {
    Count fewest = claim.independence().atLeast();
    Count most = claim.independence().atMost();
    String low =
        fewest.number() > 1
            ? "At least "
                + English.number(fewest.number())
                + " know it independently: "
                + Names.of(fewest.origins())
                + "; "
            : "No two are shown to know it independently; ";
    String high =
        most.number() > 1
            ? "at most "
                + English.number(most.number())
                + " may"
                + (most.exact() ? "" : ", or fewer")
                + ": "
                + Names.of(most.origins())
                + "."
            : "all of them are one voice.";
    Set<Origin> counted = new LinkedHashSet<>(fewest.origins());
    counted.addAll(most.origins());
    of(low + high, List.copyOf(counted));
  }

  private void strengths() {
    List<Origin> known =
        which(origin ->
            claim.answerable().contains(origin)
                && (origin.access() == Access.Kind.WITNESSED
                    || origin.access() == Access.Kind.INDUCED));
    if (!known.isEmpty()) {
      of(
          "Strength: "
              + Names.of(known)
              + English.fit(known.size(), " knows", " know")
              + " it at first hand, as is told.",
          known);
    }
  }

  private void weaknesses() {
    List<Origin> nameless = which(origin -> origin.kind() == Origin.Kind.UNNAMED);
    weakness(nameless, English.fit(nameless.size(), " has no name.", " have no name."));
    for (Origin origin : which(origin -> origin.kind() == Origin.Kind.NOT_RECORDED)) {
      of(
          "Weakness: " + origin.name() + " states it and does not say on whose word.",
          List.of(origin));
    }
    List<Origin> untold =
        which(origin -> origin.kind() == Origin.Kind.NAMED && origin.access() == null);
    if (!untold.isEmpty()) {
      of(
          "Weakness: no article says how "
              + Names.of(untold)
              + English.fit(untold.size(), " knows it.", " know it."),
          untold);
    }
    List<Origin> told = which(origin -> origin.access() == Access.Kind.TOLD);
    weakness(told, English.fit(told.size(), " was told it.", " were told it."));
    List<Origin> reasoned = which(origin -> origin.access() == Access.Kind.DEDUCED);
    weakness(
        reasoned, English.fit(reasoned.size(), " only reasoned it out.", " only reasoned it out."));
  }

  private void weakness(List<Origin> origins, String what) {
    if (!origins.isEmpty()) {
      of("Weakness: " + Names.of(origins) + what, origins);
    }
  }

  private List<Origin> which(Predicate<Origin> of) {
    return claim.graph().origins().stream().filter(of).toList();
  }

  private void of(String text, List<Origin> origins) {
    sentences.add(
        new Sentence(
            text,
            origins.stream().map(Origin::node).distinct().toList(),
            origins.stream().flatMap(origin -> origin.evidence().stream()).distinct().toList()));
  }

  /// Origins that depend on each other, each group once, with the first reason of each pair.
  private void oneVoice() {
    Map<Origin, Set<Origin>> groups = new LinkedHashMap<>();
    for (Pair pair : claim.independence().pairs()) {
      if (pair.verdict() == Verdict.DEPENDENT) {
        Set<Origin> group = new LinkedHashSet<>();
        group.addAll(groups.getOrDefault(pair.one(), Set.of(pair.one())));
        group.addAll(groups.getOrDefault(pair.other(), Set.of(pair.other())));
        group.forEach(origin -> groups.put(origin, group));
      }
    }
    for (Set<Origin> group : new LinkedHashSet<>(groups.values())) {
      List<Pair> pairs =
          claim.independence().pairs().stream()
              .filter(pair -> pair.verdict() == Verdict.DEPENDENT && group.contains(pair.one()))
              .toList();
      sentences.add(
          new Sentence(
              "Weakness: "
                  + Names.of(List.copyOf(group))
                  + " do not stand apart. "
                  + String.join(" ", pairs.stream().map(Pair::reason).distinct().toList()),
              group.stream().map(Origin::node).distinct().toList(),
              pairs.stream().flatMap(pair -> pair.evidence().stream()).distinct().toList()));
    }
  }

  private void loop(List<String> members) {
    List<Edge> edges =
        claim.graph().edges().stream()
            .filter(edge -> edge.type() != Edge.Type.PART_OF)
            .filter(edge -> members.contains(edge.from()) && members.contains(edge.to()))
            .toList();
    sentences.add(
        new Sentence(
            "Weakness: "
                + English.list(members.stream().map(this::name).toList())
                + " take it from each other in a circle.",
            members,
            words(edges)));
  }

  private void guesses() {
    List<Edge> guessed = claim.graph().edges().stream().filter(Edge::guessed).toList();
    if (!guessed.isEmpty()) {
      List<String> steps =
          guessed.stream().map(of -> "from " + name(of.from()) + " to " + name(of.to())).toList();
      sentences.add(
          new Sentence(
              "Weakness: "
                  + English.counted(guessed.size(), "step")
                  + " of the way "
                  + English.fit(guessed.size(), "is a guess: ", "are guesses: ")
                  + English.list(steps)
                  + ".",
              guessed.stream()
                  .flatMap(of -> List.of(of.from(), of.to()).stream())
                  .distinct()
                  .toList(),
              words(guessed)));
    }
  }

  private static List<Edge.Evidence> words(List<Edge> edges) {
    return edges.stream().flatMap(edge -> edge.evidence().stream()).distinct().toList();
  }

  private String name(String id) {
    return claim.graph().node(id).map(Node::name).orElse(id);
  }
}
