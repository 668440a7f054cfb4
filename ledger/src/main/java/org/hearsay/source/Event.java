package org.hearsay.source;

import java.time.Instant;

/// A decision as it was taken. Events are only ever added to.
///
/// - `number`: counts from 1 in the order in which they were taken
/// - `before`, `after`: what it changed, in words, as it was then
public record Event(
    long number,
    Instant at,
    String by,
    String reason,
    Decision decision,
    String before,
    String after) {

  public Event {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a decision without a person or a reason: " + decision);
    }
  }
}
