package org.hearsay.article;

import java.util.List;
import org.hearsay.text.Span;

/// The words of an article without its title. `paragraphs` are in text order and do not overlap;
/// what lies outside of them (white space, and in plain text what is page furniture: an
/// "Advertisement", a teaser) is not the article's own, and no finding is made there. All spans
/// count UTF-16 units of `text`. Immutable.
public record Body(String text, List<Span> paragraphs, List<Link> links, Parts parts) {

  /// A body of plain paragraphs.
  public Body(String text, List<Span> paragraphs, List<Link> links) {
    this(text, paragraphs, links, Parts.NONE);
  }

  public Body {
    paragraphs = List.copyOf(paragraphs);
    links = List.copyOf(links);
    int end = 0;
    for (Span paragraph : paragraphs) {
      if (paragraph.start() < end || paragraph.end() > text.length()) {
        throw new IllegalArgumentException(
            "paragraph out of place: " + paragraph + " in " + text.length() + " units");
      }
      end = paragraph.end();
    }
    for (Link link : links) {
      if (link.span().end() > text.length()) {
        throw new IllegalArgumentException("link out of place: " + link);
      }
    }
  }
}
