package org.hearsay.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.PreconditionFailedResponse;
import io.javalin.http.PreconditionRequiredResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.capture.Sha256;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;

/// Hands out JSON with an ETag of its bytes, and says nothing again to a program that has these
/// bytes. The ETag of a thing that people decide about begins with the word for its state, a full
/// stop behind it: who hands that back as `If-Match` decides on what he saw, or not at all.
final class ApiAnswer {
  static final JsonMapper JSON = new JsonMapper();

  private ApiAnswer() {}

  static void send(Context ctx, ObjectNode body) {
    send(ctx, body, null);
  }

  /// @param state the word for the state of what is handed out; null for what nobody decides about
  static void send(Context ctx, ObjectNode body, @Nullable String state) {
    byte[] bytes = bytes(body);
    String hash = Sha256.of(bytes).hex().substring(0, 32);
    String tag = "\"" + (state == null ? "" : state + ".") + hash + "\"";
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", "private, no-cache");
    if (isAmong(ctx.header("If-None-Match"), tag)) {
      ctx.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    write(ctx, bytes);
  }

  /// Without an ETag: what was just done, or what only this visitor is told.
  static void tell(Context ctx, ObjectNode body) {
    write(ctx, bytes(body));
  }

  private static void write(Context ctx, byte[] bytes) {
    ctx.contentType("application/json");
    ctx.result(bytes);
  }

  private static byte[] bytes(JsonNode body) {
    return JsonLine.of(body.toString()).getBytes(StandardCharsets.UTF_8);
  }

  /// A page of a list.
  static ObjectNode list(List<? extends JsonNode> items, @Nullable String next) {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode array = list.putArray("items");
    items.forEach(array::add);
    return list.put("next", next);
  }

  private static boolean isAmong(@Nullable String header, String tag) {
    return tags(header).anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
  }

  /// Refuses where the program says on which state it decides, and that is another by now.
  static void checkMatch(Context ctx, String state) {
    String header = ctx.header("If-Match");
    if (header == null) {
      return;
    }
    boolean matches =
        tags(header)
            .anyMatch(one ->
                one.equals("*")
                    || one.equals("\"" + state + "\"")
                    || one.startsWith("\"" + state + "."));
    if (!matches) {
      throw changed(state);
    }
  }

  /// As [#checkMatch]; refuses too where the program does not say on which state it decides.
  static void needMatch(Context ctx, String state) {
    if (ctx.header("If-Match") == null) {
      throw new PreconditionRequiredResponse(
          "Say on which state of it you decide: send its ETag, or its “state” in quotation marks,"
              + " as If-Match.");
    }
    checkMatch(ctx, state);
  }

  /// @param state the one that it has now
  static PreconditionFailedResponse changed(String state) {
    return new PreconditionFailedResponse(
        "Somebody changed it since: its state is “"
            + state
            + "” now. Nothing was written. Ask for it again, and decide on what it says now.");
  }

  private static Stream<String> tags(@Nullable String header) {
    return header == null
        ? Stream.empty()
        : Arrays.stream(header.split(",", -1)).map(String::strip);
  }
}
