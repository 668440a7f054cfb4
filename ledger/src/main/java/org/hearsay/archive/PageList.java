package org.hearsay.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pages that a WACZ file lists, with what it calls them: one JSON object a line, the first of
/// them a header. Lines that are none, or are longer than a page needs, say nothing. Not for
/// several threads.
final class PageList {
  private static final int MOST = 250_000;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_URL = 2_000;

  /// In bytes: a longer line is passed over, and not kept.
  private static final int LONGEST_LINE = 1 << 16;

  private final Map<String, String> titles = new HashMap<>();

  /// Adds the pages of one list.
  ///
  /// @throws IOException if it cannot be read, or lists more than are remembered
  void add(InputStream list) throws IOException {
    InputStream bytes = new BufferedInputStream(list, LONGEST_LINE);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean isLong = false;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      if (next != '\n') {
        isLong |= line.size() == LONGEST_LINE;
        if (!isLong) {
          line.write(next);
        }
        continue;
      }
      if (!isLong) {
        add(line.toString(StandardCharsets.UTF_8));
      }
      line.reset();
      isLong = false;
    }
    if (!isLong) {
      add(line.toString(StandardCharsets.UTF_8));
    }
  }

  private void add(String line) throws IOException {
    JsonNode page = parsed(line);
    String url = page == null ? "" : page.path("url").asText();
    if (page == null || url.isEmpty() || url.length() > LONGEST_URL) {
      return;
    }
    String title = page.path("title").asText();
    titles.put(bare(url), title.length() > LONGEST_TITLE ? "" : title.strip());
    if (titles.size() > MOST) {
      throw new IOException("it lists more than " + MOST + " pages");
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
