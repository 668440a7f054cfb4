package org.hearsay.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pages that a WACZ file lists, with what it calls them: one JSON object a line, the first of
/// them a header. Lines that are none say nothing. Not for several threads.
final class PageList {
  private static final int MOST = 250_000;
  private static final int LONGEST_TITLE = 300;

  private final Map<String, String> titles = new HashMap<>();

  /// Adds the pages of one list.
  ///
  /// @throws IOException if it cannot be read, or lists more than are remembered
  void add(InputStream list) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode page = parsed(line);
      String url = page == null ? "" : page.path("url").asText();
      if (page == null || url.isEmpty()) {
        continue;
      }
      String title = page.path("title").asText();
      titles.put(bare(url), title.length() > LONGEST_TITLE ? "" : title.strip());
      if (titles.size() > MOST) {
        throw new IOException("it lists more than " + MOST + " pages");
      }
    }
  }

  private static @Nullable JsonNode parsed(String line) {
    try {
      return DataPackage.JSON.readTree(line);
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }

  boolean isEmpty() {
    return titles.isEmpty();
  }

  boolean lists(String url) {
    return titles.containsKey(bare(url));
  }

  /// Null where the list has no title for it.
  @Nullable String title(String url) {
    String title = titles.get(bare(url));
    return title == null || title.isBlank() ? null : title;
  }

  private static String bare(String url) {
    int fragment = url.indexOf('#');
    return fragment < 0 ? url : url.substring(0, fragment);
  }
}
