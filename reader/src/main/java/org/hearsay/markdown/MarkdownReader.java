package org.hearsay.markdown;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Publication;
import org.hearsay.article.Rendered;
import org.hearsay.article.WrittenPage;
import org.jspecify.annotations.Nullable;

/// Makes a page of Markdown: paragraphs, headings, lists, block quotations, links; HTML in it
/// passes as it is. The title is the front matter's, else the first heading of the first level,
/// else the heading that the text begins with; it is no part of the body. Dates, authors and outlet
/// of the front matter are stated as a page states them, so that they are judged as a page's are.
/// Immutable; threads may share it.
public final class MarkdownReader {
  /// Nobody quotes deeper; what is nested deeper is read as text.
  private static final int DEEPEST = 100;

  private final Parser parser = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().build();

  /// Never throws for what is in the text.
  public Rendered rendered(String markdown) {
    FrontMatter front = FrontMatter.of(markdown);
    if (front.text().isBlank()) {
      return Rendered.Missing.of(Reason.EMPTY, "there is no text in it");
    }
    try {
      return rendered(front);
    } catch (StackOverflowError tooDeep) {
      // Emphasis in emphasis, a thousand deep: the renderer walks it by recursion.
      return Rendered.Missing.of(Reason.SYNTAX, "it is nested deeper than anybody writes");
    }
  }

  private Rendered rendered(FrontMatter front) {
    Node document = parser.parse(front.text());
    String title = title(front.first("title", "headline"), document);
    WrittenPage page = new WrittenPage();
    for (String author : front.all("author", "authors", "byline", "by")) {
      page.meta("author", author);
    }
    fact(page, "article:published_time", front.first("date", "published", "datepublished"));
    fact(page, "article:published_time", front.first("publishdate", "pubdate"));
    fact(page, "article:modified_time", front.first("modified", "updated", "lastmod"));
    fact(page, "og:site_name", front.first("outlet", "publisher", "sitename", "publication"));
    if (title != null) {
      page.heading(1, title);
    }
    page.markup(renderer.render(document));
    Publication stated =
        Publication.UNKNOWN.withUrl(address(front.all("url", "sourceurl", "source", "link")));
    return new Rendered.Page(new Known(title, stated), page.page(front.first("lang", "language")));
  }

  private static void fact(WrittenPage page, String name, @Nullable String value) {
    if (value != null) {
      page.meta(name, value);
    }
  }

  private static @Nullable String address(List<String> values) {
    return values.stream().filter(v -> v.matches("https?://\\S+")).findFirst().orElse(null);
  }

  /// The title, which is taken out of the document; every other heading is put below it.
  private static @Nullable String title(@Nullable String stated, Node document) {
    Heading heading = headline(document);
    String printed = heading == null ? null : text(heading);
    String title = stated != null ? stated : printed;
    if (heading != null && (stated == null || stated.equalsIgnoreCase(printed))) {
      heading.unlink();
    }
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading other) {
        other.setLevel(Math.max(2, other.getLevel()));
      }
    }
    return title == null || title.isBlank() ? null : title;
  }

  private static @Nullable Heading headline(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        return heading;
      }
    }
    return document.getFirstChild() instanceof Heading heading ? heading : null;
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text words) {
            text.append(words.getLiteral());
          }

          @Override
          public void visit(Code code) {
            text.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            text.append(' ');
          }

          @Override
          public void visit(HardLineBreak lineBreak) {
            text.append(' ');
          }
        });
    return text.toString().strip();
  }
}
