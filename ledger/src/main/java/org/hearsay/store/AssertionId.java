package org.hearsay.store;

import java.util.Comparator;

/// Which assertion: the short id of its article, and its number in the reading.
public record AssertionId(String article, int number) implements Comparable<AssertionId> {
  private static final Comparator<AssertionId> ORDER =
      Comparator.comparing(AssertionId::article).thenComparingInt(AssertionId::number);

  /// By article, then by number.
  @Override
  public int compareTo(AssertionId other) {
    return ORDER.compare(this, other);
  }

  /// As the ledger lists assertions: `3fa91c07.4`.
  @Override
  public String toString() {
    return article + "." + number;
  }
}
