package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionRowsTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @TempDir private Path folder;

  @Test
  void areTakenIntoALedgerThatHadNone() throws SQLException {
    Path file = folder.resolve("ledger.db");
    Flyway.configure(Database.class.getClassLoader())
        .dataSource("jdbc:sqlite:" + file, null, null)
        .locations("classpath:db/migration")
        .target("6")
        .load()
        .migrate();
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = raw.createStatement()) {
      statement.execute("insert into dossier (name, made_at) values ('ferry', '2026-03-01')");
    }
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.dossiers()).extracting(DossierLine::name).containsExactly("ferry");
      add(ledger, correction("a", "a"));
      assertThat(has(ledger, "a")).isTrue();
    }
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(has(ledger, "a")).isTrue();
    }
  }

  @Test
  void areWrittenWhileAnotherHasTheRightToWrite() {
    try (Ledger ledger = open();
        LedgerWriter writer = ledger.writer()) {
      writer.file(Gazette.of("a", "Gazette", null).says("it sank").entry());
      add(ledger, correction("a", "a"));
      writer.file(Gazette.of("b", "Gazette", null).says("it swam").entry());
      assertThat(has(ledger, "a")).isTrue();
      assertThat(ledger.articles(null)).hasSize(2);
    }
  }

  @Test
  void areAllWrittenOrNotAtAll() {
    try (Ledger ledger = open()) {
      assertThatThrownBy(() ->
              ledger
                  .corrections()
                  .write(table -> {
                    table.add(correction("a", "a"), "token a");
                    throw new IllegalStateException("in between");
                  }))
          .hasMessage("in between");
      assertThat(has(ledger, "a")).isFalse();
    }
  }

  @Test
  void neverOverwriteWhatAnotherDecided() {
    try (Ledger ledger = open()) {
      add(ledger, correction("a", "a"));
      Ruling accepted = new Ruling(Ruling.Status.ACCEPTED, null, "ada", NOW, null, 2);
      CorrectionEvent event = new CorrectionEvent(1, "a", NOW, "ada", "accept", "", "");
      ledger
          .corrections()
          .write(table -> {
            table.rule("a", accepted, event);
            return true;
          });
      assertThatThrownBy(() ->
              ledger
                  .corrections()
                  .write(table -> {
                    table.rule("a", accepted, event);
                    return true;
                  }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a is not at version 1");
    }
  }

  private static boolean has(Ledger ledger, String id) {
    return ledger.corrections().ask(table -> table.group(id).isPresent());
  }

  private static void add(Ledger ledger, Correction correction) {
    ledger
        .corrections()
        .write(table -> {
          table.add(correction, "token " + correction.id());
          return true;
        });
  }

  private static Correction correction(String id, String group) {
    return new Correction(
        id,
        group,
        Page.at("https://gazette.example/f").orElseThrow(),
        new Selection(null, "nine", "", "", null),
        new Remark(null, null, null),
        NOW);
  }

  private Ledger open() {
    return Ledger.open(folder.resolve("ledger.db"));
  }
}
