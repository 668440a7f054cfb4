package org.hearsay.article;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A page that is written out of a document, so that documents and pages are read by one set of
/// rules: a head of facts, a body of paragraphs and headings. Texts are escaped, markup is not.
/// Control characters that no page may hold become spaces. Not for several threads.
public final class WrittenPage {
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder body = new StringBuilder();

  /// States a fact by the name that pages use for it (`article:published_time`).
  public void meta(String name, String content) {
    head.append("<meta name=\"").append(escaped(name));
    head.append("\" content=\"").append(escaped(content)).append("\">\n");
  }

  /// Writes a heading; level 1 is the headline, 2 and more what stands under it.
  public void heading(int level, String text) {
    element("h" + Math.clamp(level, 1, 6), text);
  }

  public void paragraph(String text) {
    element("p", text);
  }

  /// Appends HTML as it is.
  public void markup(String html) {
    body.append(html).append('\n');
  }

  /// The page in UTF-8.
  ///
  /// @param language as a tag (`en`), null where nothing says it
  public Manuscript.Form.Html page(@Nullable String language) {
    String lang = language == null ? "" : " lang=\"" + escaped(language) + "\"";
    String html =
        "<!doctype html>\n<html"
            + lang
            + "><head>\n"
            + head
            + "</head><body><article>\n"
            + body
            + "</article></body></html>\n";
    return new Manuscript.Form.Html(html.getBytes(StandardCharsets.UTF_8), "UTF-8");
  }

  private void element(String tag, String text) {
    body.append('<').append(tag).append('>').append(escaped(text));
    body.append("</").append(tag).append(">\n");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(unit < ' ' && unit != '\n' && unit != '\t' ? ' ' : unit);
      }
    }
    return escaped.toString();
  }
}
