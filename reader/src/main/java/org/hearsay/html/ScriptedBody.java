package org.hearsay.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Finds an article whose text a page does not show but carries in the data of a script, for its
/// program to write out: a row of objects that call themselves paragraphs, or a long string of
/// HTML. Runs nothing. Stateless.
final class ScriptedBody {
  private static final JsonMapper MAPPER = new JsonMapper();

  /// In units: longer data is not looked into, shorter text is no article.
  private static final int MOST_DATA = 8 << 20;

  private static final int LEAST_TEXT = 400;
  private static final int MOST_NODES = 400_000;

  /// What objects call themselves that hold a piece of text, and under which keys they hold it.
  private static final Pattern HEADING = Pattern.compile("head(ing|er)?|h[2-6]|subhead.*");

  private static final Pattern TEXT =
      Pattern.compile(
          "paragraph|text|p|list|list-?item|li|(block-?|pull-?)?quote|link|entity|em.*");
  private static final Pattern PIECE = Pattern.compile("text|link|entity|em.*|strong|bold|italic");
  private static final Pattern PARAGRAPH = Pattern.compile("<p[ >]");
  private static final List<String> KEYS = List.of("content", "children", "items", "text", "value");

  private static final long MOST_WRITTEN = 4L * MOST_DATA;

  private final List<String> telling;
  private int nodes;
  private long written;
  private long most;
  private String best = "";

  private ScriptedBody(String title) {
    telling =
        Labels.words(title.toLowerCase(Locale.ROOT)).stream().filter(w -> w.length() > 3).toList();
  }

  /// The outline of what the scripts carry; null where they carry no text that has most of the
  /// words of `title`.
  static @Nullable Outline find(Document page, @Nullable String title) {
    if (title == null) {
      return null;
    }
    ScriptedBody search = new ScriptedBody(title);
    for (Element script : page.getElementsByTag("script")) {
      String data = script.data();
      if (script.attr("type").contains("json")
          && data.length() > LEAST_TEXT
          && data.length() < MOST_DATA) {
        search.in(data);
      }
    }
    return search.most < LEAST_TEXT
        ? null
        : OutlineReader.read(Jsoup.parseBodyFragment(search.best, page.baseUri()));
  }

  /// Whether the text has most of the title's longer words.
  private boolean isAbout(String html) {
    String folded = html.toLowerCase(Locale.ROOT);
    long found = telling.stream().filter(folded::contains).count();
    return 2 * found > telling.size();
  }

  private void in(String data) {
    try {
      visit(MAPPER.readTree(data));
    } catch (JsonProcessingException e) {
      // Not the data of a page; what shows is all there is.
    }
  }

  /// Jackson refuses data nested so deep that this would not end.
  private void visit(JsonNode node) {
    if (nodes++ > MOST_NODES) {
      return;
    }
    if (node.isTextual() && node.textValue().length() > LEAST_TEXT) {
      String text = node.textValue();
      if (text.contains("</p>")) {
        keep(text);
      }
    } else if (node.isArray()) {
      StringBuilder row = new StringBuilder();
      node.forEach(each -> write(each, row));
      keep(row.toString());
    }
    node.forEach(this::visit);
  }

  private void keep(String html) {
    long length = html.length() > most && isAbout(html) ? lengthOfText(html) : 0;
    if (length > most) {
      most = length;
      best = html;
    }
  }

  /// How much of it stands in paragraphs.
  private static long lengthOfText(String html) {
    long length = 0;
    Matcher paragraph = PARAGRAPH.matcher(html);
    int end = 0;
    while (paragraph.find(end)) {
      end = html.indexOf("</p>", paragraph.end());
      if (end < 0) {
        return length;
      }
      length += end - paragraph.end();
    }
    return length;
  }

  private void write(JsonNode object, StringBuilder html) {
    if (nodes++ > MOST_NODES || written > MOST_WRITTEN) {
      return;
    }
    String type = object.path("type").asText().toLowerCase(Locale.ROOT);
    if (HEADING.matcher(type).matches()) {
      html.append("<h2>");
      writeInside(object, html);
      html.append("</h2>");
    } else if (TEXT.matcher(type).matches()) {
      boolean piece = PIECE.matcher(type).matches();
      html.append(piece ? "" : "<p>");
      writeInside(object, html);
      html.append(piece ? "" : "</p>");
    }
  }

  private void writeInside(JsonNode object, StringBuilder html) {
    for (String key : KEYS) {
      JsonNode value = object.path(key);
      if (value.isTextual()) {
        String text = value.textValue();
        written += text.length();
        html.append(text.contains("</") ? text : Entities.escape(text));
      }
      if (value.isArray()) {
        value.forEach(each -> write(each, html));
      }
    }
  }
}
