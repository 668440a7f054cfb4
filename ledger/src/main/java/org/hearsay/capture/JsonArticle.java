package org.hearsay.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/// One article of a JSON Lines file:
/// `{"id","url","outlet","title","authors","published","html"|"text"}`. All but the body may be
/// missing or null, other fields are ignored; where both bodies are there, `html` is read.
record JsonArticle(JsonNode fields) {
  /// Lines have a limit of their own, so strings need none.
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static JsonArticle parse(byte[] line) throws NotTaken {
    String text =
        PlainText.strictly(line, 0, StandardCharsets.UTF_8)
            .orElseThrow(() -> new NotTaken(Reason.CHARSET, "the line is not UTF-8, as JSON is"));
    try {
      JsonNode fields = MAPPER.readTree(text);
      if (!fields.isObject()) {
        throw new NotTaken(Reason.SYNTAX, "the line is JSON, but no object");
      }
      return new JsonArticle(fields);
    } catch (JsonProcessingException e) {
      // Its message would repeat the input's words.
      var place = e.getLocation();
      throw new NotTaken(
          Reason.SYNTAX,
          "the line is not JSON" + (place == null ? "" : ", from column " + place.getColumnNr()));
    }
  }

  @Nullable ArticleId id() {
    String id = scalar("id");
    return id == null ? null : new ArticleId(id);
  }

  Manuscript.Form form() throws NotTaken {
    String html = body("html");
    if (html != null && !html.isBlank()) {
      return new Manuscript.Form.Html(html.getBytes(StandardCharsets.UTF_8), "UTF-8");
    }
    String text = body("text");
    if (text != null && !text.isBlank()) {
      return new Manuscript.Form.Text(text);
    }
    throw html == null && text == null
        ? new NotTaken(Reason.SYNTAX, "the line has neither \"html\" nor \"text\"")
        : new NotTaken(Reason.EMPTY, "there is only white space in its body");
  }

  Known stated() {
    String outlet = scalar("outlet");
    String published = scalar("published");
    return new Known(
        scalar("title"),
        new Publication(
            scalar("url"),
            null,
            outlet == null ? null : new Outlet(outlet),
            authors(),
            published == null ? null : PublicationDate.parse(published).orElse(null),
            null,
            null));
  }

  private @Nullable String body(String name) throws NotTaken {
    JsonNode body = fields.get(name);
    if (body == null || body.isNull()) {
      return null;
    }
    if (!body.isTextual()) {
      throw new NotTaken(Reason.SYNTAX, "\"" + name + "\" is no string");
    }
    return body.textValue();
  }

  private List<String> authors() {
    JsonNode authors = fields.get("authors");
    if (authors == null || !authors.isArray()) {
      String author = scalar("authors");
      return author == null ? List.of() : List.of(author);
    }
    List<String> names = new ArrayList<>();
    for (JsonNode author : authors) {
      if (author.isTextual() && !author.textValue().isBlank()) {
        names.add(author.textValue().strip());
      }
    }
    return names;
  }

  private @Nullable String scalar(String name) {
    JsonNode value = fields.get(name);
    if (value == null || !(value.isTextual() || value.isNumber()) || value.asText().isBlank()) {
      return null;
    }
    return value.asText().strip();
  }
}
