package org.hearsay.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/// Reads the JSON that the script `correct.js` posts, see docs/corrections.md. Fields that are not
/// known are passed over.
public final class SendingJson {

  /// In characters. The longest that may be sent has some 6,000 characters; in JSON each may be an
  /// escape of six.
  public static final int MOST = 64 * 1024;

  private static final JsonMapper JSON = new JsonMapper();

  private SendingJson() {}

  /// What is sent.
  ///
  /// @throws IllegalArgumentException with a sentence that names the field, if it is no such JSON
  public static Sending read(String json) {
    if (json.length() > MOST) {
      throw new IllegalArgumentException("A correction has at most " + MOST + " characters.");
    }
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A correction is a JSON object; this is no JSON.", e);
    }
    if (!root.isObject()) {
      throw new IllegalArgumentException("A correction is a JSON object.");
    }
    return new Sending(
        text(root, "page"),
        text(root, "article"),
        new Sending.Quote(
            text(root, "field"),
            text(root, "exact"),
            text(root, "prefix"),
            text(root, "suffix"),
            number(root, "start")),
        text(root, "suggestion"),
        text(root, "comment"),
        text(root, "language"));
  }

  private static @Nullable String text(JsonNode root, String name) {
    JsonNode field = root.path(name);
    if (field.isMissingNode() || field.isNull()) {
      return null;
    }
    if (!field.isTextual()) {
      throw new IllegalArgumentException("In a correction, “" + name + "” is a text.");
    }
    return field.textValue();
  }

  private static @Nullable Long number(JsonNode root, String name) {
    JsonNode field = root.path(name);
    if (field.isMissingNode() || field.isNull()) {
      return null;
    }
    if (!field.isIntegralNumber() || !field.canConvertToLong()) {
      throw new IllegalArgumentException("In a correction, “" + name + "” is a whole number.");
    }
    return field.longValue();
  }
}
