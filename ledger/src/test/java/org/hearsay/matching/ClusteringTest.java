package org.hearsay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.hearsay.store.AssertionId;
import org.junit.jupiter.api.Test;

class ClusteringTest {
  private final List<Match> matches = new ArrayList<>();
  private final List<Rulings.Pair> together = new ArrayList<>();
  private final List<Rulings.Pair> apart = new ArrayList<>();

  private static AssertionId id(String article) {
    return new AssertionId(article, 1);
  }

  private void match(String one, String other, Relation relation, double score) {
    matches.add(new Match(id(one), id(other), relation, score, List.of()));
  }

  private void confirmed(String one, String other, double score) {
    match(one, other, Relation.CONFIRMED, score);
  }

  private List<String> claims(String... articles) {
    Collection<SortedSet<AssertionId>> claims =
        Clustering.claims(
            Stream.of(articles).map(ClusteringTest::id).toList(),
            matches,
            Rulings.of(together, apart));
    return claims.stream()
        .map(claim -> String.join("", claim.stream().map(AssertionId::article).toList()))
        .sorted()
        .toList();
  }

  @Test
  void putsTogetherWhatIsSure() {
    confirmed("a", "b", 0.9);
    match("b", "c", Relation.SUGGESTED, 0.5);
    assertThat(claims("a", "b", "c")).containsExactly("ab", "c");
  }

  @Test
  void keepsVariantsApartOverAThird() {
    confirmed("a", "b", 0.9);
    confirmed("b", "c", 0.8);
    match("a", "c", Relation.VARIANT, 0.7);
    assertThat(claims("a", "b", "c")).containsExactly("ab", "c");
  }

  @Test
  void putsTogetherWhatAPersonDidEvenWhereAVariantWasSeen() {
    match("a", "b", Relation.VARIANT, 0.9);
    together.add(new Rulings.Pair(id("b"), id("a")));
    assertThat(claims("a", "b")).containsExactly("ab");
  }

  @Test
  void neverPutsTogetherOverAThirdWhatAPersonToldApart() {
    confirmed("a", "b", 0.9);
    confirmed("b", "c", 0.8);
    confirmed("a", "c", 0.95);
    apart.add(new Rulings.Pair(id("a"), id("c")));
    assertThat(claims("a", "b", "c")).containsExactly("ab", "c");
  }

  @Test
  void neverPutsTogetherOverWhatAPersonPutTogetherWhatAPersonToldApart() {
    confirmed("b", "c", 0.99);
    together.add(new Rulings.Pair(id("a"), id("b")));
    apart.add(new Rulings.Pair(id("a"), id("c")));
    assertThat(claims("a", "b", "c")).containsExactly("ab", "c");
  }

  /// Two claims of five of which nothing is known between them.
  @Test
  void mergesClaimsAsTheyAre() {
    List<String> ids = List.of("a", "b", "c", "d", "e", "p", "q", "r", "s", "t");
    for (int i = 0; i < 5; i++) {
      for (int j = i + 1; j < 5; j++) {
        confirmed(ids.get(i), ids.get(j), 0.7);
        confirmed(ids.get(5 + i), ids.get(5 + j), 0.7);
      }
    }
    String[] all = ids.toArray(String[]::new);
    assertThat(claims(all)).containsExactly("abcde", "pqrst");
    together.add(new Rulings.Pair(id("c"), id("r")));
    assertThat(claims(all)).containsExactly("abcdepqrst");
  }
}
