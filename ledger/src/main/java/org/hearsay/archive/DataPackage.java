package org.hearsay.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a WACZ file says its parts are: the hash of each, by its path. Immutable.
record DataPackage(Map<String, String> hashes) {
  static final JsonMapper JSON = new JsonMapper();

  DataPackage {
    hashes = Map.copyOf(hashes);
  }

  /// @throws IOException if it is no JSON of that form
  static DataPackage parse(byte[] json) throws IOException {
    JsonNode resources = JSON.readTree(json).path("resources");
    if (!resources.isArray()) {
      throw new IOException("no resources");
    }
    Map<String, String> hashes = new HashMap<>();
    for (JsonNode resource : resources) {
      hashes.put(resource.path("path").asText(), resource.path("hash").asText());
    }
    return new DataPackage(hashes);
  }

  /// The hash that `datapackage-digest.json` gives of the data package; null where it gives none.
  static @Nullable String digest(byte[] json) throws IOException {
    JsonNode hash = JSON.readTree(json).path("hash");
    return hash.isTextual() ? hash.textValue() : null;
  }

  boolean names(String path) {
    return hashes.containsKey(path);
  }

  /// Whether the bytes are those that were packed under this path.
  boolean vouchesFor(String path, InputStream bytes) throws IOException {
    return isHash(hashes.getOrDefault(path, ""), bytes);
  }

  /// Whether `hash` (`sha256:` and hexadecimal digits) is that of the bytes; false where it is
  /// none.
  static boolean isHash(String hash, InputStream bytes) throws IOException {
    String[] parts = hash.toLowerCase(Locale.ROOT).split(":", 2);
    MessageDigest digest = parts.length == 2 ? digest(parts[0]) : null;
    if (digest == null) {
      return false;
    }
    byte[] buffer = new byte[1 << 16];
    for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest()).equals(parts[1]);
  }

  private static @Nullable MessageDigest digest(String name) {
    try {
      return switch (name) {
        case "sha256" -> MessageDigest.getInstance("SHA-256");
        case "sha512" -> MessageDigest.getInstance("SHA-512");
        case "sha1" -> MessageDigest.getInstance("SHA-1");
        case "md5" -> MessageDigest.getInstance("MD5");
        default -> null;
      };
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has these", e);
    }
  }
}
