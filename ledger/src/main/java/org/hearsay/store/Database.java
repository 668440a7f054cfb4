package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The SQLite file under a ledger: how connections to it are set up, and its schema.
///
/// A write-ahead log lets readers go on while one writes; `synchronous=FULL` syncs that log at each
/// commit, so that what was acknowledged outlives a lost process and lost power.
final class Database {
  private static final Duration BUSY = Duration.ofSeconds(10);

  /// The number of the newest migration in `db/migration`.
  static final int SCHEMA = 9;

  /// Where Flyway notes the migrations that a file went through.
  private static final String HISTORY = "flyway_schema_history";

  private final Path file;

  Database(Path file) {
    this.file = file;
  }

  /// Opens the file, makes it where it is not there, and brings its schema up to this program's.
  static Database open(Path file, Upkeep upkeep) {
    Database database = new Database(file);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new LedgerException(file, "its folder cannot be made", e);
    }
    database.bringUp();
    database.makeNotices(upkeep);
    return database;
  }

  Path file() {
    return file;
  }

  /// Connections that can only read.
  Readers readers() {
    return new Readers(source());
  }

  /// A connection that takes the right to write when its transaction begins, not halfway.
  Connection connect() {
    try {
      return source().getConnection();
    } catch (SQLException e) {
      throw new LedgerException(file, "it cannot be opened", e);
    }
  }

  private SQLiteDataSource source() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(Math.toIntExact(BUSY.toMillis()));
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  /// Starts Flyway only where there is something for it to do: it takes as long as everything else
  /// that a short command does.
  private void bringUp() {
    int found = schema();
    if (found > SCHEMA) {
      throw new LedgerException(file, "a newer Hearsay wrote it (schema " + found + ")");
    }
    if (found == SCHEMA) {
      return;
    }
    try (WriteLock _ = WriteLock.await(file, BUSY)) {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source())
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new LedgerException(file, "its schema cannot be brought up to date", e);
    }
  }

  /// Makes what the articles say about sources out of their readings, where a ledger is older than
  /// that, or made it by other rules. Killed in between, it goes on next time.
  private void makeNotices(Upkeep upkeep) {
    try (Connection connection = connect()) {
      Jdbi jdbi = Jdbi.create(connection);
      if (jdbi.withHandle(Notices::areComplete)) {
        return;
      }
      try (WriteLock _ = WriteLock.await(file, BUSY)) {
        jdbi.useTransaction(Notices::begin);
        long missing = jdbi.withHandle(Notices::missing);
        long done = 0;
        for (int made = -1; made != 0; done += made) {
          made = jdbi.inTransaction(Notices::make);
          upkeep.step(done + made, missing);
        }
        jdbi.useTransaction(Notices::complete);
      }
    } catch (SQLException | JdbiException e) {
      throw new LedgerException(file, "its register of sources cannot be made", e);
    }
  }

  /// The number of the last migration that the file went through; 0 for a new one.
  private int schema() {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          connection.getMetaData().getTables(null, null, HISTORY, new String[] {"TABLE"})) {
        if (!tables.next()) {
          return 0;
        }
      }
      int last = 0;
      try (ResultSet versions =
          statement.executeQuery("select version from " + HISTORY + " where version is not null")) {
        while (versions.next()) {
          last = Math.max(last, Integer.parseInt(versions.getString("version")));
        }
      }
      return last;
    } catch (SQLException | NumberFormatException e) {
      throw new LedgerException(file, "it is no ledger, or it cannot be opened", e);
    }
  }
}
