package org.hearsay.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hearsay.article.Manuscript.Form;

/// One page that all read: where it was found, its characters, and the same as a fetcher would hand
/// them over, UTF-8 and said to be. Immutable.
record Page(String url, String html, Form.Html fetched) {

  /// The pages of a gzipped file of JSON Lines with `url` and `html`.
  static List<Page> read(Path file) throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<Page> pages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode fields = mapper.readTree(line);
        String html = fields.required("html").textValue();
        pages.add(
            new Page(
                fields.path("url").asText(""),
                html,
                new Form.Html(html.getBytes(StandardCharsets.UTF_8), "utf-8")));
      }
    }
    return pages;
  }
}
