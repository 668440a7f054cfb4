package org.hearsay.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.feed.FeedReader.Read;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// A JSON Feed, version 1 or 1.1. What has another type than the standard gives it is passed over.
record JsonFeed(@Nullable String address) {
  private static final JsonMapper JSON = new JsonMapper();

  Read read(byte[] bytes) {
    JsonNode root;
    try {
      root = JSON.readTree(bytes);
    } catch (IOException e) {
      // Its message would repeat the input's words.
      return FeedReader.unreadable("the feed is not JSON to its end");
    }
    JsonNode items = root.path("items");
    if (!items.isArray()) {
      return FeedReader.unreadable("the feed has no list of items");
    }
    String title = text(root, "title");
    List<FeedEntry> entries = new ArrayList<>();
    for (JsonNode item : items) {
      if (item.isObject()) {
        entries.add(entry(item, title));
      }
    }
    return new FeedReader.Found(new Feed(title, entries, null));
  }

  private FeedEntry entry(JsonNode item, @Nullable String feedTitle) {
    Entries.Parts parts =
        new Entries.Parts(
            text(item, "id"),
            Entries.resolved(address, text(item, "url")),
            text(item, "title"),
            authors(item),
            FeedDates.parse(text(item, "date_published")),
            FeedDates.parse(text(item, "date_modified")),
            new Entries.Origin(null, feedTitle));
    return Entries.entry(parts, content(item));
  }

  private static @Nullable String content(JsonNode item) {
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    return html != null ? html : plain == null ? null : paragraphs(plain);
  }

  /// Plain text as HTML: each of its paragraphs one.
  static String paragraphs(String plain) {
    return "<p>" + Entities.escape(plain.strip()).replaceAll("\\R\\s*\\R", "</p><p>") + "</p>";
  }

  private static List<String> authors(JsonNode item) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : item.path("authors")) {
      add(names, author);
    }
    if (names.isEmpty()) {
      add(names, item.path("author"));
    }
    return names;
  }

  private static void add(List<String> names, JsonNode author) {
    String name = text(author, "name");
    if (name != null) {
      names.add(name);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() || value.isNumber() ? value.asText() : null;
  }
}
