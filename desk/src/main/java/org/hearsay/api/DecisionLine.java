package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/// A decision as a line of a list, whatever it is about. Its words are strangers' text.
///
/// - `what`: one word for it
/// - `about`: the ids of the things that it is about now
public record DecisionLine(
    Taken taken, String what, boolean undone, boolean orphan, List<String> about) {

  private static final JsonMapper JSON = new JsonMapper();

  public DecisionLine {
    about = List.copyOf(about);
  }

  /// Who took it, when and why, and what it changed.
  public record Taken(
      long number, Instant at, String by, String reason, String before, String after) {}

  /// On sources.
  public static DecisionLine of(Register.Entry entry) {
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
  public static DecisionLine of(
      ClaimDecisions.Entry entry, Function<AssertionId, Stream<String>> claims) {
    ClaimEvent event = entry.event();
    return new DecisionLine(
        new Taken(
            event.number(), event.at(), event.by(), event.reason(), event.before(), event.after()),
        entry.decision().verb(),
        entry.undone(),
        entry.orphan(),
        entry.about().stream().flatMap(claims).distinct().toList());
  }

  /// "in force", "undone", or "orphan" where what it was about is there no more.
  public String state() {
    if (undone) {
      return "undone";
    }
    return orphan ? "orphan" : "in force";
  }

  /// When it was taken, to the second.
  public String when() {
    return taken.at().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// As JSON.
  ///
  /// @param things what the ids are listed under: `claims`, `sources`
  public ObjectNode json(String things) {
    ObjectNode object =
        JSON.createObjectNode()
            .put("event", taken.number())
            .put("at", taken.at().toString())
            .put("by", taken.by())
            .put("reason", taken.reason())
            .put("what", what)
            .put("undone", undone)
            .put("orphan", orphan)
            .put("before", taken.before())
            .put("after", taken.after());
    about.forEach(object.putArray(things)::add);
    return object;
  }
}
