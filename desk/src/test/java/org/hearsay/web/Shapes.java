package org.hearsay.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/// The shapes of the description of the API, to hold answers against. An answer with a field that
/// its shape does not name does not fit, though the description leaves room for later ones.
final class Shapes {
  private final JsonNode schemas;

  Shapes(JsonNode document) {
    this.schemas = closed(document.path("components").path("schemas").deepCopy());
  }

  /// Every object that names its fields has these and no others.
  private static JsonNode closed(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("type").asText().equals("object")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Shapes::closed);
    return node;
  }

  /// What does not fit; none if all does.
  ///
  /// @param schema as it stands in the document
  List<String> misfits(JsonNode schema, JsonNode answer) {
    ObjectNode whole = AskedDesk.JSON.createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("allOf", AskedDesk.JSON.createArrayNode().add(closed(schema.deepCopy())));
    whole.set("$defs", schemas);
    String text = whole.toString().replace("#/components/schemas/", "#/$defs/");
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    return compiled
        .validate(
            answer.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }
}
