package org.hearsay.assertion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// A value in a line of JSON with the path that leads to it, so that what is wrong with it can be
/// said. `points` leads its offsets back to UTF-16. A JSON null counts as absent.
record Field(String path, JsonNode node, CodePoints points) {

  Field countedBy(CodePoints newPoints) {
    return new Field(path, node, newPoints);
  }

  @Nullable Field optional(String name) {
    JsonNode child = node.get(name);
    return child == null || child.isNull() ? null : new Field(path + "." + name, child, points);
  }

  Field required(String name) {
    Field child = optional(name);
    if (child == null) {
      throw wrong("no " + name);
    }
    return child;
  }

  <T> List<T> list(String name, Function<Field, T> item) {
    return required(name).asList(item);
  }

  /// The items of a list; none where it is missing.
  <T> List<T> optionalList(String name, Function<Field, T> item) {
    Field child = optional(name);
    return child == null ? List.of() : child.asList(item);
  }

  String text(String name) {
    return required(name).asText();
  }

  @Nullable String optionalText(String name) {
    Field child = optional(name);
    return child == null ? null : child.asText();
  }

  double number(String name) {
    Field child = required(name);
    if (!child.node.isNumber()) {
      throw child.wrong("no number");
    }
    return child.node.doubleValue();
  }

  @Nullable Integer optionalInteger(String name) {
    Field child = optional(name);
    return child == null ? null : child.asInteger();
  }

  boolean flag(String name, boolean otherwise) {
    Field child = optional(name);
    return child == null ? otherwise : child.node.booleanValue();
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return required(name).asConstant(type);
  }

  <E extends Enum<E>> @Nullable E optionalConstant(String name, Class<E> type) {
    Field child = optional(name);
    return child == null ? null : child.asConstant(type);
  }

  Span span(String name) {
    return required(name).asSpan();
  }

  Spans spans(String name) {
    return new Spans(list(name, Field::asSpan));
  }

  String asText() {
    if (!node.isTextual()) {
      throw wrong("no string");
    }
    return node.textValue();
  }

  Integer asInteger() {
    if (!node.canConvertToInt() || !node.isIntegralNumber()) {
      throw wrong("no whole number");
    }
    return node.intValue();
  }

  Span asSpan() {
    List<Integer> ends = asList(Field::asInteger);
    if (ends.size() != 2 || ends.get(0) < 0 || ends.get(1) < ends.get(0)) {
      throw wrong("no span: " + ends);
    }
    return points.toUtf16(new Span(ends.get(0), ends.get(1)));
  }

  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("not a reading: " + path + ": " + what);
  }

  private <E extends Enum<E>> E asConstant(Class<E> type) {
    String label = asText();
    try {
      return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a reading: " + path + ": " + label, e);
    }
  }

  private <T> List<T> asList(Function<Field, T> item) {
    if (!node.isArray()) {
      throw wrong("no list");
    }
    List<T> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(item.apply(new Field(path + "[" + i + "]", node.get(i), points)));
    }
    return items;
  }
}
