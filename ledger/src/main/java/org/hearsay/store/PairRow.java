package org.hearsay.store;

/// Two assertions that have to do with each other, as the ledger keeps it; the smaller id stands
/// first.
///
/// - `relation`: a word of the room that compares them
/// - `score`: in thousandths
/// - `differences`: a line of JSON
public record PairRow(
    AssertionId one, AssertionId other, String relation, int score, String differences) {

  public PairRow {
    if (one.compareTo(other) >= 0) {
      throw new IllegalArgumentException("a pair the wrong way round: " + one + ", " + other);
    }
  }

  /// The one of both that `id` is not.
  public AssertionId partner(AssertionId id) {
    return id.equals(one) ? other : one;
  }
}
