package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.hearsay.language.Embedder;
import org.hearsay.matching.ClaimMaker;
import org.hearsay.matching.MatchRows;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Proposed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Articles that come and are read again and decisions of any kind, in any order: claims that are
/// kept up to date are those that are made anew, and nothing that a person told apart is one.
class RandomDecisionsTest {
  private static final List<String> SUBJECTS =
      List.of(
          "the harbour board closed the old pier to every ferry because of the storm",
          "the mayor of the town promised to build a new stone bridge across the river",
          "teachers of the village school went on strike for better wages and shorter hours",
          "firefighters saved three horses from a burning barn at the edge of the forest",
          "an orchestra of pupils played old dances in the market hall on the first of May",
          "the only baker of the island retired and left his oven to a museum",
          "divers found the anchor of a merchant ship under the lighthouse rocks",
          "a court ordered the dairy to pay its drivers what it had kept from them");
  private static final List<String> ENDS =
      List.of("", " this week", " on the coast", " and nobody was surprised", " again");
  private static final int STEPS = 60;

  private static Embedder embedder;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    embedder = Embedder.bundled();
  }

  @AfterAll
  static void unload() {
    embedder.close();
  }

  static LongStream seeds() {
    return LongStream.concat(
        LongStream.rangeClosed(1, 3), LongStream.of(Long.getLong("seed", System.nanoTime())));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keptUpToDateIsTheSameAsMadeAnew(long seed) {
    Random random = new Random(seed);
    try (Morgue morgue = new Morgue(folder, embedder)) {
      int written = 0;
      for (int step = 0; step < STEPS; step++) {
        if (step < 4 || random.nextInt(3) == 0) {
          morgue.file("article " + random.nextInt(6), sentences(random));
        } else if (morgue.decide(deciding(random, morgue)) instanceof ClaimDecided.Written) {
          written++;
        }
        assertThat(claims(morgue)).as("seed %s, step %s", seed, step).isEqualTo(made(morgue));
        assertNothingApartIsOne(morgue, seed);
      }
      var kept = morgue.claims();
      assertThat(morgue.rebuilt()).as("seed %s", seed).isEqualTo(kept);
      assertThat(written).as("seed %s", seed).isPositive();
    }
  }

  private static Map<AssertionId, String> claims(Morgue morgue) {
    Map<AssertionId, String> claims = new HashMap<>();
    morgue.claims().forEach((claim, ids) -> ids.forEach(id -> claims.put(id, claim)));
    return claims;
  }

  /// All claims at once, of the matches that there are and of all decisions.
  private static Map<AssertionId, String> made(Morgue morgue) {
    return new ClaimMaker()
        .claims(
            morgue.ledger.propositions().stream().map(Proposed::id).toList(),
            id -> morgue.ledger.pairs(id).stream().map(MatchRows::match).toList(),
            new Claims(morgue.ledger).decisions().rulings());
  }

  private static void assertNothingApartIsOne(Morgue morgue, long seed) {
    ClaimDecisions decisions = new Claims(morgue.ledger).decisions();
    for (List<AssertionId> claim : morgue.claims().values()) {
      assertThat(decisions.apart(claim, claim)).as("seed %s, %s", seed, claim).isEmpty();
    }
  }

  private static String[] sentences(Random random) {
    List<String> sentences = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      sentences.add(pick(SUBJECTS, random) + pick(ENDS, random));
    }
    return sentences.toArray(String[]::new);
  }

  private static ClaimDeciding deciding(Random random, Morgue morgue) {
    List<String> assertions =
        morgue.claims().values().stream().flatMap(List::stream).map(AssertionId::toString).toList();
    String one = pick(assertions, random);
    String other = pick(assertions, random);
    return switch (random.nextInt(7)) {
      case 0 -> new ClaimDeciding.Merge(one, other);
      case 1, 2 -> {
        List<String> claim =
            morgue.claims().values().stream()
                .map(ids -> ids.stream().map(AssertionId::toString).toList())
                .filter(ids -> ids.contains(one))
                .findFirst()
                .orElseThrow();
        yield new ClaimDeciding.Split(claim.stream().filter(_ -> random.nextBoolean()).toList());
      }
      case 3 -> new ClaimDeciding.Confirm(one, other);
      case 4 -> new ClaimDeciding.Reject(one, other);
      case 5 -> new ClaimDeciding.Grade(one, 1 + random.nextInt(6));
      default -> new ClaimDeciding.Undo(1 + random.nextInt(12));
    };
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
