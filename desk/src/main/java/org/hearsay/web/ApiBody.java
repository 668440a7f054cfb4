package org.hearsay.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hearsay.desk.Desk;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// What a program sends: one JSON object of few fields, of which each is looked at, and the objects
/// in it. What is misspelt, missing or of another kind is refused by its name, so that nothing is
/// done that was not meant.
final class ApiBody {
  private static final int MOST_BYTES = 64 << 10;
  private static final int LONGEST_NAME_TOLD = 60;
  static final int LONGEST = 2000;

  /// The same field twice, or words behind the object, are faults and not matters of taste.
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ObjectNode fields;
  private final String by;

  /// What leads to its fields: `content.`; empty for the body itself.
  private final String path;

  private ApiBody(ObjectNode fields, String by, String path) {
    this.fields = fields;
    this.by = by;
    this.path = path;
  }

  /// Reads the body of a request.
  ///
  /// @param known the names of the fields that it may have
  static ApiBody of(Context ctx, String... known) {
    return open(ctx).only(known);
  }

  /// Of a deed that needs no words: no body, or an object without fields.
  static void none(Context ctx) {
    byte[] bytes = bytes(ctx);
    if (bytes.length > 0) {
      ApiBody _ = open(ctx, bytes).only();
    }
  }

  /// Reads the body of a request of which one field says what others it may have; [#only] has to
  /// follow.
  static ApiBody open(Context ctx) {
    return open(ctx, bytes(ctx));
  }

