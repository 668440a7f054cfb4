package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.Syndicator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds among the inputs, with articles on a real server.
class FeedInputTest {
  private static final String PAGE = "<html><body><p>Rain over the quay.</p></body></html>";

  @TempDir private Path folder;
  private LocalServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer();
    fetcher =
        new Fetcher(
            new AddressGuard("127.0.0.1"::equals),
            Fetcher.Manners.of("Hearsay/test"),
            Instant::now);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void readsEachEntryAsTheArticleThatItLeadsTo() {
    server.put(
        "/feed",
        "text/plain",
        rss(item("/a", "<source url='https://wire.example/rss'>Fjord Wire</source>"), item("/b")));
    server.put("/a", "text/html", PAGE);
    server.put("/b", "text/html", PAGE.replace("Rain", "Wind"));

    List<Taken> taken = taken(server.home() + "/feed");

    assertThat(taken).hasSize(2);
    Taken.Ready first = (Taken.Ready) taken.getFirst();
    assertThat(first.input()).isEqualTo(server.home() + "/a");
    assertThat(first.capture().bytes()).asString(UTF_8).isEqualTo(PAGE);
    assertThat(first.listing()).isNotNull();
    assertThat(first.manuscript().stated().publication().url()).isEqualTo(server.home() + "/a");
    Publication known = first.manuscript().otherwise().publication();
    assertThat(known.outlet()).isEqualTo(new Outlet("Fjord Wire"));
    assertThat(known.syndicatedFrom())
        .isEqualTo(new Syndicator("Fjord Wire", "https://wire.example/rss"));
    assertThat(((Taken.Ready) taken.get(1)).manuscript().otherwise().publication().outlet())
        .isEqualTo(new Outlet("Tarnevik Post"));
  }

  @Test
  void readsAFeedInAFileAndOnStandardInput() throws IOException {
    server.put("/a", "text/html", PAGE);
    String feed = rss(item("/a"));
    Path file = Files.writeString(folder.resolve("saved.xml"), feed);
    Path named = Files.writeString(folder.resolve("saved.rss"), feed);
    Path json =
        Files.writeString(
            folder.resolve("saved.json"),
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\""
                + server.home()
                + "/a\"}]}");

    for (Path path : List.of(file, named, json)) {
      assertThat(taken(path.toString()))
          .singleElement()
          .satisfies(one -> assertThat(one.input()).isEqualTo(server.home() + "/a"));
    }
    assertThat(taken(new ByteArrayInputStream(feed.getBytes(UTF_8)), "-")).hasSize(1);
    assertThat(server.asked()).filteredOn("/a"::equals).hasSize(4);
  }

  @Test
  void fetchesNothingForAFeedThatOnlyLiesInAFolder() throws IOException {
    Files.writeString(folder.resolve("saved.rss"), rss(item("/a")));
    Files.writeString(folder.resolve("saved.xml"), rss(item("/a")));

    assertThat(taken(folder.toString()))
        .singleElement()
        .satisfies(one -> assertThat(reason(one)).isEqualTo(Reason.UNSUPPORTED));
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void leavesAPageThatAnnouncesAFeedAPage() {
    server.put(
        "/a",
        "text/html",
        "<!doctype html><html><head><link rel=alternate type='application/rss+xml' href='/feed'>"
            + "</head><body><p>Rain.</p></body></html>");

    assertThat(taken(server.home() + "/a"))
        .singleElement()
        .isInstanceOfSatisfying(
            Taken.Ready.class,
            ready ->
                assertThat(ready.manuscript().form()).isInstanceOf(Manuscript.Form.Html.class));
    assertThat(server.asked()).doesNotContain("/feed");
  }

  @Test
  void readsWhatTheFeedCarriesWhereTheLinkCannotBeHad() {
    String content =
        "<description>Short.</description><content:encoded><![CDATA[<p>All of it.</p>]]>";
    server.put(
        "/feed", "text/xml", rss(item("/gone", content + "</content:encoded>"), item("/no")));

    List<Taken> taken = taken(server.home() + "/feed");

    Taken.Ready carried = (Taken.Ready) taken.getFirst();
    assertThat(carried.capture().url()).isEqualTo(server.home() + "/feed");
    assertThat(carried.id().value()).isEqualTo("id /gone");
    assertThat(carried.manuscript().stated().title()).isEqualTo("Title of /gone");
    assertThat(carried.manuscript().form())
        .isInstanceOfSatisfying(
            Manuscript.Form.Html.class,
            html -> assertThat(html.bytes()).asString(UTF_8).contains("<p>All of it.</p>"));
    assertThat(reason(taken.get(1))).isEqualTo(Reason.HTTP);
  }

  @Test
  void followsNoEntryInsideNorOneToAnotherFeed() {
    String port = ":" + server.port();
    server.put(
        "/feed",
        "text/xml",
        rss(
            link("http://localhost" + port + "/in", "<content:encoded>Text</content:encoded>"),
            link("http://[::1]" + port + "/in", ""),
            link("file:///etc/passwd", ""),
            link("javascript:alert(1)", ""),
            item("/feed"),
            item("/lines")));
    server.put("/lines", "application/json", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n");

    List<Reason> reasons =
        taken(server.home() + "/feed").stream().map(FeedInputTest::reason).toList();

    assertThat(reasons)
        .containsExactly(
            Reason.FORBIDDEN_ADDRESS,
            Reason.FORBIDDEN_ADDRESS,
            Reason.FORBIDDEN_ADDRESS,
            Reason.FORBIDDEN_ADDRESS,
            Reason.UNSUPPORTED,
            Reason.UNSUPPORTED);
    assertThat(server.asked()).doesNotContain("/in");
  }

  @Test
  void namesAFeedThatCannotBeRead() {
    server.put(
        "/evil", "text/xml", "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///x'>]><rss>&x;</rss>");
    server.put("/empty", "text/xml", "<rss><channel><title>Post</title></channel></rss>");

    assertThat(reason(taken(server.home() + "/evil").getFirst())).isEqualTo(Reason.SYNTAX);
    assertThat(reason(taken(server.home() + "/empty").getFirst())).isEqualTo(Reason.EMPTY);
  }

  private String rss(String... items) {
    return "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/"
        + "content/'><channel><title>Tarnevik Post</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private String item(String path, String... more) {
    return "<item><guid isPermaLink='false'>id "
        + path
        + "</guid><title>Title of "
        + path
        + "</title><link>"
        + server.home()
        + path
        + "</link>"
        + String.join("", more)
        + "</item>";
  }

  private static String link(String link, String more) {
    return "<item><title>T</title><link>" + link + "</link>" + more + "</item>";
  }

  private List<Taken> taken(String... words) {
    return taken(InputStream.nullInputStream(), words);
  }

  private List<Taken> taken(InputStream standardInput, String... words) {
    return new Inputs(fetcher, standardInput, Known.NOTHING, Instant::now, 1 << 20)
        .taken(List.of(words))
        .toList();
  }

  private static Reason reason(Taken taken) {
    assertThat(taken).isInstanceOf(Taken.Refused.class);
    return ((Taken.Refused) taken).failure().reason();
  }
}
