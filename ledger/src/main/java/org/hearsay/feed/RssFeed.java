package org.hearsay.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.Syndicator;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// RSS: 0.9x and 2.0, whose items lie in the channel, and 1.0, whose items lie beside it. The
/// modules `content` and `dc` are known by the prefixes that everybody uses.
record RssFeed(@Nullable String address) {

  Feed feed(Element root) {
    Element channel = XmlFeed.child(root, "channel");
    String title = channel == null ? null : Entries.plain(XmlFeed.text(channel, "title"));
    List<Element> items = new ArrayList<>(XmlFeed.children(root, "item"));
    if (channel != null) {
      items.addAll(XmlFeed.children(channel, "item"));
    }
    return new Feed(
        title,
        items.stream().map(item -> entry(item, title)).toList(),
        channel == null ? null : ttl(XmlFeed.text(channel, "ttl")));
  }

  private FeedEntry entry(Element item, @Nullable String feedTitle) {
    Element guid = XmlFeed.child(item, "guid");
    String id = guid == null ? item.attr("rdf:about") : guid.wholeText();
    String link = XmlFeed.text(item, "link");
    if ((link == null || link.isBlank()) && guid != null && isPermanentLink(guid)) {
      link = guid.wholeText();
    }
    String published = XmlFeed.text(item, "pubDate");
    if (published == null) {
      published = XmlFeed.text(item, "date", "dc");
    }
    Entries.Parts parts =
        new Entries.Parts(
            id,
            Entries.resolved(address, link),
            Entries.plain(XmlFeed.text(item, "title")),
            authors(item),
            FeedDates.parse(published),
            modified(item),
            new Entries.Origin(source(item), feedTitle));
    return Entries.entry(parts, XmlFeed.text(item, "encoded", "content"));
  }

  private static boolean isPermanentLink(Element guid) {
    return !guid.attr("isPermaLink").equalsIgnoreCase("false")
        && guid.wholeText().strip().matches("(?i)https?://\\S+");
  }

  private static List<String> authors(Element item) {
    List<Element> named = XmlFeed.children(item, "creator", "dc");
    return (named.isEmpty() ? XmlFeed.children(item, "author") : named)
        .stream().map(Element::wholeText).toList();
  }

  private static @Nullable PublicationDate modified(Element item) {
    return FeedDates.parse(XmlFeed.text(item, "modified", "dcterms"));
  }

  private @Nullable Syndicator source(Element item) {
    Element source = XmlFeed.child(item, "source");
    return source == null
        ? null
        : Entries.syndicator(source.wholeText(), Entries.resolved(address, source.attr("url")));
  }

  private static @Nullable Duration ttl(@Nullable String minutes) {
    return minutes != null && minutes.matches("\\d{1,6}")
        ? Duration.ofMinutes(Long.parseLong(minutes))
        : null;
  }
}
