package org.hearsay.reuse;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.hearsay.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/// When an article appeared, held against when another did. Two moments tell the order; two days
/// tell it only if they are not neighbours, since each outlet's day is its own zone's. Immutable.
record Appeared(@Nullable PublicationDate date) {
  /// Clocks of two outlets differ, and feeds round: less is no order.
  private static final Duration LEAST = Duration.ofMinutes(2);

  enum Order {
    SURELY_BEFORE,
    LIKELY_BEFORE,
    OPEN,
    LIKELY_AFTER,
    SURELY_AFTER;

    boolean isBefore() {
      return this == SURELY_BEFORE || this == LIKELY_BEFORE;
    }
  }

  Order comparedWith(Appeared other) {
    if (date == null || other.date == null) {
      return Order.OPEN;
    }
    OffsetDateTime moment = date.moment();
    OffsetDateTime otherMoment = other.date.moment();
    if (moment != null && otherMoment != null) {
      Duration ahead = Duration.between(moment, otherMoment);
      return ahead.abs().compareTo(LEAST) < 0
          ? Order.OPEN
          : ahead.isPositive() ? Order.SURELY_BEFORE : Order.SURELY_AFTER;
    }
    long days = ChronoUnit.DAYS.between(date.day(), other.date.day());
    if (days == 0) {
      return Order.OPEN;
    }
    boolean sure = Math.abs(days) > 1;
    if (days > 0) {
      return sure ? Order.SURELY_BEFORE : Order.LIKELY_BEFORE;
    }
    return sure ? Order.SURELY_AFTER : Order.LIKELY_AFTER;
  }

  @Override
  public String toString() {
    return date == null ? "at an unknown time" : "on " + date;
  }
}
