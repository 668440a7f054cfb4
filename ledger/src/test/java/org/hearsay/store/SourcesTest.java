package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.source.Decided;
import org.hearsay.source.Deciding;
import org.hearsay.source.Grade;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The register as the ledger keeps it: made of readings and decisions, at any time.
class SourcesTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("ledger.db");
  }

  @Test
  void followsTheReadings() {
    try (Ledger ledger = Ledger.open(file());
        LedgerWriter writer = ledger.writer()) {
      writer.file(ferry("Pilots’ Guild").entry());
      assertThat(ids(ledger.register())).containsExactly("alder-gazette", "pilots-guild");
      writer.file(ferry("Sailors’ Guild").entry());
      assertThat(ids(ledger.register())).containsExactly("alder-gazette", "sailors-guild");
    }
  }

  @Test
  void keepsDecisionsWhenItIsMadeAgain() throws SQLException {
    Register before;
    try (Ledger ledger = Ledger.open(file());
        LedgerWriter writer = ledger.writer()) {
      writer.file(ferry("Pilots’ Guild").entry());
      Decided decided =
          writer.decide(Deciding.rate("pilots-guild", Grade.B), "anna", "why", Gazette.READ);
      assertThat(decided).isInstanceOf(Decided.Written.class);
      assertThat(writer.decide(Deciding.rate("nobody", Grade.B), "anna", "why", Gazette.READ))
          .isInstanceOf(Decided.Refused.class);
      before = ledger.register();
    }
    execute("delete from article_notice", "delete from notice_state");
    List<Long> steps = new ArrayList<>();
    try (Ledger ledger = Ledger.open(file(), (done, total) -> steps.add(done * 10 + total))) {
      assertThat(ledger.register().sources()).isEqualTo(before.sources());
      assertThat(ledger.register().history()).isEqualTo(before.history());
      assertThat(ledger.register().source("pilots-guild").orElseThrow().reliability().grade())
          .isEqualTo(Grade.B);
    }
    assertThat(steps).startsWith(11L);
    assertThat(before.history()).hasSize(1);
  }

  @Test
  void refusesASplitThatWouldTakeEverything() {
    try (Ledger ledger = Ledger.open(file());
        LedgerWriter writer = ledger.writer()) {
      writer.file(ferry("Pilots’ Guild").entry());
      Deciding all = Deciding.split("pilots-guild", List.of("Pilots’ Guild"), List.of());
      assertThat(writer.decide(all, "anna", "why", Gazette.READ))
          .isInstanceOf(Decided.Refused.class);
      assertThat(ledger.register().history()).isEmpty();
      assertThat(writer.decide(Deciding.rate("pilots-guild", Grade.B), "anna", "why", Gazette.READ))
          .isInstanceOf(Decided.Written.class);
      assertThat(ledger.register().history()).hasSize(1);
    }
  }

  @Test
  void comesWithALedgerThatIsOlder() throws SQLException {
    List<Source> sources;
    try (Ledger ledger = Ledger.open(file());
        LedgerWriter writer = ledger.writer()) {
      for (int i = 0; i < 250; i++) {
        writer.file(
            Gazette.of("ferry " + i, "Alder Gazette", null)
                .says("it sank", "Guild of Alder")
                .entry());
      }
      sources = ledger.register().sources();
    }
    execute(
        "drop table article_notice",
        "drop table notice_state",
        "drop table source_event",
        "drop table claim_event",
        "drop table claim_member",
        "drop table article_copy",
        "drop table assertion_pair",
        "drop table proposition",
        "drop table derived_state",
        "drop table article_derived",
        "drop table article_turn",
        "drop table account_session",
        "drop table account_token",
        "drop table account",
        "drop table audit_event",
        "drop table correction",
        "drop table correction_event",
        "drop table correction_group",
        "drop table correction_receipt",
        "drop table correction_key",
        "drop table amendment",
        "delete from flyway_schema_history where cast(version as integer) >= 4");
    try (Ledger ledger = Ledger.open(file())) {
      assertThat(ledger.register().sources()).isEqualTo(sources);
    }
  }

  private static Gazette ferry(String teller) {
    return Gazette.of("ferry", "Alder Gazette", "2024-03-01").says("it sank", teller);
  }

  private static List<String> ids(Register register) {
    return register.sources().stream().map(Source::id).toList();
  }

  private void execute(String... statements) throws SQLException {
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = raw.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
