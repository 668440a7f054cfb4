package org.hearsay.matching;

import java.util.List;
import org.hearsay.store.AssertionId;

/// Two assertions and what they have to do with each other.
///
/// - `one`: the smaller id
/// - `score`: how alike they are, from 0 to 1, to the thousandth, as the ledger keeps it: fresh or
///   read again, the same matches stand in the same order
/// - `differences`: from `one` to `other`; none unless they are variants
public record Match(
    AssertionId one,
    AssertionId other,
    Relation relation,
    double score,
    List<Difference> differences) {

  public Match {
    differences = List.copyOf(differences);
    score = Math.round(score * 1000) / 1000.0;
    if (one.compareTo(other) >= 0) {
      throw new IllegalArgumentException("a match the wrong way round: " + one + ", " + other);
    }
  }

  /// The logarithm of the odds that they are of the same thing, as the score has them.
  double odds() {
    double inside = Math.clamp(score, 0.001, 0.999);
    return Math.log(inside / (1 - inside));
  }

  /// Whether two groups of assertions may be one claim, for a person to say: as for claims
  /// themselves, what was never found alike speaks against it.
  ///
  /// @param matches between the two
  /// @param pairs how many pairs of assertions they make
  public static boolean isWorthAsking(List<Match> matches, long pairs) {
    double odds = matches.stream().mapToDouble(Match::odds).sum();
    return (odds + Clustering.UNKNOWN * (pairs - matches.size())) / pairs >= Clustering.ASKED;
  }

  /// The one of both that `id` is not.
  public AssertionId partner(AssertionId id) {
    return id.equals(one) ? other : one;
  }
}
