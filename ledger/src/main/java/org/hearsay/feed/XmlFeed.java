package org.hearsay.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import org.hearsay.feed.FeedReader.Read;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The elements of a feed in XML. jsoup's reader of XML knows no document types and no entities but
/// HTML's, holds on where XML is not well-formed, and goes no deeper than its limit.
final class XmlFeed {

  private XmlFeed() {}

  static Read read(byte[] bytes, @Nullable String charset, @Nullable String address) {
    Document document;
    try {
      document =
          Jsoup.parse(new ByteArrayInputStream(bytes), known(charset), "", Parser.xmlParser());
    } catch (IOException e) {
      return FeedReader.unreadable("the feed's characters cannot be read");
    }
    Element root = document.firstElementChild();
    if (root == null) {
      return FeedReader.unreadable("there is no element in the feed");
    }
    return switch (root.tag().localName().toLowerCase(Locale.ROOT)) {
      case "rss", "rdf" -> new FeedReader.Found(new RssFeed(address).feed(root));
      case "feed" -> new FeedReader.Found(new AtomFeed(address).feed(root));
      default -> FeedReader.unreadable("the feed is neither RSS nor Atom");
    };
  }

  private static @Nullable String known(@Nullable String charset) {
    try {
      return charset != null && Charset.isSupported(charset) ? charset : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  /// The children of this name without a prefix, or with one of these.
  static List<Element> children(Element parent, String name, String... prefixes) {
    return parent.children().stream().filter(child -> is(child, name, prefixes)).toList();
  }

  /// The first of them, null if there is none.
  static @Nullable Element child(Element parent, String name, String... prefixes) {
    for (Element child : parent.children()) {
      if (is(child, name, prefixes)) {
        return child;
      }
    }
    return null;
  }

  /// Its text, null if there is none.
  static @Nullable String text(Element parent, String name, String... prefixes) {
    Element child = child(parent, name, prefixes);
    return child == null ? null : child.wholeText().strip();
  }

  private static boolean is(Element element, String name, String... prefixes) {
    return element.tag().localName().equalsIgnoreCase(name)
        && (prefixes.length == 0 ? List.of("") : List.of(prefixes))
            .contains(element.tag().prefix().toLowerCase(Locale.ROOT));
  }
}