  private static ApiBody open(Context ctx, byte[] bytes) {
    String type = ctx.contentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new UnsupportedMediaTypeResponse("The body has to be of the type application/json.");
    }
    if (bytes.length > MOST_BYTES) {
      throw new ContentTooLargeResponse("The body is larger than " + MOST_BYTES + " bytes.");
    }
    return new ApiBody(object(bytes), Pages.visitor(ctx).name(), "");
  }

  /// The same, refused where it has other fields than these.
  ApiBody only(String... known) {
    Set<String> names = new TreeSet<>(Arrays.asList(known));
    fields
        .fieldNames()
        .forEachRemaining(name -> {
          if (!names.contains(name)) {
            throw new BadRequestResponse(
                "There is no field “"
                    + path
                    + (name.length() <= LONGEST_NAME_TOLD
                        ? name
                        : name.substring(0, LONGEST_NAME_TOLD) + "…")
                    + "” here"
                    + (names.isEmpty() ? "" : "; there are: " + String.join(", ", names))
                    + ".");
          }
        });
    return this;
  }

  /// One byte more than there may be, so that what is too large shows, however it was sent.
  private static byte[] bytes(Context ctx) {
    try (InputStream in = ctx.bodyInputStream()) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new BadRequestResponse("The body did not come whole.");
    }
  }

  private static ObjectNode object(byte[] bytes) {
    JsonNode read;
    try {
      read = STRICT.readTree(bytes);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new BadRequestResponse(
          "The body is no JSON"
              + (at == null ? "" : ", in line " + at.getLineNr() + ", column " + at.getColumnNr())
              + ": "
              + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadRequestResponse("The body is no JSON.");
    }
    if (read instanceof ObjectNode object) {
      return object;
    }
    throw new BadRequestResponse(
        read.isMissingNode()
            ? "The body is empty; it has to be a JSON object."
            : "The body has to be a JSON object, not " + kind(read) + ".");
  }

  /// Words that there have to be.
  String text(String name) {
    return words(name, needed(name));
  }

  /// Words; null where the field is not there, or null.
  @Nullable String textOrNull(String name) {
    JsonNode value = value(name);
    return value == null ? null : words(name, value);
  }

  /// Words, or null where the field says so; it has to be there.
  @Nullable String textOrSaidNull(String name) {
    if (!fields.has(name)) {
      throw missing(name);
    }
    return textOrNull(name);
  }

  /// Words as they are, with the white space at their ends.
  String verbatim(String name, int longest) {
    JsonNode value = needed(name);
    if (!value.isTextual()) {
      throw wrong(name, "a string", value);
    }
    String words = value.textValue();
    if (words.isEmpty()) {
      throw new BadRequestResponse("The field “" + path + name + "” is empty.");
    }
    if (words.length() > longest) {
      throw new BadRequestResponse(
          "The field “" + path + name + "” is longer than " + longest + " characters.");
    }
    return words;
  }

  /// Words as they were sent, which may be blank, and as long as the body; null where the field is
  /// not there, or null.
  @Nullable String wordsOrNull(String name) {
    JsonNode value = value(name);
    if (value != null && !value.isTextual()) {
      throw wrong(name, "a string", value);
    }
    return value == null ? null : value.textValue();
  }

  /// A list of words; empty where the field is not there.
  List<String> texts(String name, int most) {
    JsonNode value = value(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrong(name, "a list of strings", value);
    }
    checkSize(name, value, most);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      texts.add(words(name + "[" + i + "]", value.get(i)));
    }
    return texts;
  }

  /// An object that there has to be, refused where it has other fields than these.
  ApiBody object(String name, String... known) {
    return inner(name, needed(name)).only(known);
  }

  /// The same; null where the field is not there, or null.
  @Nullable ApiBody objectOrNull(String name, String... known) {
    return value(name) == null ? null : object(name, known);
  }

  /// A list of objects that there has to be; it may be empty.
  List<ApiBody> objects(String name, int most, String... known) {
    JsonNode value = needed(name);
    if (!value.isArray()) {
      throw wrong(name, "a list of objects", value);
    }
    checkSize(name, value, most);
    List<ApiBody> objects = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      objects.add(inner(name + "[" + i + "]", value.get(i)).only(known));
    }
    return objects;
  }

  private ApiBody inner(String name, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return new ApiBody(object, by, path + name + ".");
    }
    throw wrong(name, "an object", value);
  }

  /// From the first to behind the last character, `[12, 40]`.
  Span span(String name) {
    JsonNode value = needed(name);
    if (!value.isArray() || value.size() != 2) {
      throw wrong(name, "a list of two numbers", value);
    }
    int start = offset(value.get(0));
    int end = offset(value.get(1));
    if (start < 0 || start >= end) {
      throw new BadRequestResponse(
          "The field “"
              + path
              + name
              + "” has to be two whole numbers, the first from 0 on and smaller than the second.");
    }
    return new Span(start, end);
  }

  /// -1 for what is none.
  private static int offset(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : -1;
  }

  /// A whole number that there has to be.
  long number(String name, long least, long most) {
    JsonNode value = needed(name);
    if (!value.isIntegralNumber()) {
      throw wrong(name, "a whole number", value);
    }
    if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
      throw new BadRequestResponse(
          "The field “" + path + name + "” has to be a number from " + least + " to " + most + ".");
    }
    return value.longValue();
  }

  /// The same; null where the field is not there, or null.
  @Nullable Long numberOrNull(String name, long least, long most) {
    return value(name) == null ? null : (Long) number(name, least, most);
  }

  /// A number, also one with a fraction; null where the field is not there, or null.
  @Nullable Double decimalOrNull(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw wrong(name, "a number", value);
    }
    return value.doubleValue();
  }

  /// The same; another where the field is not there.
  long number(String name, long least, long most, long otherwise) {
    return value(name) == null ? otherwise : number(name, least, most);
  }

  /// False where the field is not there.
  boolean flag(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean()) {
      throw wrong(name, "true or false", value);
    }
    return value.booleanValue();
  }

  /// Who sent it.
  String by() {
    return by;
  }

  /// Who decides, and why; a program has to say why.
  Desk.Word word() {
    return new Desk.Word(by, text("reason"));
  }

  /// What is made of a field, refused by its name where that says what is wrong with it.
  ///
  /// @param made throws an [IllegalArgumentException] with a sentence
  <T> T checked(String name, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(
          "The field “" + path + name + "” cannot be taken: " + e.getMessage() + ".");
    }
  }

  private JsonNode needed(String name) {
    JsonNode value = value(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  private @Nullable JsonNode value(String name) {
    JsonNode value = fields.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private String words(String name, JsonNode value) {
    if (!value.isTextual()) {
      throw wrong(name, "a string", value);
    }
    String words = value.textValue().strip();
    if (words.isEmpty()) {
      throw new BadRequestResponse("The field “" + path + name + "” is empty.");
    }
    if (words.length() > LONGEST) {
      throw new BadRequestResponse(
          "The field “" + path + name + "” is longer than " + LONGEST + " characters.");
    }
    return words;
  }

  private void checkSize(String name, JsonNode list, int most) {
    if (list.size() > most) {
      throw new BadRequestResponse(
          "The field “" + path + name + "” has more than " + most + " entries.");
    }
  }

  private BadRequestResponse missing(String name) {
    return new BadRequestResponse("The field “" + path + name + "” is missing.");
  }

  private BadRequestResponse wrong(String name, String wanted, JsonNode value) {
    return new BadRequestResponse(
        "The field “" + path + name + "” has to be " + wanted + ", not " + kind(value) + ".");
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT, POJO -> "an object";
      case BOOLEAN -> "true or false";
      case NUMBER -> value.isIntegralNumber() ? "a number" : "a fraction";
      case STRING, BINARY -> "a string";
      case NULL, MISSING -> "null";
    };
  }
}
