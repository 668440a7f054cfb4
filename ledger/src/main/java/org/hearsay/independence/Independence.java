package org.hearsay.independence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;

/// How many of those that a claim goes back to know it on their own: never one number, but the
/// fewest that is shown and the most that is not ruled out. Immutable.
///
/// - `pairs`: any two origins of the claim, each pair once
/// - `atLeast`: the largest set of which any two are independent; one if there is any origin
/// - `atMost`: the largest set in which no two are dependent
public record Independence(List<Pair> pairs, Count atLeast, Count atMost) {
  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::kind)
          .thenComparing(Origin::node)
          .thenComparing(Origin::name)
          .thenComparing(Origin::toString);

  public Independence {
    pairs = List.copyOf(pairs);
    if (atLeast.number() > atMost.number()) {
      throw new IllegalArgumentException("at least " + atLeast + ", at most " + atMost);
    }
  }

  /// Of a claim's origins. The order of nodes, edges and origins does not matter.
  public static Independence of(ProvenanceGraph graph) {
    List<Origin> origins = graph.origins().stream().distinct().sorted(ORDER).toList();
    Verdicts verdicts = new Verdicts(graph);
    List<Pair> pairs = new ArrayList<>();
    BitSet[] dependent = sets(origins.size());
    BitSet[] notShown = sets(origins.size());
    BitSet shown = new BitSet();
    for (int i = 0; i < origins.size(); i++) {
      for (int j = i + 1; j < origins.size(); j++) {
        Pair pair = verdicts.of(origins.get(i), origins.get(j));
        pairs.add(pair);
        if (pair.verdict() == Verdict.DEPENDENT) {
          connect(dependent, i, j);
        }
        if (pair.verdict() == Verdict.INDEPENDENT) {
          shown.set(i);
          shown.set(j);
        } else {
          connect(notShown, i, j);
        }
      }
    }
    if (shown.isEmpty() && !origins.isEmpty()) {
      shown.set(0);
    }
    BitSet all = new BitSet();
    all.set(0, origins.size());
    return new Independence(
        pairs,
        count(origins, new LargestSet(notShown).atLeast(shown)),
        count(origins, new LargestSet(dependent).atMost(all)));
  }

  private static BitSet[] sets(int size) {
    BitSet[] sets = new BitSet[size];
    Arrays.setAll(sets, _ -> new BitSet(size));
    return sets;
  }

  private static void connect(BitSet[] sets, int one, int other) {
    sets[one].set(other);
    sets[other].set(one);
  }

  private static Count count(List<Origin> origins, LargestSet.Found found) {
    List<Origin> counted = found.members().stream().mapToObj(origins::get).toList();
    return new Count(counted.size(), found.exact(), counted);
  }

  /// What is said of these two, in whatever order.
  public Optional<Pair> pair(Origin one, Origin other) {
    return pairs.stream().filter(pair -> pair.isOf(one, other)).findFirst();
  }
}
