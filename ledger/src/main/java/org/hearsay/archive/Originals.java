package org.hearsay.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the records of an archive stand, for those that refer to them: by id, by address and date,
/// by the digest of the payload. Remembers so many and forgets the oldest. Not for several threads.
final class Originals {
  private static final int MOST = 100_000;

  private final Map<String, Place> places =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
          return size() > MOST;
        }
      };

  /// A record: where its gzip member, or it itself, begins, and how far into the member it stands.
  record Place(Source source, long at, long within) {}

  /// Remembers a record under a name of its own.
  void remember(String name, Place place) {
    places.put(key(name), place);
  }

  @Nullable Place find(String name) {
    return places.get(key(name));
  }

  /// Names may be long, and there may be many.
  private static String key(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(hash, 15));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
