package org.hearsay.html;

import java.util.List;
import org.hearsay.article.Link;
import org.jsoup.nodes.Element;

/// A run of text that a page sets apart: a paragraph, a heading, an item of a list, a cell.
///
/// - `home`: the block-level element that holds it
/// - `text`: white space collapsed, never blank
/// - `links`: with spans in `text`; those without a web address have an empty `href`
/// - `linked`: how many UTF-16 units of `text` are linked
record Block(Element home, String text, List<Link> links, int linked) {

  /// How far up a quotation is looked for: what is deeper was not set by hand.
  private static final int NEAR = 6;

  Block {
    links = List.copyOf(links);
  }

  /// From 0 (no link) to 1 (nothing but links).
  double linkDensity() {
    return (double) linked / text.length();
  }

  /// Its length as Latin letters would have it: a Chinese or Japanese character says as much as
  /// three.
  int weight() {
    return text.length() + 2 * (int) text.chars().filter(c -> c >= 0x3040 && c < 0xD7B0).count();
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
