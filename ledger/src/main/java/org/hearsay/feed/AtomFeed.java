package org.hearsay.feed;

import java.util.List;
import java.util.Locale;
import org.hearsay.article.Syndicator;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Atom 1.0 (RFC 4287), and 0.3 where it is alike.
record AtomFeed(@Nullable String address) {
  private static final String[] PREFIXES = {"", "atom", "a"};

  Feed feed(Element root) {
    String base = Entries.resolved(address, root.attr("xml:base"));
    String at = base == null ? address : base;
    String title = title(root);
    List<FeedEntry> entries =
        XmlFeed.children(root, "entry", PREFIXES).stream()
            .map(entry -> entry(entry, at, title))
            .toList();
    return new Feed(title, entries, null);
  }

  private static FeedEntry entry(Element entry, @Nullable String feedBase, @Nullable String title) {
    String own = Entries.resolved(feedBase, entry.attr("xml:base"));
    String base = own == null ? feedBase : own;
    String published = text(entry, "published");
    String updated = text(entry, "updated");
    Entries.Parts parts =
        new Entries.Parts(
            text(entry, "id"),
            Entries.resolved(base, link(entry, "alternate")),
            title(entry),
            XmlFeed.children(entry, "author", PREFIXES).stream()
                .map(author -> text(author, "name"))
                .map(name -> name == null ? "" : name)
                .toList(),
            FeedDates.parse(published != null ? published : text(entry, "issued")),
            FeedDates.parse(updated != null ? updated : text(entry, "modified")),
            new Entries.Origin(source(entry, base), title));
    return Entries.entry(parts, content(entry));
  }

  private static @Nullable Syndicator source(Element entry, @Nullable String base) {
    Element source = XmlFeed.child(entry, "source", PREFIXES);
    if (source == null) {
      return null;
    }
    String url = link(source, "self");
    url = url == null ? link(source, "alternate") : url;
    return Entries.syndicator(
        title(source), Entries.resolved(base, url == null ? text(source, "id") : url));
  }

  /// The link of this relation, that to a page before one to anything else.
  private static @Nullable String link(Element parent, String relation) {
    String found = null;
    for (Element link : XmlFeed.children(parent, "link", PREFIXES)) {
      String rel = link.attr("rel").isBlank() ? "alternate" : link.attr("rel");
      if (!rel.equalsIgnoreCase(relation) || link.attr("href").isBlank()) {
        continue;
      }
      if (link.attr("type").toLowerCase(Locale.ROOT).contains("html")) {
        return link.attr("href");
      }
      found = found == null ? link.attr("href") : found;
    }
    return found;
  }

  private static @Nullable String title(Element parent) {
    Element title = XmlFeed.child(parent, "title", PREFIXES);
    if (title == null) {
      return null;
    }
    return switch (type(title)) {
      case "html", "text/html" -> Entries.plain(title.wholeText());
      default -> title.wholeText().strip().replaceAll("\\s+", " ");
    };
  }

  /// The content as HTML; null where it lies elsewhere or is no text.
  private static @Nullable String content(Element entry) {
    Element content = XmlFeed.child(entry, "content", PREFIXES);
    if (content == null || content.hasAttr("src")) {
      return null;
    }
    return switch (type(content)) {
      case "html", "text/html" -> content.wholeText();
      case "xhtml", "application/xhtml+xml" -> content.html();
      case "text", "text/plain" -> JsonFeed.paragraphs(content.wholeText());
      default -> null;
    };
  }

  private static String type(Element element) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    // Atom 0.3 says "escaped" in another attribute.
    boolean escaped = element.attr("mode").equalsIgnoreCase("escaped");
    return escaped ? "html" : type.isEmpty() ? "text" : type;
  }

  private static @Nullable String text(Element parent, String name) {
    return XmlFeed.text(parent, name, PREFIXES);
  }
}
