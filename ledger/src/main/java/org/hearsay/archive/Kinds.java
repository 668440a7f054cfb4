package org.hearsay.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which answers of a server may be an article. Stateless.
final class Kinds {
  private static final Set<String> PAGES =
      Set.of(
          "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf");

  /// Addresses under which machines leave each other notes.
  private static final Pattern NOTES =
      Pattern.compile(
          "(?i).*/(?:robots|ads|app-ads|humans|llms|llms-full|security|sitemap[^/]*)\\.txt(?:[?#].*)?");

  private static final Pattern ADDRESSES = Pattern.compile("(?i)(?:https?|file|urn:sha256):.*");

  private Kinds() {}

  /// @param mediaType null where nothing declares it
  static boolean isPage(String url, @Nullable String mediaType, byte[] bytes) {
    if (!ADDRESSES.matcher(url).matches() || NOTES.matcher(url).matches()) {
      return false;
    }
    String kind =
        mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!kind.isEmpty()) {
      return PAGES.contains(kind);
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html")
        || head.startsWith("<html")
        || head.startsWith("%pdf-");
  }
}
