package org.hearsay.html;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Body;
import org.hearsay.article.Link;
import org.hearsay.article.Parts;
import org.hearsay.html.Block.Anchor;
import org.hearsay.text.Span;

/// Writes blocks out as a body: one paragraph each, an empty line between two, each link where its
/// words went. Stateless.
final class ParagraphWriter {
  private ParagraphWriter() {}

  /// `captions` are the words under the article's pictures.
  static Body write(List<Block> blocks, List<String> captions) {
    Addresses addresses = new Addresses();
    StringBuilder text = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    List<Span> headings = new ArrayList<>();
    List<Span> items = new ArrayList<>();
    List<Span> quotations = new ArrayList<>();
    for (Block block : blocks) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.length();
      text.append(block.text());
      Span paragraph = new Span(start, text.length());
      paragraphs.add(paragraph);
      if (block.isHeading()) {
        headings.add(paragraph);
      } else if (block.isQuotation()) {
        quotations.add(paragraph);
      } else if (block.isItem()) {
        items.add(paragraph);
      }
      for (Anchor link : block.links()) {
        String href = addresses.absolute(link.element());
        if (!href.isEmpty()) {
          links.add(new Link(link.span().shift(start), href));
        }
      }
    }
    Parts parts = new Parts(headings, items, quotations, captions);
    return new Body(text.toString(), paragraphs, links, parts);
  }
}
