package org.hearsay.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One article that both programs read: its id, the day of its publication (2015-11-11) and its
/// text. Immutable.
record Article(String id, String published, String text) {

  /// The articles of a file of JSON Lines, as `sample.py --articles` writes it.
  static List<Article> read(Path file) throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode fields = mapper.readTree(line);
      articles.add(
          new Article(
              fields.required("id").textValue(),
              fields.required("published").textValue(),
              fields.required("text").textValue()));
    }
    return articles;
  }
}
