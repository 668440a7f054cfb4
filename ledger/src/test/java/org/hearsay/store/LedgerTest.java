package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Reading;
import org.hearsay.certainty.Certainty;
import org.hearsay.text.Spans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir private Path folder;
  private Path file;
  private Ledger ledger;
  private LedgerWriter writer;

  @BeforeEach
  void open() {
    file = folder.resolve("home").resolve("ledger.db");
    ledger = Ledger.open(file);
    writer = ledger.writer();
  }

  @AfterEach
  void close() {
    writer.close();
    ledger.close();
  }

  @Test
  void keepsAReadingAsItWas() {
    Entry entry =
        Gazette.of("ferry", "Alder Gazette", "2024-03-01").says("it sank", "Port").entry();
    Filing filing = writer.file(entry);
    assertThat(filing.change()).isEqualTo(Filing.Change.ADDED);

    StoredArticle article = found(ledger.article(filing.article()));
    assertThat(article.reading()).isEqualTo(entry.reading());
    assertThat(article.capture()).isEqualTo(entry.capture());
    assertThat(article.reader()).isEqualTo(entry.reader());
    assertThat(article.line())
        .isEqualTo(
            new ArticleLine(
                filing.article(),
                "Alder Gazette",
                "Of the ferry",
                null,
                LocalDate.of(2024, 3, 1),
                Gazette.READ));
  }

  @Test
  void keepsItAfterItWasClosed() {
    Filing filing = writer.file(Gazette.of("ferry", null, null).says("it sank").entry());
    close();
    open();
    assertThat(ledger.article(filing.article())).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void changesNothingWhenTheSameIsReadAgain() {
    Entry entry = Gazette.of("ferry", "Alder Gazette", null).says("it sank").entry();
    Filing first = writer.file(entry);
    Entry later =
        new Entry(
            entry.reading(), entry.capture(), entry.reader(), Gazette.READ.plusSeconds(9), null);
    assertThat(writer.file(later)).isEqualTo(new Filing(first.article(), Filing.Change.UNCHANGED));
    assertThat(ledger.articles(null))
        .singleElement()
        .extracting(ArticleLine::readAt)
        .isEqualTo(Gazette.READ);
  }

  @Test
  void knowsTheSameArticleInALargerFile() {
    Gazette ferry = Gazette.of("ferry", null, null).says("it sank");
    writer.file(ferry.entry("three lines", null));
    assertThat(writer.file(ferry.entry("four lines", null)).change())
        .isEqualTo(Filing.Change.UNCHANGED);
  }

  @Test
  void replacesAReadingByOneWithOtherFacts() {
    Filing first = writer.file(Gazette.of("ferry", null, null).says("it sank").entry("cases"));
    Filing second = writer.file(Gazette.of("ferry", "Alder Gazette", null).says("it sank").entry());
    assertThat(second).isEqualTo(new Filing(first.article(), Filing.Change.REPLACED));
    assertThat(assertions(AssertionQuery.ALL.withDossier("cases")))
        .singleElement()
        .extracting(row -> row.article().outlet())
        .isEqualTo("Alder Gazette");
  }

  @Test
  void replacesAReadingByThatOfANewerReader() {
    Entry old = Gazette.of("ferry", null, null).says("it sank").says("it burnt").entry();
    Reading better = Gazette.of("ferry", null, null).says("it sank off the pier").reading();
    Filing first = writer.file(old);
    Filing second =
        writer.file(
            new Entry(better, old.capture(), new Reader("0.2.0", "none"), Gazette.READ, null));
    assertThat(second).isEqualTo(new Filing(first.article(), Filing.Change.REPLACED));
    assertThat(assertions(AssertionQuery.ALL))
        .extracting(AssertionLine::text)
        .containsExactly("it sank off the pier");
  }

  @Test
  void knowsAnArticleByTheTextThatWasReadLast() {
    Gazette better = Gazette.of("ferry", null, null).says("it sank off the pier");
    Filing first = writer.file(Gazette.of("ferry", null, null).says("it sank").entry("a", null));
    writer.file(better.entry("a", null));
    assertThat(writer.file(better.entry("b", null)))
        .isEqualTo(new Filing(first.article(), Filing.Change.UNCHANGED));
  }

  @Test
  void neverOverwritesAnArticleThatHasTheSameIdByChance() {
    writer.file(Gazette.of("1", null, null).says("it sank").entry("one file", null));
    Filing other = writer.file(Gazette.of("1", null, null).says("it rose").entry("another", null));
    assertThat(other.change()).isEqualTo(Filing.Change.ADDED);
    assertThat(ledger.articles(null)).hasSize(2);
  }

  @Test
  void putsAnUnchangedArticleIntoASecondDossier() {
    Gazette ferry = Gazette.of("ferry", null, null).says("it sank").says("it burnt", "Port");
    writer.file(ferry.entry("ferries"));
    assertThat(writer.file(ferry.entry("accidents")).change()).isEqualTo(Filing.Change.UNCHANGED);
    assertThat(ledger.dossiers())
        .containsExactly(new DossierLine("accidents", 1, 2), new DossierLine("ferries", 1, 2));
  }

  @Test
  void writesAllOfAnEntryOrNothing() throws SQLException {
    Reading sound = Gazette.of("ferry", null, null).says("it sank").reading();
    Assertion lost =
        new Assertion(
            Spans.NONE,
            "it burnt",
            List.of(7),
            new Certainty(Certainty.Term.STATED, Spans.NONE, true),
            null,
            List.of(),
            List.of());
    Article article = sound.article();
    Reading broken =
        new Reading(
            article,
            sound.body().withAssertions(List.of(sound.assertions().getFirst(), lost)),
            Findings.NONE);
    Entry entry = new Entry(broken, Gazette.capture("x"), Gazette.READER, Gazette.READ, "cases");
    assertThatThrownBy(() -> writer.file(entry)).isInstanceOf(IndexOutOfBoundsException.class);

    assertThat(count("capture") + count("article") + count("assertion") + count("dossier"))
        .isZero();
    assertThat(writer.file(Gazette.of("ferry", null, null).says("it sank").entry()).change())
        .isEqualTo(Filing.Change.ADDED);
  }

  @Test
  void refusesASecondWriter() {
    try (Ledger second = Ledger.open(file)) {
      assertThatThrownBy(second::writer)
          .isInstanceOf(LedgerException.class)
          .hasMessageStartingWith(file.toString())
          .hasMessageContaining("another Hearsay is writing to it");
      writer.close();
      second.writer().close();
    }
    writer = ledger.writer();
  }

  @Test
  void refusesAFileThatIsNoLedger() throws IOException {
    Path other = folder.resolve("notes.txt");
    Files.writeString(other, "This is no ledger. ".repeat(100));
    assertThatThrownBy(() -> Ledger.open(other))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith(other.toString());
    assertThat(other).hasContent("This is no ledger. ".repeat(100));
  }

  @Test
  void knowsItsNewestMigration() throws SQLException {
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = raw.createStatement();
        var newest =
            statement.executeQuery(
                "select max(cast(version as integer)) from flyway_schema_history")) {
      assertThat(newest.getInt(1)).isEqualTo(Database.SCHEMA);
    }
  }

  @Test
  void refusesALedgerOfANewerHearsay() throws SQLException {
    writer.close();
    ledger.close();
    execute(
        """
        insert into flyway_schema_history select 999, '999', 'later', 'SQL', 'V999__later.sql', 1,
          installed_by, installed_on, 1, 1 from flyway_schema_history where version = '1'\
        """);
    assertThatThrownBy(() -> Ledger.open(file))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("a newer Hearsay wrote it (schema 999)");
    execute("delete from flyway_schema_history where version = '999'");
    open();
  }

  private List<AssertionLine> assertions(AssertionQuery query) {
    try (var rows = ledger.assertions(query)) {
      return rows.toList();
    }
  }

  private long count(String table) throws SQLException {
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = raw.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      return rows.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = raw.createStatement()) {
      statement.execute(sql);
    }
  }

  private static <T> T found(Lookup<T> lookup) {
    if (lookup instanceof Lookup.Found<T>(T thing)) {
      return thing;
    }
    throw new AssertionError(lookup);
  }
}
