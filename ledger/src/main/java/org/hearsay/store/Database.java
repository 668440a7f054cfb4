package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The SQLite file under a ledger: how connections to it are set up, and its schema.
///
/// A write-ahead log lets readers go on while one writes; `synchronous=FULL` syncs that log at each
/// commit, so that what was acknowledged outlives a lost process and lost power.
final class Database {
  private static final Duration BUSY = Duration.ofSeconds(10);

  private final Path file;

  Database(Path file) {
    this.file = file;
  }

  /// Opens the file, makes it where it is not there, and brings its schema up to this program's.
  static Database open(Path file) {
    Database database = new Database(file);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new LedgerException(file, "its folder cannot be made", e);
    }
    database.migrate();
    return database;
  }

  Path file() {
    return file;
  }

  /// Connections that can only read; each is closed with its handle.
  Jdbi readers() {
    return Jdbi.create(() -> {
      Connection connection = source().getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma query_only = true");
      }
      return connection;
    });
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

  private void migrate() {
    try {
      Flyway flyway =
          Flyway.configure(Database.class.getClassLoader())
              .dataSource(source())
              .locations("classpath:db/migration")
              .load();
      MigrationInfoService info = flyway.info();
      for (MigrationInfo applied : info.applied()) {
        if (!applied.getState().isResolved()) {
          throw new LedgerException(
              file, "a newer Hearsay wrote it (schema " + applied.getVersion() + ")");
        }
      }
      if (info.pending().length > 0) {
        try (WriteLock _ = WriteLock.await(file, BUSY)) {
          flyway.migrate();
        }
      }
    } catch (FlywayException e) {
      throw new LedgerException(file, "it is no ledger, or its schema cannot be brought up", e);
    }
  }
}
