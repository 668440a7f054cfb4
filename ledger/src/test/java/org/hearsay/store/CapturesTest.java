package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One article, many captures: what is the same article, and which of its captures is the current
/// one.
class CapturesTest {
  private static final String FERRY = "https://gazette.example/2024/ferry";

  @TempDir private Path folder;
  private Ledger ledger;
  private LedgerWriter writer;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("ledger.db"));
    writer = ledger.writer();
  }

  @AfterEach
  void close() {
    writer.close();
    ledger.close();
  }

  @Test
  void takesAChangedPageForANewCaptureOfItsArticle() {
    Filing first = writer.file(ferry("a", "four people were hurt").fetched(FERRY, "06:00:00"));
    Filing second = writer.file(ferry("b", "nobody was hurt").fetched(FERRY, "07:00:00"));
    assertThat(second).isEqualTo(new Filing(first.article(), Filing.Change.CHANGED));
    assertThat(ledger.articles(null)).hasSize(1);
    assertThat(assertions()).contains("nobody was hurt").doesNotContain("four people were hurt");
    List<ArticleCapture> captures = ledger.captures(first.article());
    assertThat(captures).extracting(ArticleCapture::number).containsExactly(1, 2);
    assertThat(ledger.article(first.article(), captures.getFirst()).json())
        .contains("four people were hurt");
  }

  @Test
  void keepsTheIdsThatPeopleTyped() {
    Filing first = writer.file(ferry("a", "four people were hurt").fetched(FERRY, "06:00:00"));
    writer.file(ferry("b", "nobody was hurt").fetched(FERRY, "07:00:00"));
    for (String typed : List.of(first.article(), "a", "b", first.article().substring(0, 4))) {
      assertThat(ledger.article(typed))
          .as(typed)
          .isInstanceOfSatisfying(
              Lookup.Found.class,
              found ->
                  assertThat(((StoredArticle) found.thing()).line().id())
                      .isEqualTo(first.article()));
    }
  }

  @Test
  void neverLetsAnOlderCaptureTakeThePlaceOfANewerOne() {
    Filing first = writer.file(ferry("b", "nobody was hurt").fetched(FERRY, "07:00:00"));
    Filing older = writer.file(ferry("a", "four people were hurt").fetched(FERRY, "05:00:00"));
    assertThat(older).isEqualTo(new Filing(first.article(), Filing.Change.OLDER));
    assertThat(assertions()).contains("nobody was hurt").doesNotContain("four people were hurt");
    assertThat(ledger.captures(first.article()))
        .extracting(ArticleCapture::from)
        .containsExactly(at("05:00:00"), at("07:00:00"));
  }

  @Test
  void neverLetsAnArchiveOfTheFutureStayTheNewestForEver() {
    Entry future = ferry("a", "it will rise").fetched(FERRY, "23:00:00");
    writer.file(future);
    Entry now = ferry("b", "nobody was hurt").fetched(FERRY, "07:00:00");
    Instant later = Gazette.READ.plusSeconds(60);
    writer.file(
        new Entry(
            now.reading(),
            now.capture(),
            new Sighting(later, FERRY, null),
            now.reader(),
            later,
            null));
    assertThat(assertions()).contains("nobody was hurt").doesNotContain("it will rise");
  }

  @Test
  void knowsBytesThatCameBack() {
    Entry first = ferry("a", "four people were hurt").fetched(FERRY, "05:00:00");
    Filing filing = writer.file(first);
    writer.file(ferry("b", "nobody was hurt").fetched(FERRY, "06:00:00"));
    assertThat(writer.file(again(first, "07:00:00")).change()).isEqualTo(Filing.Change.CHANGED);
    assertThat(writer.file(again(first, "07:30:00")).change()).isEqualTo(Filing.Change.UNCHANGED);
    assertThat(assertions()).contains("four people were hurt").doesNotContain("nobody was hurt");
    assertThat(ledger.captures(filing.article()))
        .extracting(ArticleCapture::from, ArticleCapture::until)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(at("05:00:00"), at("05:00:00")),
            org.assertj.core.groups.Tuple.tuple(at("06:00:00"), at("06:00:00")),
            org.assertj.core.groups.Tuple.tuple(at("07:00:00"), at("07:30:00")));
  }

  @Test
  void putsFractionsOfASecondInTheirOrder() {
    writer.file(ferry("a", "it is first").fetched(FERRY, "05:00:00"));
    writer.file(ferry("b", "it is second").fetched(FERRY, "05:00:00.5"));
    assertThat(assertions()).contains("it is second").doesNotContain("it is first");
  }

  @ParameterizedTest
  @CsvSource({
    "http://gazette.example/2024/ferry",
    "https://GAZETTE.example:443/2024/ferry/",
    "https://gazette.example/2024/ferry?utm_source=feed#comments",
  })
  void knowsTheAddressInAnotherSpelling(String url) {
    writer.file(ferry("a", "four people were hurt").fetched(FERRY, "06:00:00"));
    writer.file(ferry("b", "nobody was hurt").fetched(url, "07:00:00"));
    assertThat(ledger.articles(null)).hasSize(1);
  }

  @Test
  void believesAPageThatCallsItselfByAShorterName() {
    writer.file(
        ferry("a", "four people were hurt")
            .callsItself(FERRY)
            .fetched(FERRY + "?ref=front", "06:00:00"));
    writer.file(ferry("b", "nobody was hurt").fetched(FERRY, "07:00:00"));
    assertThat(ledger.articles(null)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/2024/ferry",
    "https://gazette.example/users/evil/ferry",
    "https://gazette.example/",
    "https://gazette.example.evil.example/2024/ferry",
  })
  void neverLetsAPageReplaceAnothersArticle(String evil) {
    writer.file(ferry("a", "four people were hurt").callsItself(FERRY).fetched(FERRY, "06:00:00"));
    Entry forged = ferry("b", "nobody was hurt").callsItself(FERRY).fetched(evil, "07:00:00");
    assertThat(writer.file(forged).change()).isEqualTo(Filing.Change.ADDED);
    assertThat(assertions()).contains("four people were hurt", "nobody was hurt");
  }

  @Test
  void neverLetsACopyOfAPageElsewhereReplaceIt() {
    Entry original = ferry("a", "four people were hurt").fetched(FERRY, "06:00:00");
    Filing first = writer.file(original);
    Entry copy =
        new Entry(
            original.reading(),
            original.capture(),
            new Sighting(at("07:00:00"), "https://evil.example/copy", null),
            original.reader(),
            original.readAt(),
            null);
    Filing second = writer.file(copy);
    assertThat(second.change()).isEqualTo(Filing.Change.ADDED);
    assertThat(second.article()).isNotEqualTo(first.article());
    assertThat(writer.file(copy)).isEqualTo(new Filing(second.article(), Filing.Change.UNCHANGED));
    assertThat(ledger.captures(first.article())).hasSize(1);
  }

  @Test
  void keepsTheEditionsOfAFrontPageApart() {
    String front = "https://gazette.example/";
    writer.file(
        other("a", "the ferry sank off the pier").titled("Gazette").fetched(front, "05:00:00"));
    Entry next =
        other("b", "snow fell on the hills today").titled("Gazette").fetched(front, "06:00:00");
    assertThat(writer.file(next).change()).isEqualTo(Filing.Change.ADDED);
    assertThat(ledger.articles(null)).hasSize(2);
  }

  @Test
  void takesAPageThatWasReplacedAsAWholeForAnotherArticle() {
    writer.file(
        other("a", "the ferry sank off the pier").titled("Ferry").fetched(FERRY, "05:00:00"));
    Entry next =
        other("b", "snow fell on the hills today").titled("Snow").fetched(FERRY, "06:00:00");
    assertThat(writer.file(next).change()).isEqualTo(Filing.Change.ADDED);
    assertThat(assertions()).hasSize(2);
    Entry back =
        other("c", "the ferry sank off the pier late").titled("Ferry").fetched(FERRY, "07:00:00");
    assertThat(writer.file(back).change()).isEqualTo(Filing.Change.CHANGED);
  }

  @Test
  void takesARewrittenTextUnderTheSameTitleForTheSameArticle() {
    writer.file(
        other("a", "the ferry sank off the pier").titled("Ferry").fetched(FERRY, "05:00:00"));
    Entry next = other("b", "this text was withdrawn").titled("Ferry").fetched(FERRY, "06:00:00");
    assertThat(writer.file(next).change()).isEqualTo(Filing.Change.CHANGED);
  }

  @Test
  void saysThatOtherBytesWithTheSameWordsChangeNothing() {
    Gazette page = ferry("a", "four people were hurt");
    writer.file(page.fetched(FERRY, "05:00:00"));
    Gazette noisy = ferry("with another advertisement", "four people were hurt").titled("Of the a");
    Filing second = writer.file(noisy.fetched(FERRY, "06:00:00"));
    assertThat(second.change()).isEqualTo(Filing.Change.UNCHANGED);
    assertThat(ledger.captures(second.article())).hasSize(2);
  }

  @Test
  void neverMixesFilesWithWhatWasFetched() {
    Entry fetched = ferry("a", "four people were hurt").fetched(FERRY, "05:00:00");
    writer.file(fetched);
    Entry file =
        new Entry(
            fetched.reading(),
            fetched.capture(),
            new Sighting(at("06:00:00"), null, null),
            Gazette.READER,
            Gazette.READ,
            null);
    assertThat(writer.file(file).change()).isEqualTo(Filing.Change.ADDED);
    assertThat(writer.file(file).change()).isEqualTo(Filing.Change.UNCHANGED);
  }

  /// A piece long enough that one sentence more or less leaves it the same piece.
  private static Gazette ferry(String id, String last) {
    return Gazette.of(id, "Alder Gazette", "2024-03-09")
        .says("the ferry left the pier at nine in the morning", "Harbour Board")
        .says("it struck a rock on the way to the island")
        .says(last, "Pilots’ Guild");
  }

  private static Gazette other(String id, String words) {
    return Gazette.of(id, "Alder Gazette", null).says(words);
  }

  private static Entry again(Entry entry, String time) {
    return new Entry(
        entry.reading(),
        entry.capture(),
        new Sighting(at(time), FERRY, null),
        entry.reader(),
        entry.readAt(),
        null);
  }

  private static Instant at(String time) {
    return Instant.parse("2024-03-09T" + time + "Z");
  }

  private List<String> assertions() {
    try (var rows = ledger.assertions(AssertionQuery.ALL)) {
      return rows.map(AssertionLine::text).toList();
    }
  }
}
