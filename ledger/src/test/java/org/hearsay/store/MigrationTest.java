package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.ReadingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A ledger that was written before an article had many captures.
class MigrationTest {
  private static final String FERRY = "https://gazette.example/2024/ferry";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-01T05:00:00Z", "2024-03-01T05:00:00.12Z"})
  void bringsItsArticlesAlong(String taken) throws SQLException {
    Path file = folder.resolve("ledger.db");
    Entry old = article("a", "four people were hurt").fetched(FERRY, "05:00:00");
    write(file, old, taken);
    try (Ledger ledger = Ledger.open(file);
        LedgerWriter writer = ledger.writer()) {
      StoredArticle article = ((Lookup.Found<StoredArticle>) ledger.article("0123abcd")).thing();
      assertThat(article.reading()).isEqualTo(old.reading());
      assertThat(article.reader()).isEqualTo(old.reader());
      assertThat(ledger.captures("0123abcd"))
          .singleElement()
          .extracting(ArticleCapture::from)
          .isEqualTo(Instant.parse(taken));
      Entry next = article("b", "nobody was hurt").fetched(FERRY, "07:00:00");
      assertThat(writer.file(next)).isEqualTo(new Filing("0123abcd", Filing.Change.CHANGED));
    }
  }

  @Test
  void leavesAnEmptyLedgerEmpty() {
    Path file = folder.resolve("ledger.db");
    toFirstSchema(file);
    try (Ledger ledger = Ledger.open(file)) {
      assertThat(ledger.articles(null)).isEmpty();
      assertThat(ledger.lastEvidence()).isEmpty();
    }
  }

  private static Gazette article(String id, String last) {
    return Gazette.of(id, null, null).says("it struck a rock on the way to the island").says(last);
  }

  private static void toFirstSchema(Path file) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource("jdbc:sqlite:" + file, null, null)
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
  }

  private static void write(Path file, Entry entry, String taken) throws SQLException {
    toFirstSchema(file);
    String sha256 = entry.capture().sha256();
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = raw.createStatement();
        var article =
            raw.prepareStatement(
                """
                insert into article (id, digest, given_id, capture_sha256, day, read_at,
                  reader_version, reader_options, reading)
                values ('0123abcd', '0123abcd', 'a', ?, '2024-03-01', '2024-03-01T05:00:01Z',
                  '0.1.0', 'none', ?)
                """)) {
      statement.execute(
          """
          insert into capture (sha256, url, taken_at, size, warc_file, warc_offset, warc_length)
          values ('%s', '%s', '%s', 9, 'evidence-00001.warc.gz', 100, 50)
          """
              .formatted(sha256, FERRY, taken));
      article.setString(1, sha256);
      article.setString(2, ReadingJson.write(new Outcome.Read(entry.reading())));
      article.execute();
    }
  }
}
