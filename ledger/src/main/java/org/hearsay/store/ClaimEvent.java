package org.hearsay.store;

import java.time.Instant;

/// What a person decided about claims, as it was written down. Events are only ever added to.
///
/// - `number`: counts from 1 in the order in which they were taken
/// - `decision`: a line of JSON of the room that knows claims
/// - `before`, `after`: what it changed, in words, as it was then
public record ClaimEvent(
    long number,
    Instant at,
    String by,
    String reason,
    String decision,
    String before,
    String after) {

  public ClaimEvent {
    if (by.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a decision without a person or a reason: " + decision);
    }
  }
}
