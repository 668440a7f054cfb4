package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The description of what programs may ask, as OpenAPI 3.1. It is written by hand; a test holds it
/// against what the server answers. Nobody changes it once it is read; threads share it.
final class ApiDocument {
  private final ObjectNode json;

  private ApiDocument(ObjectNode json) {
    this.json = json;
  }

  /// The one out of the program, with the program's version.
  static ApiDocument bundled() {
    try (InputStream in = ApiDocument.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new FileNotFoundException("missing from the program: openapi.json");
      }
      ObjectNode json = ApiClaims.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      json.withObjectProperty("info").put("version", packaged());
      return new ApiDocument(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String packaged() {
    @Nullable String version = ApiDocument.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  String version() {
    return json.path("info").path("version").textValue();
  }

  ObjectNode json() {
    return json;
  }
}
