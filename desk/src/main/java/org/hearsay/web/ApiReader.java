package org.hearsay.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hearsay.web.ApiReference.Answer;
import org.hearsay.web.ApiReference.Content;
import org.hearsay.web.ApiReference.Field;
import org.hearsay.web.ApiReference.Group;
import org.hearsay.web.ApiReference.Operation;
import org.hearsay.web.ApiReference.Shape;
import org.hearsay.web.ApiReference.Sheet;
import org.hearsay.web.ApiReference.Sort;
import org.hearsay.web.ApiReference.Words;
import org.jspecify.annotations.Nullable;

/// Reads the description of the API for people: as much of OpenAPI and JSON Schema as our own
/// document uses.
final class ApiReader {
  private static final String SHAPES = "#/components/schemas/";

  private final ObjectNode document;

  ApiReader(ObjectNode document) {
    this.document = document;
  }

  Sheet sheet() {
    JsonNode info = document.path("info");
    List<Group> groups = new ArrayList<>();
    for (JsonNode tag : document.path("tags")) {
      String name = tag.path("name").asText();
      groups.add(new Group(name, text(tag), operations(name)));
    }
    List<Shape> shapes =
        document.path("components").path("schemas").properties().stream()
            .map(shape ->
                new Shape(shape.getKey(), text(shape.getValue()), fields(shape.getValue())))
            .toList();
    return new Sheet(
        info.path("version").asText(), List.of(text(info).split("\n\n", -1)), groups, shapes);
  }

  private List<Operation> operations(String tag) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode operation = method.getValue();
        if (operation.path("tags").path(0).asText().equals(tag)) {
          operations.add(
              new Operation(
                  operation.path("operationId").asText(),
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  new Words(
                      operation.path("summary").asText(),
                      text(operation),
                      operation.path("x-role").asText()),
                  parameters(operation),
                  content(operation.path("requestBody")),
                  answers(operation)));
        }
      }
    }
    return operations;
  }

  private List<Field> parameters(JsonNode operation) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode one : operation.path("parameters")) {
      JsonNode parameter = followed(one);
      fields.add(
          new Field(
              parameter.path("name").asText(),
              parameter.path("in").asText(),
              sort(parameter.path("schema")),
              parameter.path("required").asBoolean(),
              text(parameter)));
    }
    return fields;
  }

  private List<Answer> answers(JsonNode operation) {
    return operation.path("responses").properties().stream()
        .map(answer -> {
          JsonNode response = followed(answer.getValue());
          return new Answer(answer.getKey(), text(response), content(response));
        })
        .toList();
  }

  private @Nullable Content content(JsonNode holder) {
    Iterator<JsonNode> kinds = holder.path("content").elements();
    if (!kinds.hasNext()) {
      return null;
    }
    JsonNode content = kinds.next();
    JsonNode example = content.path("example");
    return new Content(
        sort(content.path("schema")), example.isMissingNode() ? null : pretty(example));
  }

  private List<Field> fields(JsonNode schema) {
    List<String> needed = texts(schema.path("required"));
    return schema.path("properties").properties().stream()
        .map(field ->
            new Field(
                field.getKey(),
                "",
                sort(field.getValue()),
                needed.contains(field.getKey()),
                text(field.getValue())))
        .toList();
  }

  /// "list of Evidence", "day or null", "one of: likely, stated", "object (name, role)".
  private static Sort sort(JsonNode schema) {
    if (schema.has("$ref")) {
      String shape = schema.path("$ref").asText().substring(SHAPES.length());
      return new Sort(shape, shape);
    }
    if (schema.has("anyOf")) {
      List<Sort> types = new ArrayList<>();
      schema.path("anyOf").forEach(one -> types.add(sort(one)));
      return new Sort(
          types.stream().map(Sort::words).collect(Collectors.joining(" or ")),
          types.getFirst().shape());
    }
    if (schema.has("enum")) {
      return new Sort("one of: " + String.join(", ", texts(schema.path("enum"))), null);
    }
    JsonNode type = schema.path("type");
    List<String> names = type.isArray() ? texts(type) : List.of(type.asText());
    @Nullable Sort inner = schema.has("items") ? sort(schema.path("items")) : null;
    return new Sort(
        names.stream().map(name -> words(name, schema, inner)).collect(Collectors.joining(" or ")),
        inner == null ? null : inner.shape());
  }

  private static String words(String name, JsonNode schema, @Nullable Sort inner) {
    return switch (name) {
      case "array" -> inner == null ? "list" : "list of " + inner.words();
      case "integer", "number" -> "number" + range(schema);
      case "boolean" -> "true or false";
      case "string" ->
          switch (schema.path("format").asText()) {
            case "date" -> "day";
            case "date-time" -> "moment";
            default -> "string";
          };
      case "object" -> {
        List<String> fields = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        yield fields.isEmpty() ? "object" : "object (" + String.join(", ", fields) + ")";
      }
      default -> name;
    };
  }

  private static String range(JsonNode schema) {
    JsonNode least = schema.path("minimum");
    JsonNode most = schema.path("maximum");
    if (least.isMissingNode()) {
      return "";
    }
    return most.isMissingNode() ? " from " + least : " from " + least + " to " + most;
  }

  private JsonNode followed(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String text(JsonNode node) {
    return node.path("description").asText();
  }

  private static String pretty(JsonNode example) {
    try {
      return ApiAnswer.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an example that cannot be written", e);
    }
  }
}
