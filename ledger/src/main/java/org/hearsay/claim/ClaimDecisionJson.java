package org.hearsay.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// A decision about claims as one line of JSON, as the ledger keeps it. Lines that were written are
/// never changed: a field may be added, none dropped.
public final class ClaimDecisionJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ClaimDecisionJson() {}

  /// The line of a decision.
  public static String write(ClaimDecision decision) {
    ObjectNode line = JSON.createObjectNode().put("what", decision.verb());
    switch (decision) {
      case ClaimDecision.Merge(var one, var other) -> {
        write(one, line.putArray("one"));
        write(other, line.putArray("other"));
      }
      case ClaimDecision.Split(var part, var rest) -> {
        write(part, line.putArray("part"));
        write(rest, line.putArray("rest"));
      }
      case ClaimDecision.Confirm(var one, var other) -> {
        write(one, line.putObject("one"));
        write(other, line.putObject("other"));
      }
      case ClaimDecision.Reject(var one, var other) -> {
        write(one, line.putObject("one"));
        write(other, line.putObject("other"));
      }
      case ClaimDecision.Grade(var claim, var grade) -> {
        write(claim, line.putArray("claim"));
        line.put("grade", grade);
      }
      case ClaimDecision.Undo(var event) -> line.put("event", event);
    }
    return line.toString();
  }

  /// The decision of a line.
  ///
  /// @throws IllegalArgumentException if it is none
  public static ClaimDecision read(String line) {
    JsonNode root;
    try {
      root = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a decision: " + e.getOriginalMessage(), e);
    }
    return switch (root.path("what").asText()) {
      case "merge" -> new ClaimDecision.Merge(refs(root.path("one")), refs(root.path("other")));
      case "split" -> new ClaimDecision.Split(refs(root.path("part")), refs(root.path("rest")));
      case "confirm" -> new ClaimDecision.Confirm(ref(root.path("one")), ref(root.path("other")));
      case "reject" -> new ClaimDecision.Reject(ref(root.path("one")), ref(root.path("other")));
      case "grade" -> new ClaimDecision.Grade(refs(root.path("claim")), root.path("grade").asInt());
      case "undo" -> new ClaimDecision.Undo(root.path("event").asLong());
      default -> throw new IllegalArgumentException("not a decision: " + root.path("what"));
    };
  }

  private static void write(List<ClaimDecision.Ref> refs, ArrayNode array) {
    refs.forEach(ref -> write(ref, array.addObject()));
  }

  private static void write(ClaimDecision.Ref ref, ObjectNode object) {
    object
        .put("article", ref.article())
        .put("field", ref.field())
        .put("start", ref.start())
        .put("text", ref.text());
  }

  private static List<ClaimDecision.Ref> refs(JsonNode array) {
    List<ClaimDecision.Ref> refs = new ArrayList<>();
    array.forEach(ref -> refs.add(ref(ref)));
    return refs;
  }

  private static ClaimDecision.Ref ref(JsonNode ref) {
    JsonNode field = ref.path("field");
    return new ClaimDecision.Ref(
        ref.path("article").asText(),
        field.isTextual() ? field.asText() : null,
        ref.path("start").asInt(),
        ref.path("text").asText());
  }
}
