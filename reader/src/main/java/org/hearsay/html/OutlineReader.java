package org.hearsay.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.html.Block.Anchor;
import org.hearsay.html.Outline.Caption;
import org.hearsay.html.Outline.Region;
import org.hearsay.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Walks a page once, without recursion, and writes its outline. What is never text to read
/// (scripts, forms, navigation, captions) is not entered. Serves one walk, then is done with.
final class OutlineReader implements NodeFilter {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "map",
          "select",
          "textarea",
          "button",
          "input",
          "label",
          "nav",
          "footer",
          "menu",
          "dialog",
          "head",
          "datalist",
          "option",
          "picture");

  /// In units: more is no caption, but a page that was marked up wrongly.
  private static final int LONGEST_CAPTION = 2000;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final List<Caption> captions = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Anchor> links = new ArrayList<>();
  private @Nullable Element anchor;
  private int anchorStart;
  private int linked;
  private int breaks;

  private OutlineReader() {}

  static Outline read(Element root) {
    OutlineReader reader = new OutlineReader();
    root.filter(reader);
    return new Outline(reader.blocks, reader.regions, reader.captions, new Names.Words());
  }

  /// An element whose end has not come: its place in `regions`, the block it begins with.
  private record Open(Element element, int region, int from) {}

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (tag.equals("br")) {
      if (++breaks == 2) {
        flush(element);
      } else {
        space();
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("figcaption")) {
      flush(element);
      caption(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (SILENT.contains(tag)) {
      if (element.isBlock()) {
        flush(element);
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.isBlock()) {
      flush(element);
    }
    open.add(new Open(element, regions.size(), blocks.size()));
    // Its end is not known yet; tail puts it right.
    regions.add(new Region(element, blocks.size(), blocks.size(), depth));
    if (tag.equals("a") && element.hasAttr("href")) {
      closeLink();
      anchor = element;
      anchorStart = text.length();
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element
        && !open.isEmpty()
        && open.getLast().element().equals(element)) {
      if (element.equals(anchor)) {
        closeLink();
        anchor = null;
      }
      if (element.isBlock() || open.size() == 1) {
        flush(element);
      }
      close(open.removeLast(), depth);
    }
    return FilterResult.CONTINUE;
  }

  private void caption(Element element) {
    String words = Printable.line(element.text()).strip();
    if (!words.isEmpty() && words.length() <= LONGEST_CAPTION) {
      captions.add(new Caption(blocks.size(), words));
    }
  }

  private void close(Open closing, int depth) {
    if (blocks.size() > closing.from()) {
      regions.set(
          closing.region(), new Region(closing.element(), closing.from(), blocks.size(), depth));
    } else {
      // Nothing was written since it opened, so neither it nor what stood in it has a block.
      regions.subList(closing.region(), regions.size()).clear();
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space();
      } else if (!isInvisible(c) && Printable.holds(words, i)) {
        text.append(c);
        breaks = 0;
      }
    }
  }

  private static boolean isInvisible(char c) {
    return c == '\u200B' || c == '\uFEFF' || c == '\u00AD' || c == '\u2060';
  }

  private void space() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  private void closeLink() {
    if (anchor != null) {
      int start = anchorStart;
      int end = text.length();
      while (start < end && text.charAt(start) == ' ') {
        start++;
      }
      while (end > start && text.charAt(end - 1) == ' ') {
        end--;
      }
      if (end > start) {
        links.add(new Anchor(new Span(start, end), anchor));
        linked += end - start;
      }
    }
  }

  /// Ends the block that is being written. `border` is the element at whose edge it ends.
  private void flush(Element border) {
    closeLink();
    breaks = 0;
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > 0) {
      blocks.add(Block.of(home(border), text.substring(0, end), links, linked));
    }
    text.setLength(0);
    links.clear();
    linked = 0;
    anchorStart = 0;
  }

  /// The innermost open block-level element: the one that the words stand in.
  private Element home(Element border) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).element().isBlock()) {
        return open.get(i).element();
      }
    }
    return border;
  }
}
