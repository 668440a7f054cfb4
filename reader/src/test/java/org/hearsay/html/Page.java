package org.hearsay.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Publication;
import org.jspecify.annotations.Nullable;

/// A page for a test, put together of what it is to be read from.
record Page(String language, String head, String body) {
  static final String HEADLINE = "Ferry to the outer islands stops for the winter";

  private static final String PROSE =
      "<p>The ferry to the outer islands will stop running in the first week of the winter, said"
          + " the company that owns it, because too few people had bought tickets in the last"
          + " year.</p><p>The mayor of the largest island said that the decision had come as a"
          + " surprise to her, and that she would ask the government for money to keep one boat a"
          + " day.</p>"
          + "<p>Tickets that were bought for later journeys are paid back at the counters until the"
          + " end of the spring, and on its page without any end.</p>";

  /// A page whose headline is followed by `lines`.
  static Page under(String lines) {
    return new Page("en", "", "<h1>" + HEADLINE + "</h1>" + lines + PROSE);
  }

  Page in(String newLanguage) {
    return new Page(newLanguage, head, body);
  }

  /// With JSON-LD of an article, written with single quotes.
  Page with(String fields) {
    String json = "{'@type':'NewsArticle','headline':'" + HEADLINE + "'," + fields + "}";
    return withHead("<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>");
  }

  Page withHead(String elements) {
    return new Page(language, head + elements, body);
  }

  /// With what stands before the headline.
  Page below(String lines) {
    return new Page(language, head, lines + body);
  }

  /// With what stands behind the article.
  Page above(String lines) {
    return new Page(language, head, body + lines);
  }

  Publication facts() {
    return facts("https://courier.example/news/ferry");
  }

  Publication facts(@Nullable String url) {
    return read(url).publication();
  }

  Extracted.Found read(@Nullable String url) {
    String page =
        "<html lang='%s'><head>%s</head><body>%s</body></html>".formatted(language, head, body);
    return (Extracted.Found) new PageReader().read(new Form.Html(page.getBytes(UTF_8), null), url);
  }
}
