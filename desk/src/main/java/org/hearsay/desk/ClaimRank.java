package org.hearsay.desk;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// By what the row of a claim stands where it stands in a list. No two rows have the same rank in
/// one list.
///
/// - `single`: whether only one article states it
/// - `atLeast`, `atMost`: how many independent origins
/// - `articles`: how many state it
/// - `last`: the day of the last of them; null where none has a day
public record ClaimRank(
    boolean single, int atLeast, int atMost, int articles, @Nullable LocalDate last, String id) {

  /// Those that rest on least first, and what only one article states behind all others.
  public static final Comparator<ClaimRank> LEAST_FIRST =
      Comparator.comparing(ClaimRank::single)
          .thenComparingInt(ClaimRank::atLeast)
          .thenComparingInt(ClaimRank::atMost)
          .thenComparingInt(ClaimRank::articles)
          .thenComparing(ClaimRank::id);

  /// Those that were told last first.
  public static final Comparator<ClaimRank> NEWEST_FIRST =
      Comparator.comparing(
              (ClaimRank rank) -> rank.last(), Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(LEAST_FIRST);

  /// Those that were told most often first.
  public static final Comparator<ClaimRank> FURTHEST_FIRST =
      Comparator.comparingInt((ClaimRank rank) -> -rank.articles()).thenComparing(LEAST_FIRST);

  /// How a list in this order is sorted.
  public static Comparator<ClaimRank> in(ClaimQuery.Order order) {
    return switch (order) {
      case LEAST -> LEAST_FIRST;
      case NEWEST -> NEWEST_FIRST;
      case FURTHEST -> FURTHEST_FIRST;
    };
  }
}
