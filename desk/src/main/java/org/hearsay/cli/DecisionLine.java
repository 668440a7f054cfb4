package org.hearsay.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.source.Event;
import org.hearsay.source.Register;
import org.hearsay.store.AssertionId;
import org.hearsay.store.ClaimEvent;

/// A decision as it is printed, whatever it is about.
///
/// - `what`: one word for it
/// - `about`: the ids of the things that it is about now
record DecisionLine(Taken taken, String what, boolean undone, boolean orphan, List<String> about) {

  DecisionLine {
    about = List.copyOf(about);
  }

  /// Who took it, when and why, and what it changed.
  record Taken(long number, Instant at, String by, String reason, String before, String after) {}

  /// On sources.
  static DecisionLine of(Register.Entry entry) {
    Event event = entry.event();
    return new DecisionLine(
        new Taken(
            event.number(), event.at(), event.by(), event.reason(), event.before(), event.after()),
        event.decision().verb(),
        entry.undone(),
        entry.orphan(),
        entry.sources());
  }

  /// On claims.
  ///
  /// @param claims gives the claim that an assertion belongs to
  static DecisionLine of(ClaimDecisions.Entry entry, Function<AssertionId, Stream<String>> claims) {
    ClaimEvent event = entry.event();
    return new DecisionLine(
        new Taken(
            event.number(), event.at(), event.by(), event.reason(), event.before(), event.after()),
        entry.decision().verb(),
        entry.undone(),
        entry.orphan(),
        entry.about().stream().flatMap(claims).distinct().toList());
  }

  String state() {
    if (undone) {
      return "undone";
    }
    return orphan ? "orphan" : "in force";
  }

  /// To the second.
  String when() {
    return taken.at().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
