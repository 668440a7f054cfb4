package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The command against a newsroom on this machine.
class WatchCommandTest {
  @TempDir private Path folder;
  private Path home;
  private Desk desk;
  private Newsroom news;

  @BeforeEach
  void open() throws IOException {
    home = folder.resolve("home");
    desk = new Desk(home);
    news = new Newsroom();
  }

  @AfterEach
  void close() {
    news.close();
  }

  @Test
  void readsWhatIsNewAndNothingTwice() {
    news.publish("a");
    news.publish("b");

    Desk.Printed first = once(news.feed());
    assertThat(first.code()).isZero();
    assertThat(first.out()).isEmpty();
    assertThat(first.err()).contains(news.feed() + ": 2 articles read (2 new, ");

    news.forget();
    Desk.Printed second = once(news.feed());
    assertThat(second.code()).isZero();
    assertThat(second.err()).contains(news.feed() + ": nothing new");
    assertThat(news.asked()).containsExactly("/robots.txt", "/feed if changed");

    news.forget();
    news.publish("c");
    assertThat(once(news.feed()).err()).contains("1 article read (1 new, ");
    assertThat(news.asked()).containsExactly("/robots.txt", "/feed if changed", "/c");
    assertThat(articles()).hasSize(3);
  }

  @Test
  void keepsWhatTheFeedStates() throws IOException {
    news.publish("a");
    once(news.feed());

    StoredArticle article = article(articles().getFirst());
    var reading = new JsonMapper().readTree(article.json()).path("article");
    assertThat(reading.at("/syndicatedFrom/name").asText()).isEqualTo("Fjord Wire");
    assertThat(reading.at("/syndicatedFrom/url").asText()).isEqualTo("https://wire.example/rss");
    assertThat(reading.at("/outlet").asText()).isEqualTo("Fjord Wire");
    assertThat(reading.at("/published").asText()).startsWith("2026-03-04");
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"))) {
      assertThat(ledger.feed(news.feed()))
          .hasValueSatisfying(feed -> assertThat(feed.title()).isEqualTo("Alder Gazette"));
      assertThat(ledger.lastEvidence()).as("the feed is evidence too").isPresent();
    }
  }

  @Test
  void readsEveryArticleThatAFeedCarriesItself() {
    news.publish("a");
    news.publish("b");
    news.breakDown("/a", true);
    news.breakDown("/b", true);
    news.carryArticles();

    assertThat(once(news.feed()).err()).contains("2 articles read (2 new, ");
    assertThat(articles())
        .extracting(ArticleLine::title)
        .containsExactlyInAnyOrder("The ferry a", "The ferry b");
    Desk.Printed again = desk.run("read", "--rules", "--allow-host", "127.0.0.1", news.feed());
    assertThat(again.err()).contains("2 articles read (0 new, 0 read anew, 2");
    assertThat(desk.run("verify").code()).isZero();
  }

  @Test
  void readsAFeedOnceForReadToo() throws IOException {
    news.publish("a");
    news.publish("b");
    news.breakDown("/b", true);
    String carried =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Alder Gazette", "items": [
          {"id": "7", "url": "%s/gone", "title": "The pier", "date_published": "2026-03-04T10:00:00Z",
           "content_html": "<p>The pier of Alder is closed until the middle of the summer.</p>\
        <p>The Harbour Board said on Monday that it would probably open in May, after the divers \
        have looked at its piles and the mud has been taken away.</p>"}]}
        """
            .formatted(news.home());
    Path file = Files.writeString(folder.resolve("saved.json"), carried);

    Desk.Printed printed =
        desk.run("read", "--rules", "--allow-host", "127.0.0.1", news.feed(), file.toString());

    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.err())
        .contains("not read: " + news.home() + "/b: http: ")
        .contains("2 articles read (2 new, ");
    assertThat(articles())
        .extracting(ArticleLine::title)
        .containsExactlyInAnyOrder("The ferry a that did not sail", "The pier");
    assertThat(articles()).extracting(ArticleLine::outlet).contains("Alder Gazette", "Fjord Wire");
  }

  @Test
  void putsTheArticlesIntoADossier() {
    news.publish("a");
    once(news.feed(), "--dossier", "Ferries");
    assertThat(desk.run("dossiers").out()).contains("Ferries");
  }

  @Test
  void namesAFeedThatFailsAndReadsTheOthers() {
    news.publish("a");
    String page = news.home() + "/a";
    String gone = news.home() + "/gone";

    Desk.Printed printed = once(gone, page, "http://10.0.0.1/feed", news.feed());

    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.err())
        .contains(
            gone + ": not read: http: the server answered with status 404",
            page + ": not read: unsupported: this is no feed",
            "http://10.0.0.1/feed: not read: forbidden-address: ",
            news.feed() + ": 1 article read (1 new, ");
  }

  @Test
  void takesUpAnArticleThatCouldNotBeHadForADay() {
    news.publish("a");
    news.publish("b");
    news.breakDown("/b", true);

    Desk.Printed first = once(news.feed());
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.err()).contains("not read: " + news.home() + "/b: http: ");
    news.forget();
    once(news.feed());
    assertThat(news.asked()).containsExactly("/robots.txt", "/feed", "/b");
    once(news.feed());
    desk.goForward(Duration.ofHours(23));
    assertThat(once(news.feed()).err()).contains("not read: " + news.home() + "/b: http: ");
    desk.goForward(Duration.ofHours(2));
    once(news.feed());
    news.forget();
    assertThat(once(news.feed()).code()).isZero();
    assertThat(news.asked()).containsExactly("/robots.txt", "/feed if changed");
  }

  @Test
  void readsALateArticleWhenItIsThere() {
    news.publish("a");
    news.breakDown("/a", true);
    once(news.feed());
    assertThat(articles()).isEmpty();
    news.breakDown("/a", false);
    assertThat(once(news.feed()).err()).contains("1 article read (1 new, ");
  }

  @Test
  void leavesAFeedAloneAsLongAsItAsks() {
    news.sendAway("/feed", "7200");
    assertThat(once(news.feed()).err()).contains("status 503, and asks to wait 7200 seconds");
    news.forget();
    Desk.Printed printed = once(news.feed());
    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.err()).contains("it asked to be left alone until ");
    assertThat(news.asked()).isEmpty();
  }

  @Test
  void leavesAFeedAloneNoLongerThanItAsks() {
    news.sendAway("/feed", "120");
    once(news.feed());
    desk.goForward(Duration.ofMinutes(3));
    assertThat(once(news.feed()).err()).contains("status 503, and asks to wait 120 seconds");
  }

  @Test
  void goesOnToTheNextFeedWhereNothingCanBeStored() throws IOException {
    news.publish("a");
    Files.createDirectories(home);
    Path inTheWay = Files.writeString(home.resolve("evidence"), "no folder");

    Desk.Printed printed = once(news.feed(), news.feed() + "?again");

    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.err())
        .contains(news.feed() + ": not stored: ", news.feed() + "?again: not stored: ");
    Files.delete(inTheWay);
    assertThat(once(news.feed()).err()).contains("1 article read (1 new, ");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void printsNoEscapesOutOfTheNamesOfFiles() throws IOException {
    news.publish("a");
    Path odd = Files.createDirectories(folder.resolve("a\u001b[2Jb"));
    Files.writeString(odd.resolve("evidence"), "no folder");
    assertThat(once("--home", odd.toString(), news.feed()).err())
        .contains("not stored: ")
        .doesNotContain("\u001b");
    Files.createDirectories(odd.resolve("broken/ledger.db"));
    assertThat(desk.run("dossiers", "--home", odd.resolve("broken").toString()).err())
        .contains("ledger.db")
        .doesNotContain("\u001b");
  }

  @Test
  void saysWhatItDoesNotUnderstand() {
    assertThat(desk.run("watch", "feed.xml").code()).isEqualTo(2);
    assertThat(desk.run("watch", "--every", "10s", news.feed()).code()).isEqualTo(2);
    assertThat(desk.run("watch", "--every", "2d", news.feed()).err()).contains("1m to 24h");
    assertThat(desk.run("watch", "--dossier", " ", news.feed()).code()).isEqualTo(2);
    assertThat(desk.run("watch").code()).isEqualTo(2);
  }

  @Test
  void losesNothingWhenItIsKilled() throws Exception {
    for (int i = 0; i < 120; i++) {
      news.publish("n" + i);
    }
    Process watching = start("--every", "1m", news.feed());
    try {
      awaitArticles(watching, 5);
    } finally {
      watching.destroyForcibly().waitFor();
    }
    int kept = articles().size();
    assertThat(kept).isBetween(5, 120);

    Desk.Printed rest = once(news.feed());
    assertThat(rest.code()).isZero();
    assertThat(articles()).hasSize(120);
    // At most the one that was filed but not noted yet is met again.
    assertThat(rest.err())
        .containsAnyOf(
            (120 - kept) + " new, 0 read anew, 0", (120 - kept) + " new, 0 read anew, 1");
    news.forget();
    assertThat(once(news.feed()).err()).contains("nothing new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void goesOnUntilItIsInterrupted() throws Exception {
    news.publish("a");
    Process watching = start(news.feed());
    try {
      awaitArticles(watching, 1);
      // Others can write while it waits.
      awaitFreeLedger();
      assertThat(watching.isAlive()).isTrue();
      new ProcessBuilder("kill", "-INT", Long.toString(watching.pid())).start().waitFor();
      assertThat(watching.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      watching.destroyForcibly().waitFor();
    }
    assertThat(Files.readString(folder.resolve("errors.txt")))
        .contains(
            "1 article read (1 new, ", "hearsay: interrupted; what was read is in the ledger");
  }

  private Desk.Printed once(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("watch", "--once", "--rules", "--allow-host", "127.0.0.1"));
    arguments.addAll(List.of(more));
    return desk.run(arguments.toArray(String[]::new));
  }

  private Process start(String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("watch", "--rules", "--allow-host", "127.0.0.1"));
    words.addAll(List.of(more));
    return new ProcessBuilder(Child.command(home, words))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }

  private void awaitArticles(Process watching, int count) throws InterruptedException {
    for (int i = 0; i < 3000 && watching.isAlive(); i++) {
      if (Files.exists(home.resolve("evidence")) && articles().size() >= count) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("no " + count + " articles came");
  }

  private void awaitFreeLedger() throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      if (desk.run("read", "--rules", "--dossier", "x", "nothing.txt")
          .err()
          .contains("not-found")) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("the ledger stayed locked");
  }

  private List<ArticleLine> articles() {
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"))) {
      return ledger.articles(null);
    }
  }

  private StoredArticle article(ArticleLine line) {
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"))) {
      if (ledger.article(line.id()) instanceof Lookup.Found<StoredArticle>(StoredArticle article)) {
        return article;
      }
      throw new AssertionError("no article " + line.id());
    }
  }
}
