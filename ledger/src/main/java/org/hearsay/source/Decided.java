package org.hearsay.source;

import java.time.Instant;

/// What became of something that a person wanted to decide.
public sealed interface Decided {

  /// It can be done; `before` and `after` say what it changes.
  record Proposed(Decision decision, String before, String after) implements Decided {

    /// The event that it becomes.
    public Event event(long number, Instant at, String by, String reason) {
      return new Event(number, at, by, reason, decision, before, after);
    }
  }

  /// It cannot; `why` is a sentence.
  record Refused(String why) implements Decided {}

  /// It was written down.
  record Written(Event event) implements Decided {}
}
