package org.hearsay.assertion;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Writes values of one text's findings into a line of JSON: spans in code points, absence as null,
/// constants in lower case. Lives for one line.
final class FieldWriter {
  private final JsonGenerator json;
  private final CodePoints points;

  /// @param points counts the spans
  FieldWriter(JsonGenerator json, CodePoints points) {
    this.json = json;
    this.points = points;
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  void text(String field, @Nullable Object value) throws IOException {
    json.writeStringField(field, value == null ? null : value.toString());
  }

  void number(String field, @Nullable Number value) throws IOException {
    switch (value) {
      case null -> json.writeNullField(field);
      case Integer whole -> json.writeNumberField(field, whole);
      default -> json.writeNumberField(field, value.doubleValue());
    }
  }

  void spans(String field, Spans spans) throws IOException {
    list(field, spans.pieces(), this::span);
  }

  void span(String field, Span span) throws IOException {
    json.writeFieldName(field);
    span(span);
  }

  void span(Span span) throws IOException {
    Span counted = points.fromUtf16(span);
    json.writeStartArray();
    json.writeNumber(counted.start());
    json.writeNumber(counted.end());
    json.writeEndArray();
  }

  <T> void list(String field, List<T> items, Item<T> item) throws IOException {
    json.writeArrayFieldStart(field);
    items(items, item);
    json.writeEndArray();
  }

  <T> void items(List<T> items, Item<T> item) throws IOException {
    for (T one : items) {
      item.write(one);
    }
  }

  /// How one item of a list is written.
  interface Item<T> {
    void write(T item) throws IOException;
  }
}
