package org.hearsay.html;

import java.util.List;
import org.hearsay.text.Span;
import org.jsoup.nodes.Element;

/// A run of text that a page sets apart: a paragraph, a heading, an item of a list, a cell.
///
/// - `home`: the block-level element that holds it
/// - `text`: white space collapsed, never blank
/// - `links`: with spans in `text`, wherever they lead
/// - `linked`: how many UTF-16 units of `text` are linked
/// - `weight`: its length as Latin letters would have it: a Chinese or Japanese character says as
///   much as three
record Block(Element home, String text, List<Anchor> links, int linked, int weight) {

  /// A link as the page has it: its words in the block, and its element.
  record Anchor(Span span, Element element) {}

  /// How far up a quotation is looked for: what is deeper was not set by hand.
  private static final int NEAR = 6;

  Block {
    links = List.copyOf(links);
  }

  /// From 0 (no link) to 1 (nothing but links).
  double linkDensity() {
    return (double) linked / text.length();
  }

  static Block of(Element home, String text, List<Anchor> links, int linked) {
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wide += c >= 0x3040 && c < 0xD7B0 ? 1 : 0;
    }
    return new Block(home, text, links, linked, text.length() + 2 * wide);
  }

  boolean isHeading() {
    String tag = home.normalName();
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  boolean isItem() {
    return home.normalName().equals("li");
  }

  /// Whether a quotation that the page sets off holds it.
  boolean isQuotation() {
    Element element = home;
    for (int i = 0; i < NEAR && element != null; i++, element = element.parent()) {
      if (element.normalName().equals("blockquote")) {
        return true;
      }
    }
    return false;
  }

  boolean isParagraph() {
    return home.normalName().equals("p");
  }

  /// Whether it ends as a sentence does.
  boolean isSentence() {
    int end = text.length();
    while (end > 0 && "\"'”’»)]› ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…。！？:;।".indexOf(text.charAt(end - 1)) >= 0;
  }
}
