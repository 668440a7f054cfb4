package org.hearsay.amendment;

/// What becomes of something that a person wants to change in a reading.
public sealed interface Answer {

  /// It can be changed; `before` and `after` say what it changes.
  record Proposed(Change change, String before, String after) implements Answer {}

  /// It cannot; `why` is a sentence.
  record Refused(String why) implements Answer {}

  /// It could be, but another changed the same assertion since the person looked at it; `why` is a
  /// sentence that says who.
  record Overtaken(String why) implements Answer {}

  /// It was written down, and `reading` is what the ledger uses from now on.
  record Written(Amendment amendment, AmendedReading reading) implements Answer {}
}
