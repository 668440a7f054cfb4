package org.hearsay.html;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Body;
import org.hearsay.article.Link;
import org.hearsay.text.Span;

/// Writes blocks out as a body: one paragraph each, an empty line between two, each link where its
/// words went. Stateless.
final class ParagraphWriter {
  private ParagraphWriter() {}

  static Body write(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (Block block : blocks) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.length();
      text.append(block.text());
      paragraphs.add(new Span(start, text.length()));
      for (Link link : block.links()) {
        if (!link.href().isEmpty()) {
          links.add(new Link(link.span().shift(start), link.href()));
        }
      }
    }
    return new Body(text.toString(), paragraphs, links);
  }
}
