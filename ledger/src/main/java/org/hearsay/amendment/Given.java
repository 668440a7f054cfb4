package org.hearsay.amendment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An object in a line of JSON that anybody may have written, with the path that leads to it, so
/// that what is wrong with it can be said. A JSON null counts as absent. Immutable.
record Given(String path, JsonNode node) {
  /// A longer line is no change.
  private static final int LONGEST = 200_000;

  private static final int MOST_ITEMS = 1_000;

  private static final ObjectReader TREE =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  static Given read(String line) {
    if (line.length() > LONGEST) {
      throw new IllegalArgumentException(
          "not a change: " + line.length() + " characters, at most " + LONGEST);
    }
    JsonNode tree;
    try {
      tree = TREE.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not a change: " + Cut.line(e.getOriginalMessage(), 200), e);
    }
    if (tree == null || !tree.isObject()) {
      throw new IllegalArgumentException("not a change: no JSON object");
    }
    return new Given("", tree);
  }

  boolean isThere(String field) {
    return !node.path(field).isMissingNode() && !node.path(field).isNull();
  }

  Given object(String field) {
    JsonNode child = node.path(field);
    if (!child.isObject()) {
      throw wrong(field, isThere(field) ? "no object" : "it is missing");
    }
    return new Given(path + field + ".", child);
  }

  String text(String field) {
    JsonNode child = node.path(field);
    if (!child.isTextual()) {
      throw wrong(field, isThere(field) ? "no string" : "it is missing");
    }
    return child.textValue();
  }

  @Nullable String optionalText(String field) {
    return isThere(field) ? text(field) : null;
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array(field)) {
      if (!item.isTextual()) {
        throw wrong(field + "[" + texts.size() + "]", "no string");
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  List<Given> list(String field) {
    List<Given> items = new ArrayList<>();
    for (JsonNode item : array(field)) {
      String place = field + "[" + items.size() + "]";
      if (!item.isObject()) {
        throw wrong(place, "no object");
      }
      items.add(new Given(path + place + ".", item));
    }
    return items;
  }

  private JsonNode array(String field) {
    JsonNode child = node.path(field);
    if (!child.isArray()) {
      throw wrong(field, isThere(field) ? "no list" : "it is missing");
    }
    if (child.size() > MOST_ITEMS) {
      throw wrong(field, child.size() + " items, at most " + MOST_ITEMS);
    }
    return child;
  }

  int number(String field) {
    JsonNode child = node.path(field);
    if (!child.isIntegralNumber() || !child.canConvertToInt()) {
      throw wrong(field, "no whole number");
    }
    return child.intValue();
  }

  long whole(String field) {
    JsonNode child = node.path(field);
    if (!child.isIntegralNumber() || !child.canConvertToLong()) {
      throw wrong(field, "no whole number");
    }
    return child.longValue();
  }

  double decimal(String field) {
    JsonNode child = node.path(field);
    if (!child.isNumber() || !Double.isFinite(child.doubleValue())) {
      throw wrong(field, "no number");
    }
    return child.doubleValue();
  }

  boolean flag(String field) {
    JsonNode child = node.path(field);
    if (!child.isBoolean()) {
      throw wrong(field, "neither true nor false");
    }
    return child.booleanValue();
  }

  <E extends Enum<E>> E constant(String field, Class<E> type) {
    String label = text(field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(label)) {
        return constant;
      }
    }
    throw wrong(field, "“" + Cut.line(label, 40) + "”");
  }

  /// What a record says is wrong with its values, with the path to them.
  <T> T checked(Supplier<T> made) {
    try {
      return made.get();
    } catch (Wrong wrong) {
      throw wrong;
    } catch (IllegalArgumentException e) {
      throw new Wrong(
          "not a change: "
              + (path.isEmpty() ? "" : path.substring(0, path.length() - 1) + ": ")
              + e.getMessage(),
          e);
    }
  }

  IllegalArgumentException wrong(String field, String what) {
    return new Wrong("not a change: " + path + field + ": " + what, null);
  }

  /// Says where it is wrong already.
  private static final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Wrong(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
