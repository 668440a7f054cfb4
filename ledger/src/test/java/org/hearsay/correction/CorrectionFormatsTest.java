package org.hearsay.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hearsay.feed.Feed;
import org.hearsay.feed.FeedEntry;
import org.hearsay.feed.FeedReader;
import org.hearsay.store.CorrectionGroup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// Each format is read by a parser that was not written for it.
class CorrectionFormatsTest {
  private static final String ADDRESS = "https://desk.example/corrections";

  /// What would run, end an element or break a line in one format or another.
  private static final String HOSTILE =
      "</script><script>alert(1)</script>]]><!--&amp;\"'\\u003c{{x}} \ud83d\udea2 \u05d0";

  @TempDir private Path folder;
  private Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(folder);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void writesAFeedThatFeedReadersRead() throws Exception {
    CorrectionLog log = hostileLog();
    Document xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(CorrectionRss.write(log))));
    Element item = (Element) xml.getElementsByTagName("item").item(0);
    String first = ADDRESS + "/" + log.groups().getFirst().id();
    assertThat(text(item, "guid")).isEqualTo(first);
    assertThat(text(item, "link")).isEqualTo(first);
    assertThat(text(item, "pubDate")).isEqualTo("Wed, 4 Mar 2026 08:00:00 GMT");
    assertThat(text(item, "title")).isEqualTo("Correction: gazette.example/2026/ferry?a=1&b=2");
    org.jsoup.nodes.Document html = Jsoup.parse(text(item, "description"));
    assertThat(html.body().children()).as("no element in what a reader takes for HTML").isEmpty();
    assertThat(html.body().wholeText())
        .isEqualTo("“" + HOSTILE + "” should read “s" + HOSTILE + "”.\nr" + HOSTILE)
        .doesNotContain("c" + HOSTILE);
    assertThat(xml.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void writesAFeedThatHearsayWatches() {
    CorrectionLog log = hostileLog();
    byte[] bytes = CorrectionRss.write(log).getBytes(StandardCharsets.UTF_8);
    assertThat(FeedReader.isFeed(bytes)).isTrue();
    Feed feed = ((FeedReader.Found) FeedReader.read(bytes, null, ADDRESS)).feed();
    assertThat(feed.title()).isEqualTo("Corrections & more");
    assertThat(feed.entries())
        .extracting(FeedEntry::id)
        .containsExactly(ADDRESS + "/" + log.groups().getFirst().id());
  }

  @Test
  void writesCommentsOfSchemaOrg() throws Exception {
    CorrectionLog log = hostileLog();
    String json = CorrectionJsonLd.write(log);
    JsonNode article = new JsonMapper().readTree(json).path("@graph").path(0);
    assertThat(article.path("@type").asText()).isEqualTo("Article");
    assertThat(article.path("url").asText()).isEqualTo(Newsroom.FERRY + "?a=1&b=2");
    JsonNode comment = article.path("correction").path(0);
    assertThat(comment.path("@type").asText()).isEqualTo("CorrectionComment");
    assertThat(comment.path("text").asText())
        .isEqualTo("“" + HOSTILE + "” should read “s" + HOSTILE + "”.\nr" + HOSTILE);
    assertThat(Instant.parse(comment.path("datePublished").asText())).isEqualTo(newsroom.now());
    assertStaysInItsScript(json);
  }

  @Test
  void writesAnnotationsOfTheW3c() throws Exception {
    CorrectionGroup group = hostileLog().groups().getFirst();
    String json =
        CorrectionAnnotations.complete(group.first(), group.ruling(), ADDRESS + "/" + group.id());
    JsonNode annotation = new JsonMapper().readTree(json);
    assertThat(annotation.path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(annotation.path("id").asText()).isEqualTo(ADDRESS + "/" + group.id());
    assertThat(annotation.path("type").asText()).isEqualTo("Annotation");
    assertThat(annotation.path("motivation").asText()).isEqualTo("editing");
    assertThat(annotation.path("body").findValuesAsText("purpose"))
        .containsExactly("editing", "commenting", "replying");
    assertThat(annotation.path("body").findValuesAsText("value"))
        .containsExactly("s" + HOSTILE, "c" + HOSTILE, "r" + HOSTILE);
    JsonNode target = annotation.path("target");
    assertThat(target.path("source").asText()).isEqualTo(Newsroom.FERRY + "?a=1&b=2");
    JsonNode quote = target.path("selector").path(0);
    assertThat(quote.path("type").asText()).isEqualTo("TextQuoteSelector");
    assertThat(quote.path("exact").asText()).isEqualTo(HOSTILE);
    assertThat(quote.path("prefix").asText()).isEqualTo("p".repeat(31) + " ");
    assertThat(quote.path("suffix").asText()).isEqualTo(" " + "q".repeat(31));
    JsonNode position = target.path("selector").path(1);
    assertThat(position.path("type").asText()).isEqualTo("TextPositionSelector");
    assertThat(position.path("end").asInt() - position.path("start").asInt())
        .as("code points, of which the ship is one")
        .isEqualTo(HOSTILE.length() - 1);
    assertStaysInItsScript(json);
  }

  @Test
  void publishesNoReadersComment() {
    CorrectionLog log = hostileLog();
    CorrectionGroup group = log.groups().getFirst();
    String one =
        CorrectionAnnotations.published(group.first(), group.ruling(), ADDRESS + "/" + group.id());
    assertThat(List.of(one, CorrectionAnnotations.page(log)))
        .allSatisfy(json -> {
          JsonNode tree = new JsonMapper().readTree(json);
          assertThat(tree.findValuesAsText("value")).containsExactly("s" + HOSTILE, "r" + HOSTILE);
        });
  }

  @Test
  void leavesOutASuggestionThatReadersDoNotAgreeOn() {
    Sending nine = Newsroom.about("On Monday the ferry took ", "nine", " hours to the island.");
    String id = newsroom.group(Newsroom.says(nine, "seven", null));
    newsroom.group(Newsroom.says(nine, "six", null));
    assertThat(CorrectionLog.words(newsroom.corrections().one(id).orElseThrow()))
        .isEqualTo("“nine”");
  }

  @Test
  void takesNothingIntoTheLogThatIsNotPublished() {
    Sending nine = Newsroom.about("", "nine", "");
    CorrectionGroup open = newsroom.corrections().one(newsroom.group(nine)).orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CorrectionLog("Corrections", ADDRESS, List.of(open)))
        .withMessageContaining(open.id());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CorrectionLog("Corrections", "javascript:alert(1)", List.of()));
  }

  /// One correction with the hostile text in each of its fields, accepted and published.
  private CorrectionLog hostileLog() {
    Sending.Quote quote =
        new Sending.Quote(
            null, HOSTILE, HOSTILE + "p".repeat(31) + " ", " " + "q".repeat(40), 1_000L);
    Sending sending =
        new Sending(Newsroom.FERRY + "?a=1&b=2", null, quote, "s" + HOSTILE, "c" + HOSTILE, "en");
    String id = newsroom.group(sending);
    Corrections corrections = newsroom.corrections();
    corrections.decide(id, 1, new CorrectionDecision.Accept("r" + HOSTILE), "ada");
    corrections.decide(id, 2, new CorrectionDecision.Publish(), "ada");
    return new CorrectionLog("Corrections & more", ADDRESS, corrections.log(null, 10));
  }

  private static void assertStaysInItsScript(String json) {
    assertThat(json).doesNotContain("<", ">", "&");
    org.jsoup.nodes.Document page =
        Jsoup.parse("<script type=\"application/ld+json\">" + json + "</script><p>after</p>");
    assertThat(page.select("script").dataNodes())
        .extracting(DataNode::getWholeData)
        .containsExactly(json);
    assertThat(page.body().text()).isEqualTo("after");
  }

  private static String text(Element item, String name) {
    return item.getElementsByTagName(name).item(0).getTextContent();
  }
}
