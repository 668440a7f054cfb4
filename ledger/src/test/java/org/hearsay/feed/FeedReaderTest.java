package org.hearsay.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearsay.article.Known;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.Syndicator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <?xml-stylesheet href="/feed.xsl"?>
      <!-- made by hand -->
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>
          <title>Tarnevik Post &amp; Courier</title>
          <link>https://post.example/</link>
          <atom:link href="https://post.example/feed" rel="self"/>
          <ttl>45</ttl>
          <item>
            <title>Quay &amp;amp; ferry: &lt;b&gt;closed&lt;/b&gt;</title>
            <link> https://post.example/quay </link>
            <guid isPermaLink="false">post-17</guid>
            <dc:creator><![CDATA[Ines Falk]]></dc:creator>
            <dc:creator>Jan Berg</dc:creator>
            <pubDate>Wed, 04 Mar 2026 23:30:00 -0500</pubDate>
            <source url="https://wire.example/rss">Fjord Wire</source>
            <description>A short one.</description>
            <content:encoded><![CDATA[<p>The quay sank, the board said.</p>]]></content:encoded>
          </item>
          <item>
            <title>Mud</title>
            <guid>https://post.example/mud</guid>
            <author>desk@post.example (Olaf Brenner)</author>
            <description>Only a summary.</description>
          </item>
          <item><title>Nothing else</title><link>/relative path</link>
            <author>nobody@post.example</author></item>
        </channel>
      </rss>
      """;

  @ParameterizedTest
  @CsvSource({
    "https://post.example/feed,            /quay|north,       https://post.example/quay|north",
    "https://post.example/feed?of=a|b,     /quay,             https://post.example/quay",
    "https://post.example/news/feed.xml,   ?p=7,             "
        + " https://post.example/news/feed.xml?p=7",
    "https://post.example/?feed=rss2,      ?p=7,              https://post.example/?p=7",
    "https://post.example,                 quay/{1}[2]^,      https://post.example/quay/{1}[2]^",
    "https://post.example/feed,            //wire.example/100%, https://wire.example/100%",
    "https://post.example/a/b/feed,        ../quay,           https://post.example/a/quay",
    "https://post.example/feed,            HTTP://a.example/x|y, HTTP://a.example/x|y",
  })
  void findsTheAddressOfARelativeLinkAsBrowsersDo(String base, String link, String address) {
    assertThat(Entries.resolved(base, link)).isEqualTo(address);
  }

  @Test
  void leavesARelativeLinkAloneWhereThereIsNoAddressToFindItBy() {
    assertThat(Entries.resolved(null, "/quay")).isEqualTo("/quay");
    assertThat(Entries.resolved("feed.xml", "/quay")).isEqualTo("/quay");
  }

  @Test
  void readsRss() {
    Feed feed = feed(RSS);

    assertThat(feed.title()).isEqualTo("Tarnevik Post & Courier");
    assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(45));
    assertThat(feed.entries()).hasSize(3);
    FeedEntry quay = feed.entries().getFirst();
    assertThat(quay.id()).isEqualTo("post-17");
    assertThat(quay.link()).isEqualTo("https://post.example/quay");
    assertThat(quay.content()).isEqualTo("<p>The quay sank, the board said.</p>");
    Known known = quay.known();
    assertThat(known.title()).isEqualTo("Quay & ferry: closed");
    Publication publication = known.publication();
    assertThat(publication.authors()).containsExactly("Ines Falk", "Jan Berg");
    assertThat(publication.published()).hasToString("2026-03-04T23:30-05:00");
    assertThat(publication.outlet()).isEqualTo(new Outlet("Fjord Wire"));
    assertThat(publication.syndicatedFrom())
        .isEqualTo(new Syndicator("Fjord Wire", "https://wire.example/rss"));

    FeedEntry mud = feed.entries().get(1);
    assertThat(mud.link()).isEqualTo("https://post.example/mud");
    assertThat(mud.content()).isNull();
    assertThat(mud.known().publication().authors()).containsExactly("Olaf Brenner");
    assertThat(mud.known().publication().outlet()).isEqualTo(new Outlet("Tarnevik Post & Courier"));
    assertThat(mud.known().publication().syndicatedFrom()).isNull();

    FeedEntry last = feed.entries().get(2);
    assertThat(last.link()).isEqualTo("https://post.example/relative%20path");
    assertThat(last.id()).isEqualTo(last.link());
    assertThat(last.known().publication().authors()).isEmpty();
  }

  @Test
  void readsRssOne() {
    Feed feed =
        feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://post.example/"><title>Post</title></channel>
              <item rdf:about="https://post.example/a"><title>A</title>
                <link>https://post.example/a</link><dc:date>2026-03-04T10:00+02:00</dc:date></item>
            </rdf:RDF>
            """);
    assertThat(feed.title()).isEqualTo("Post");
    assertThat(feed.entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.id()).isEqualTo("https://post.example/a");
          assertThat(entry.known().publication().published()).hasToString("2026-03-04T10:00+02:00");
        });
  }

  @Test
  void readsRssOfTheOldestKindWithItsDocumentType() {
    Feed feed =
        feed(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
              "http://127.0.0.1:1/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Post</title>
            <item><title>A</title><link>https://post.example/a</link></item></channel></rss>
            """);
    assertThat(feed.entries()).hasSize(1);
  }

  @Test
  void readsAtom() {
    Feed feed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/news/">
              <title type="html">The &lt;i&gt;Post&lt;/i&gt;</title>
              <link rel="self" href="feed"/>
              <entry>
                <id>tag:post.example,2026:1</id>
                <title>5 &lt; 7</title>
                <link rel="enclosure" type="audio/mpeg" href="sound.mp3"/>
                <link href="a?b=1&amp;c=2"/>
                <author><name>Ines Falk</name><email>x@post.example</email></author>
                <published>2026-03-04T23:30:00+02:00</published>
                <updated>2026-03-05T08:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Rain.</p></div>
                </content>
                <source><id>urn:x</id><title>Fjord Wire</title>
                  <link rel="self" href="https://wire.example/atom"/></source>
              </entry>
              <entry><id>2</id><title>B</title><updated>2026-03-05T08:00:00Z</updated>
                <link rel="alternate" type="text/html" href="https://post.example/b"/>
                <content type="html">&lt;p&gt;Wind &amp;amp; rain.&lt;/p&gt;</content></entry>
              <entry><id>3</id><title>C</title><content type="text">One &lt; two.

            Three.</content></entry>
            </feed>
            """);
    assertThat(feed.title()).isEqualTo("The Post");
    FeedEntry first = feed.entries().getFirst();
    assertThat(first.link()).isEqualTo("https://post.example/news/a?b=1&c=2");
    assertThat(first.known().title()).isEqualTo("5 < 7");
    assertThat(first.content()).contains("<p>Rain.</p>");
    assertThat(first.known().publication())
        .satisfies(p -> {
          assertThat(p.authors()).containsExactly("Ines Falk");
          assertThat(p.published()).hasToString("2026-03-04T23:30+02:00");
          assertThat(p.modified()).hasToString("2026-03-05T08:00Z");
          assertThat(p.syndicatedFrom())
              .isEqualTo(new Syndicator("Fjord Wire", "https://wire.example/atom"));
        });
    FeedEntry second = feed.entries().get(1);
    assertThat(second.content()).isEqualTo("<p>Wind &amp; rain.</p>");
    assertThat(second.known().publication().published()).as("updated is no date of it").isNull();
    assertThat(feed.entries().get(2).content()).isEqualTo("<p>One &lt; two.</p><p>Three.</p>");
  }

  @Test
  void readsJsonFeed() {
    Feed feed =
        feed(
            """
            {"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "title": "Post",
             "items": [
               {"id": 7, "url": "/a", "title": "A & B", "content_text": "One.\\n\\nTwo < three.",
                "authors": [{"name": "Ines Falk"}, {"url": "x"}],
                "date_published": "2026-03-04T23:30:00-05:00"},
               {"id": "8", "url": "https://post.example/b", "content_html": "<p>B</p>",
                "content_text": "B", "author": {"name": "Jan Berg"}, "tags": null},
               "no item"]}
            """);
    assertThat(feed.title()).isEqualTo("Post");
    assertThat(feed.entries()).hasSize(2);
    FeedEntry first = feed.entries().getFirst();
    assertThat(first.id()).isEqualTo("7");
    assertThat(first.link()).isEqualTo("https://post.example/a");
    assertThat(first.known().title()).isEqualTo("A & B");
    assertThat(first.content()).isEqualTo("<p>One.</p><p>Two &lt; three.</p>");
    assertThat(first.known().publication().authors()).containsExactly("Ines Falk");
    assertThat(first.known().publication().published()).hasToString("2026-03-04T23:30-05:00");
    assertThat(feed.entries().get(1).content()).isEqualTo("<p>B</p>");
    assertThat(feed.entries().get(1).known().publication().authors()).containsExactly("Jan Berg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><link rel=alternate type=application/rss+xml href=/feed><p>Rain</p>",
        "<html><body><rss></rss></body></html>",
        "<?xml version='1.0'?><sitemapindex><feed></feed></sitemapindex>",
        "{\"id\":\"1\",\"text\":\"the \\\"version\\\": of https://jsonfeed.org/version/1\"}",
        "{\"items\":[]}",
        "The rain. <rss>",
        "<rssfeed>",
        ""
      })
  void takesNothingElseForAFeed(String text) {
    assertThat(FeedReader.isFeed(text.getBytes(UTF_8))).isFalse();
  }

  @Test
  void readsFeedsThatAreNotQuiteXml() {
    Feed feed =
        feed(
            """
            <rss version=2.0><channel><title>Wind & rain&nbsp;today</title>
            <item><title>Quay & ferry &ndash; closed</title><link>https://post.example/a?b=1&c=2</link>
            <item><title>B</title><link>https://post.example/b</link></item>
            """);
    assertThat(feed.title()).isEqualTo("Wind & rain today");
    assertThat(feed.entries().getFirst().known().title()).isEqualTo("Quay & ferry – closed");
    assertThat(feed.entries().getFirst().link()).isEqualTo("https://post.example/a?b=1&c=2");
  }

  @ParameterizedTest
  @CsvSource({"windows-1251", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void readsTheCharactersThatTheFeedDeclares(String name) {
    Charset charset = Charset.forName(name);
    String mark = name.startsWith("UTF") ? "\ufeff" : "";
    String text =
        mark
            + "<?xml version=\"1.0\" encoding=\""
            + name
            + "\"?><rss><channel><title>Вісті</title></channel></rss>";
    assertThat(FeedReader.isFeed(text.getBytes(charset))).isTrue();
    assertThat(read(text.getBytes(charset), null).title()).isEqualTo("Вісті");
    assertThat(
            read("<rss><channel><title>\u00e9".getBytes(StandardCharsets.ISO_8859_1), "latin1")
                .title())
        .isEqualTo("é");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void resolvesNoEntityOfTheFeedsOwn() {
    String laughs =
        """
        <?xml version="1.0"?>
        <!DOCTYPE rss [ <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"> ]>
        <rss><channel><title>&d;</title></channel></rss>
        """;
    String outside =
        """
        <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <rss><channel><title>&x;</title></channel></rss>
        """;
    for (String hostile : List.of(laughs, outside)) {
      assertThat(FeedReader.isFeed(hostile.getBytes(UTF_8))).isTrue();
      assertThat(FeedReader.read(hostile.getBytes(UTF_8), null, null))
          .isInstanceOfSatisfying(
              FeedReader.Unreadable.class,
              u -> assertThat(u.failure().detail()).contains("entities of its own"));
    }
    assertThat(feed("<rss><channel><title>&x; &a;</title></channel></rss>").title())
        .isEqualTo("&x; &a;");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void isNotLedAstrayByHostileFeeds() {
    assertThat(feed("<rss><channel>" + "<a>".repeat(300_000)).entries()).isEmpty();
    assertThat(feed("<rss>" + "<channel><item>".repeat(50_000)).entries()).isNotNull();
    assertThat(FeedReader.isFeed(("<!--" + "-".repeat(100_000)).getBytes(UTF_8))).isFalse();
    assertThat(FeedReader.isFeed("<?x?>".repeat(20_000).getBytes(UTF_8))).isFalse();
    String deep =
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(100_000);
    assertThat(FeedReader.read(deep.getBytes(UTF_8), null, null))
        .isInstanceOf(FeedReader.Unreadable.class);
    String author = "<author>" + "a@".repeat(100_000) + " b</author>";
    assertThat(feed("<rss><channel><item>" + author + "</item></channel></rss>").entries())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed, 04 Mar 2026 23:30:00 -0500 | 2026-03-04T23:30-05:00",
        "Wed, 04 Mar 2026 23:30:00 GMT | 2026-03-04T23:30Z",
        "4 Mar 26 23:30 EST | 2026-03-04T23:30-05:00",
        "Wednesday, 04 March 2026 23:30:00 +02:00 | 2026-03-04T23:30+02:00",
        "04 Mar 2026 | 2026-03-04",
        "Wed, 04 Mar 2026 23:30:00 MSZ | 2026-03-04",
        "Wed, 04 Mar 2026 23:30:60 GMT | 2026-03-04T23:30:59Z",
        "2026-03-04T23:30:00+02:00 | 2026-03-04T23:30+02:00",
        "2026-03-04 | 2026-03-04"
      })
  void readsTheDatesOfFeeds(String written, String expected) {
    assertThat(FeedDates.parse(written)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "31 Feb 2026",
        "Wed, 04 Foo 2026 10:00:00 GMT",
        "1772668800",
        "04/03/2026"
      })
  void guessesNoDate(String written) {
    assertThat(FeedDates.parse(written)).isNull();
  }

  private static Feed feed(String text) {
    return read(text.getBytes(UTF_8), null);
  }

  private static Feed read(byte[] bytes, @Nullable String charset) {
    assertThat(FeedReader.isFeed(bytes)).isTrue();
    FeedReader.Read read = FeedReader.read(bytes, charset, "https://post.example/feed");
    assertThat(read).isInstanceOf(FeedReader.Found.class);
    return ((FeedReader.Found) read).feed();
  }
}
