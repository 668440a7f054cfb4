package org.hearsay.independence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.hearsay.attribution.Access;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of any claim, tried on graphs of chance; the seed stands in the test's name.
class ManyOriginsTest {

  private static Affair affair(Random random, int size) {
    Affair affair = new Affair();
    for (int i = 0; i < 6; i++) {
      affair.body("p" + i, i == 0 ? "Belarus" : "Department " + i);
    }
    Access.Kind[] access = Access.Kind.values();
    for (int i = 0; i < size; i++) {
      affair.article("a" + i, "Outlet " + i / 2);
      switch (random.nextInt(4)) {
        case 0 -> affair.own("a" + i);
        case 1 -> affair.unrecorded("a" + i);
        case 2 -> {
          affair.unnamed("u" + i, "officials " + i, "a" + i).cites("a" + i, "u" + i);
          affair.origin("u" + i, Access.Kind.WITNESSED);
        }
        default -> {
          affair.body("b" + i, "Office " + i);
          affair.edge("a" + i, Edge.Type.CITES, "b" + i, random.nextInt(5) == 0);
          if (random.nextBoolean()) {
            affair.partOf("b" + i, "p" + random.nextInt(6));
          }
          affair.origin("b" + i, access[random.nextInt(access.length)]);
        }
      }
      if (i > 0 && random.nextInt(3) == 0) {
        affair.copies("a" + i, "a" + random.nextInt(i));
      }
    }
    return affair;
  }

  private static Verdict verdict(Independence independence, Origin one, Origin other) {
    return independence.pair(one, other).orElseThrow().verdict();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theFewestAreApartAndTheMostHoldNoTwoOfOneVoice(long seed) {
    Random random = new Random(seed);
    ProvenanceGraph graph = affair(random, 1 + random.nextInt(25)).graph();
    Independence independence = Independence.of(graph);
    int origins = graph.origins().size();
    assertThat(independence.pairs()).hasSize(origins * (origins - 1) / 2);
    assertThat(independence.atLeast().number()).isBetween(1, independence.atMost().number());
    List<Origin> fewest = independence.atLeast().origins();
    List<Origin> most = independence.atMost().origins();
    for (Origin one : graph.origins()) {
      for (Origin other : graph.origins()) {
        if (fewest.contains(one) && fewest.contains(other) && !one.equals(other)) {
          assertThat(verdict(independence, one, other)).isEqualTo(Verdict.INDEPENDENT);
        }
        if (most.contains(one) && most.contains(other) && !one.equals(other)) {
          assertThat(verdict(independence, one, other)).isNotEqualTo(Verdict.DEPENDENT);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void theOrderOfThingsDoesNotMatter(long seed) {
    Random random = new Random(seed);
    Affair affair = affair(random, 12);
    assertThat(Independence.of(affair.shuffled(random))).isEqualTo(Independence.of(affair.graph()));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void oneMoreThatIsNotEstablishedNeverRaisesTheFewest(long seed) {
    Random random = new Random(seed);
    Affair affair = affair(random, 10);
    int before = Independence.of(affair.graph()).atLeast().number();
    affair.article("z", "Zephyr").unrecorded("z").unnamed("zu", "a sailor", "z").cites("z", "zu");
    affair.origin("zu", Access.Kind.WITNESSED);
    assertThat(Independence.of(affair.graph()).atLeast().number()).isEqualTo(before);
  }

  @Test
  void aHundredWitnessesAreAHundred() {
    Affair affair = new Affair();
    for (int i = 0; i < 100; i++) {
      affair.article("a" + i, "Outlet " + i).own("a" + i);
    }
    Independence independence = Independence.of(affair.graph());
    assertThat(independence.atLeast().number()).isEqualTo(100);
    assertThat(independence.atMost().number()).isEqualTo(100);
    assertThat(independence.atLeast().exact()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48})
  void boundsLieOnTheirSideOfTheTruth(long seed) {
    Random random = new Random(seed);
    int size = 16;
    BitSet[] near = new BitSet[3 * size];
    for (int i = 0; i < near.length; i++) {
      near[i] = new BitSet();
    }
    for (int i = 0; i < near.length; i++) {
      for (int j = i + 1; j < near.length; j++) {
        // Three parts of chance, joined by their first members.
        if (i / size == j / size ? random.nextInt(3) == 0 : j == i + size && i % size == 0) {
          near[i].set(j);
          near[j].set(i);
        }
      }
    }
    BitSet all = new BitSet();
    all.set(0, near.length);
    LargestSet sets = new LargestSet(near);
    LargestSet.Found low = sets.atLeast(all);
    LargestSet.Found high = sets.atMost(all);
    low.members().stream()
        .forEach(one -> assertThat(near[one].intersects(low.members())).isFalse());
    assertThat(low.exact()).isFalse();
    int whole = 0;
    for (int part = 0; part < 3; part++) {
      BitSet some = new BitSet();
      some.set(part * size, (part + 1) * size);
      LargestSet.Found exact = sets.atLeast(some);
      assertThat(exact.exact()).isTrue();
      int best = tried(some, near);
      assertThat(exact.members().cardinality()).isEqualTo(best);
      whole += best;
    }
    // Of the three that join the parts, two at most have to be given up.
    assertThat(low.members().cardinality()).isLessThanOrEqualTo(whole);
    assertThat(high.members().cardinality()).isGreaterThanOrEqualTo(whole - 2);
  }

  /// All subsets, one by one.
  private static int tried(BitSet of, BitSet[] near) {
    int[] members = of.stream().toArray();
    int best = 0;
    for (int mask = 0; mask < 1 << members.length; mask++) {
      BitSet set = new BitSet();
      for (int i = 0; i < members.length; i++) {
        set.set(members[i], (mask >> i & 1) == 1);
      }
      if (set.stream().noneMatch(one -> near[one].intersects(set))) {
        best = Math.max(best, set.cardinality());
      }
    }
    return best;
  }
}
