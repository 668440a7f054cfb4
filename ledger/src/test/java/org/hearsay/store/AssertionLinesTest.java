package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionLinesTest {
  @TempDir private Path folder;
  private Ledger ledger;
  private LedgerWriter writer;

  @BeforeEach
  void fill() {
    ledger = Ledger.open(folder.resolve("ledger.db"));
    writer = ledger.writer();
    writer.file(
        Gazette.of("a", "Alder Gazette", "2024-03-01")
            .says("the ferry sank", "Harbour Board", "Pilots’ Guild")
            .says("the pier is closed")
            .entry("ferries"));
    writer.file(
        Gazette.of("b", "Brindle Post", "2024-03-05")
            .says("nobody was hurt", "ÉTUDES 100%")
            .entry());
    writer.file(Gazette.of("c", null, null).says("it was calm", "Harbour_Board").entry());
  }

  @AfterEach
  void close() {
    writer.close();
    ledger.close();
  }

  @Test
  void listsTheLastPublishedFirstAndAnArticleInItsOrder() {
    assertThat(assertions(AssertionQuery.ALL))
        .extracting(AssertionLine::text)
        .containsExactly("it was calm", "nobody was hurt", "the ferry sank", "the pier is closed");
  }

  @Test
  void givesTheChainFromTheOutermostInwards() {
    AssertionLine sank = assertions(AssertionQuery.ALL.withSource("guild")).getFirst();
    assertThat(sank.chain())
        .containsExactly(
            new Teller("Harbour Board", "body", "Harbour Board"),
            new Teller("Pilots’ Guild", "body", "Pilots’ Guild"));
    assertThat(sank.voice()).isEqualTo("attributed");
    assertThat(sank.id()).isEqualTo(sank.article().id() + ".1");
  }

  @ParameterizedTest
  @CsvSource({
    "harbour b, the ferry sank",
    "PILOTS’, the ferry sank",
    "études, nobody was hurt",
    "100%, nobody was hurt",
    "r_b, it was calm",
    "%, nobody was hurt",
    "alder, the pier is closed"
  })
  void findsASourceByPartOfItsNameInAnyCase(String part, String text) {
    assertThat(assertions(AssertionQuery.ALL.withSource(part)))
        .extracting(AssertionLine::text)
        .containsExactly(text);
  }

  @Test
  void findsTheOutletOnlyWhereItSpeaksItself() {
    assertThat(assertions(AssertionQuery.ALL.withSource("Alder Gazette")))
        .singleElement()
        .extracting(AssertionLine::voice)
        .isEqualTo("outlet");
  }

  @ParameterizedTest
  @CsvSource({"2024-03-01, 4", "2024-03-02, 2", "2024-03-06, 1", "2024-03-09, 1", "2024-03-10, 0"})
  void comparesWithTheDayOfPublicationElseOfReading(LocalDate since, int rows) {
    assertThat(assertions(AssertionQuery.ALL.withSince(since))).hasSize(rows);
  }

  @Test
  void joinsItsConditions() {
    AssertionQuery query = AssertionQuery.ALL.withDossier("ferries").withSource("harbour");
    assertThat(assertions(query)).extracting(AssertionLine::text).containsExactly("the ferry sank");
    assertThat(assertions(query.withLimit(0))).isEmpty();
    assertThat(assertions(AssertionQuery.ALL.withLimit(2))).hasSize(2);
    assertThat(assertions(AssertionQuery.ALL.withDossier("no such"))).isEmpty();
  }

  @Test
  void showsOneMomentWhileAnotherWrites() {
    try (Stream<AssertionLine> rows = ledger.assertions(AssertionQuery.ALL)) {
      var some = rows.iterator();
      some.next();
      writer.file(Gazette.of("d", null, "2024-01-01").says("later").entry());
      int rest = 0;
      while (some.hasNext()) {
        some.next();
        rest++;
      }
      assertThat(rest).isEqualTo(3);
    }
    assertThat(assertions(AssertionQuery.ALL)).hasSize(5);
  }

  @Test
  void findsAnArticleByTheBeginningOfItsId() {
    String id = ledger.articles("ferries").getFirst().id();
    assertThat(ledger.article(id)).isInstanceOf(Lookup.Found.class);
    assertThat(ledger.article(id.substring(0, 6).toUpperCase(Locale.ROOT)))
        .isInstanceOf(Lookup.Found.class);
    assertThat(ledger.article("b")).isInstanceOf(Lookup.Found.class);
    assertThat(ledger.article("no such")).isEqualTo(new Lookup.Unknown<StoredArticle>());
    assertThat(ledger.article("%")).isEqualTo(new Lookup.Unknown<StoredArticle>());
  }

  @Test
  void namesTheCandidatesWhenSeveralBeginAlike() {
    // Seventeen ids cannot all begin with different hexadecimal digits.
    for (int i = 0; i < 14; i++) {
      writer.file(Gazette.of("article " + i, null, null).says("it is " + i).entry());
    }
    List<String> ids = ledger.articles(null).stream().map(ArticleLine::id).sorted().toList();
    String twice =
        ids.stream()
            .map(id -> id.substring(0, 1))
            .filter(digit -> ids.stream().filter(id -> id.startsWith(digit)).count() > 1)
            .filter(digit -> !digit.matches("[abc]")) // these are ids in full
            .findFirst()
            .orElseThrow();
    List<String> alike = ids.stream().filter(id -> id.startsWith(twice)).toList();
    assertThat(ledger.article(twice)).isEqualTo(new Lookup.Ambiguous<StoredArticle>(alike));
    assertThat(ledger.assertion(twice + ".1"))
        .isEqualTo(
            new Lookup.Ambiguous<StoredAssertion>(alike.stream().map(id -> id + ".1").toList()));
  }

  @Test
  void findsAnAssertionByItsNumber() {
    AssertionLine pier = assertions(AssertionQuery.ALL.withSource("alder")).getFirst();
    assertThat(ledger.assertion(pier.id()))
        .isInstanceOfSatisfying(
            Lookup.Found.class,
            found -> {
              StoredAssertion assertion = (StoredAssertion) found.thing();
              assertThat(assertion.id()).isEqualTo(pier.id());
              assertThat(assertion.number()).isEqualTo(2);
            });
    assertThat(ledger.assertion(pier.article().id() + ".3"))
        .isEqualTo(new Lookup.Unknown<StoredAssertion>());
    assertThat(ledger.assertion(pier.article().id() + ".0"))
        .isEqualTo(new Lookup.Unknown<StoredAssertion>());
    assertThat(ledger.assertion(pier.article().id()))
        .isEqualTo(new Lookup.Unknown<StoredAssertion>());
  }

  private List<AssertionLine> assertions(AssertionQuery query) {
    try (Stream<AssertionLine> rows = ledger.assertions(query)) {
      return rows.toList();
    }
  }
}
