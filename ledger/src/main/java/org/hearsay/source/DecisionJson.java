package org.hearsay.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision as one line of JSON, as the ledger keeps it. Lines that were written are never
/// changed: a field may be added, none dropped.
public final class DecisionJson {
  private static final JsonMapper JSON = new JsonMapper();

  private DecisionJson() {}

  /// The line of a decision.
  public static String write(Decision decision) {
    ObjectNode line = JSON.createObjectNode();
    switch (decision) {
      case Decision.Merge(var part, var whole) -> {
        line.put("what", "merge");
        write(part, line.putObject("part"));
        write(whole, line.putObject("whole"));
      }
      case Decision.Apart(var one, var other) -> {
        line.put("what", "apart");
        write(one, line.putObject("one"));
        write(other, line.putObject("other"));
      }
      case Decision.Split(var source, var forms, var articles) -> {
        line.put("what", "split");
        write(source, line.putObject("source"));
        write(forms, line.putArray("forms"));
        write(articles, line.putArray("articles"));
      }
      case Decision.Rate(var source, var grade) -> {
        line.put("what", "rate");
        write(source, line.putObject("source"));
        line.put("grade", grade.name());
      }
      case Decision.Belong(var source, var parent, var removed, var article, var words) -> {
        line.put("what", "belong");
        write(source, line.putObject("source"));
        write(parent, line.putObject("parent"));
        line.put("removed", removed).put("article", article).put("words", words);
      }
      case Decision.Rename(var source, var name) -> {
        line.put("what", "rename");
        write(source, line.putObject("source"));
        line.put("name", name);
      }
      case Decision.Undo(var event) -> line.put("what", "undo").put("event", event);
    }
    return line.toString();
  }

  /// The decision of a line.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Decision read(String line) {
    JsonNode root;
    try {
      root = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a decision: " + e.getOriginalMessage(), e);
    }
    return switch (root.path("what").asText()) {
      case "merge" -> new Decision.Merge(ref(root.path("part")), ref(root.path("whole")));
      case "apart" -> new Decision.Apart(ref(root.path("one")), ref(root.path("other")));
      case "split" ->
          new Decision.Split(
              ref(root.path("source")), texts(root.path("forms")), texts(root.path("articles")));
      case "rate" ->
          new Decision.Rate(ref(root.path("source")), Grade.valueOf(root.path("grade").asText()));
      case "belong" ->
          new Decision.Belong(
              ref(root.path("source")),
              ref(root.path("parent")),
              root.path("removed").asBoolean(),
              text(root, "article"),
              text(root, "words"));
      case "rename" -> new Decision.Rename(ref(root.path("source")), root.path("name").asText());
      case "undo" -> new Decision.Undo(root.path("event").asLong());
      default -> throw new IllegalArgumentException("not a decision: " + root.path("what"));
    };
  }

  private static void write(Decision.Ref ref, ObjectNode object) {
    object.put("id", ref.id()).put("name", ref.name()).put("kind", ref.kind().name());
    write(ref.keys(), object.putArray("keys"));
  }

  private static void write(List<String> texts, ArrayNode array) {
    texts.forEach(array::add);
  }

  private static Decision.Ref ref(JsonNode ref) {
    return new Decision.Ref(
        ref.path("id").asText(),
        ref.path("name").asText(),
        Kind.valueOf(ref.path("kind").asText()),
        texts(ref.path("keys")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static @Nullable String text(JsonNode object, String field) {
    return object.path(field).textValue();
  }
}
