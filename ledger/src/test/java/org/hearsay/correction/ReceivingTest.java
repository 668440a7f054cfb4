package org.hearsay.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hearsay.correction.Newsroom.ADA;
import static org.hearsay.correction.Newsroom.FERRY;
import static org.hearsay.correction.Newsroom.about;
import static org.hearsay.correction.Newsroom.on;
import static org.hearsay.correction.Newsroom.says;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.hearsay.store.Correction;
import org.hearsay.store.CorrectionGroup;
import org.hearsay.store.Gazette;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivingTest {
  private static final Sending NINE =
      about("On Monday the ferry took ", "nine", " hours to the island.");

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
  void keepsWhatWasSent() {
    Received.Kept kept = newsroom.kept(says(NINE, "seven", "I was on board.\nReally."));
    CorrectionGroup group = newsroom.corrections().one(kept.correction().id()).orElseThrow();
    Correction first = group.first();
    assertThat(first).isEqualTo(kept.correction());
    assertThat(first.page().url()).isEqualTo(FERRY);
    assertThat(first.selection())
        .isEqualTo(
            new Selection(
                null, "nine", "On Monday the ferry took ", " hours to the island.", null));
    assertThat(first.remark().suggestion()).isEqualTo("seven");
    assertThat(first.remark().comment()).isEqualTo("I was on board.\nReally.");
    assertThat(first.receivedAt()).isEqualTo(newsroom.now());
    assertThat(first.id()).matches("[0-9a-z]{10}");
    assertThat(newsroom.corrections().pending(null, 10)).containsExactly(group);
  }

  @Test
  void takesFiveInFiveMinutesFromOneAddress() {
    for (int i = 0; i < 5; i++) {
      assertThat(newsroom.sends(NINE, ADA)).isInstanceOf(Received.Kept.class);
      newsroom.later(Duration.ofSeconds(10));
    }
    assertThat(newsroom.sends(NINE, ADA))
        .isEqualTo(
            new Received.TooMany(
                "So many corrections came from your network that the next is taken later.",
                Instant.parse("2026-03-04T08:05:00Z")));
    assertThat(newsroom.sends(NINE, InetAddress.ofLiteral("192.0.2.8")))
        .isInstanceOf(Received.Kept.class);
    newsroom.later(Duration.ofMinutes(5).minusSeconds(50));
    assertThat(newsroom.sends(NINE, ADA)).isInstanceOf(Received.Kept.class);
    assertThat(newsroom.sends(NINE, ADA)).isInstanceOf(Received.TooMany.class);
  }

  @Test
  void takesFifteenInHalfAnHourAndThirtyADay() {
    Instant begin = newsroom.now();
    int kept = sendsEvery(Duration.ofMinutes(1), 29);
    assertThat(kept).isEqualTo(15);
    assertThat(newsroom.sends(NINE, ADA))
        .isInstanceOfSatisfying(
            Received.TooMany.class,
            no -> assertThat(no.again()).isEqualTo(begin.plus(Duration.ofMinutes(30))));
    newsroom.later(Duration.ofHours(1));
    assertThat(sendsEvery(Duration.ofMinutes(3), 100)).isEqualTo(15);
    assertThat(newsroom.sends(NINE, ADA))
        .isInstanceOfSatisfying(
            Received.TooMany.class,
            no -> assertThat(no.again()).isEqualTo(begin.plus(Duration.ofDays(1))));
  }

  private int sendsEvery(Duration pause, int times) {
    int kept = 0;
    for (int i = 0; i < times; i++) {
      kept += newsroom.sends(NINE, ADA) instanceof Received.Kept ? 1 : 0;
      newsroom.later(pause);
    }
    return kept;
  }

  @Test
  void takesANetworkOfIpv6ForOneSender() {
    for (int i = 0; i < 5; i++) {
      newsroom.sends(NINE, InetAddress.ofLiteral("2001:db8:1:2::" + i));
    }
    assertThat(newsroom.sends(NINE, InetAddress.ofLiteral("2001:db8:1:2:ffff::1")))
        .isInstanceOf(Received.TooMany.class);
    assertThat(newsroom.sends(NINE, InetAddress.ofLiteral("2001:db8:1:3::1")))
        .isInstanceOf(Received.Kept.class);
  }

  @Test
  void takesNoMoreThanTwoThousandADayFromAllTogether() {
    newsroom
        .ledger()
        .corrections()
        .write(table -> {
          for (int i = 0; i < 1_999; i++) {
            table.senders().add("sender " + i, newsroom.now());
          }
          return true;
        });
    newsroom.later(Duration.ofHours(1));
    newsroom.kept(NINE);
    assertThat(newsroom.sends(NINE, ADA))
        .isInstanceOfSatisfying(
            Received.TooMany.class,
            no -> assertThat(no.again()).isEqualTo(Instant.parse("2026-03-05T08:00:00Z")));
  }

  @Test
  void keepsNoAddressAndForgetsTheCodeAfterTwoDays() throws IOException {
    newsroom.sends(NINE, ADA);
    assertThat(everything())
        .doesNotContain("192.0.2.7")
        .doesNotContain(HexFormat.of().formatHex(ADA.getAddress()));
    assertThat(remembered()).isEqualTo(1);
    newsroom.later(Duration.ofDays(2)).corrections().forgetSenders();
    assertThat(remembered()).isEqualTo(1);
    newsroom.later(Duration.ofSeconds(1)).corrections().forgetSenders();
    assertThat(remembered()).isZero();
  }

  private int remembered() {
    return newsroom
        .ledger()
        .corrections()
        .ask(table -> table.senders().receipts(Instant.EPOCH, 10))
        .size();
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://gazette.example/f",
        "https://gazette.example/\"onclick=alert(1)",
        "https://gazette.example/<script>",
        "https://gazette.example/a b",
        "https://gazette.example/\u202egpj",
        "https://good.example@evil.example/",
        "//gazette.example/f",
        ""
      })
  void takesNothingButAnAddressOfTheWebForAPage(String page) {
    assertThat(newsroom.sends(on(page, NINE), ADA))
        .isEqualTo(
            new Received.Wrong(
                "page", "The page must have an address that begins with http or https."));
    assertThat(newsroom.corrections().pending(null, 10)).isEmpty();
  }

  @Test
  void refusesWhatIsTooLongAndNamesTheField() {
    String most = "x".repeat(1_000);
    assertThat(newsroom.sends(about("", most, ""), ADA)).isInstanceOf(Received.Kept.class);
    assertThat(newsroom.sends(about("", "\ud83d\udea2".repeat(1_000), ""), ADA))
        .isInstanceOf(Received.Kept.class);
    assertWrong("exact", about("", most + "x", ""));
    assertWrong("exact", about("", " \u0007 ", ""));
    assertWrong("suggestion", says(NINE, most + "x", null));
    assertWrong("comment", says(NINE, null, most + most + "x"));
    assertWrong("page", on(FERRY + "?" + most + most, NINE));
  }

  private void assertWrong(String field, Sending sending) {
    assertThat(newsroom.sends(sending, ADA))
        .isInstanceOfSatisfying(
            Received.Wrong.class, no -> assertThat(no.field()).isEqualTo(field));
  }

  @Test
  void keepsOfTheSurroundingsWhatIsNearest() {
    Selection selection =
        newsroom
            .correction(about("far " + "a".repeat(64), "x", "b".repeat(64) + " far"))
            .selection();
    assertThat(selection.prefix()).isEqualTo("a".repeat(64));
    assertThat(selection.suffix()).isEqualTo("b".repeat(64));
  }

  @Test
  void takesOutWhatTurnsTheDirectionOverOrIsNoCharacter() {
    Sending hostile =
        says(
            about("a\u0000b", "n\u202ein\u2066e\ud800", "\ufeffc\u001b[31m"),
            "se\u0008ven\ufffe",
            "one\r\ntwo\u2028three\tfour");
    Correction kept = newsroom.correction(hostile);
    assertThat(kept.selection()).isEqualTo(new Selection(null, "nine", "ab", "c[31m", null));
    assertThat(kept.remark().suggestion()).isEqualTo("seven");
    assertThat(kept.remark().comment()).isEqualTo("one\ntwo\nthree four");
  }

  @Test
  void forgetsAPositionThatIsNotOneOfTheWordsKept() {
    assertThat(newsroom.correction(at(7, "nine")).selection().start()).isEqualTo(7);
    assertThat(newsroom.correction(at(7, " nine")).selection().start()).isNull();
    assertThat(newsroom.correction(at(-1, "nine")).selection().start()).isNull();
    assertThat(newsroom.correction(at(Long.MAX_VALUE, "nine")).selection().start()).isNull();
  }

  private static Sending at(long start, String exact) {
    Sending.Quote quote = new Sending.Quote(null, exact, null, null, start);
    return new Sending(FERRY, null, quote, null, null, null);
  }

  @Test
  void findsTheArticleOfTheLedger() {
    String article;
    try (LedgerWriter writer = newsroom.ledger().writer()) {
      article =
          writer
              .file(Gazette.of("a", "Gazette", null).says("it sank").fetched(FERRY, "06:00:00"))
              .article();
    }
    assertThat(newsroom.correction(on(FERRY + "?utm_source=x#top", NINE)).page().article())
        .isEqualTo(article);
    assertThat(newsroom.correction(on(FERRY + "s", NINE)).page().article()).isNull();
    String desk = "https://desk.example/articles/" + article;
    Sending here = on(desk, NINE).withArticle(article);
    assertThat(newsroom.kept(here).isDuplicate()).isTrue();
    assertThat(newsroom.correction(on(desk, NINE).withArticle("ffffffff")).page().article())
        .isNull();
  }

  @Test
  void readsTheJsonOfTheScript() {
    Sending sending =
        SendingJson.read(
            """
            {"page":"https://gazette.example/2026/ferry","field":"title","exact":"nine","prefix":"p",
             "suffix":"s","start":3,"suggestion":"","comment":"c","language":"de","more":[1]}
            """);
    assertThat(sending)
        .isEqualTo(
            new Sending(
                FERRY, null, new Sending.Quote("title", "nine", "p", "s", 3L), "", "c", "de"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "null",
        "{\"page\":1}",
        "{\"exact\":{}}",
        "{\"start\":\"3\"}",
        "{\"start\":1e99}",
        "{\"start\":3.5}"
      })
  void refusesOtherJsonWithASentence(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SendingJson.read(json))
        .withMessageMatching(".* correction.*\\.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SendingJson.read("[".repeat(SendingJson.MOST)))
        .withMessageContaining("no JSON");
  }
}
