package org.hearsay.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.hearsay.place.Gazetteer.Kind;
import org.hearsay.place.PlaceKey;
import org.sqlite.SQLiteConfig;

/// The file of a gazetteer while it is made: places, and names in the order that they come. At the
/// end the names are sorted into a table that is its own index. SQLite sorts on the disk, so memory
/// stays flat whatever the size. For one thread.
final class GazetteerFile implements AutoCloseable {
  /// What this program writes and reads.
  static final int FORM = 1;

  private static final int ROWS_A_BATCH = 5_000;

  /// Negative counts in KiB.
  private static final int CACHE = -32_768;

  private static final int LONGEST_KEY = 120;

  private final Path file;
  private final Connection connection;
  private final PreparedStatement place;
  private final PreparedStatement name;
  private int waiting;

  private GazetteerFile(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma temp_store = file");
      statement.execute(
          """
          create table place (
            id integer primary key, name text not null, kind integer not null,
            country text, region text, district text,
            lat real not null, lon real not null, population integer not null,
            capital integer not null)\
          """);
      statement.execute("create table staged (key text not null, place integer not null)");
      statement.execute("create table about (what text primary key, value text not null)");
    }
    connection.setAutoCommit(false);
    place =
        connection.prepareStatement(
            "insert or replace into place values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    name = connection.prepareStatement("insert into staged values (?, ?)");
  }

  /// Makes a new file; one that is there already is of an import that did not end.
  static GazetteerFile create(Path file) {
    try {
      Files.deleteIfExists(file);
      SQLiteConfig config = new SQLiteConfig();
      // It is swapped in when it is whole: nothing of it needs to outlive a crash.
      config.setJournalMode(SQLiteConfig.JournalMode.OFF);
      config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
      config.setCacheSize(CACHE);
      return new GazetteerFile(file, config.createConnection("jdbc:sqlite:" + file));
    } catch (IOException | SQLException e) {
      throw new GazetteerException(file, "it cannot be written", e);
    }
  }

  void add(GeoNamesRow row, Kind kind) throws SQLException {
    place.setInt(1, row.id());
    place.setString(2, row.names().getFirst());
    place.setInt(3, Codes.of(kind));
    place.setString(4, row.within().country());
    place.setString(5, row.within().region());
    place.setString(6, row.within().district());
    place.setDouble(7, row.point().lat());
    place.setDouble(8, row.point().lon());
    place.setLong(9, row.size().population());
    place.setBoolean(10, row.size().capital());
    place.addBatch();
    for (String each : row.names()) {
      addName(each, row.id());
    }
    flushAt(ROWS_A_BATCH);
  }

  /// A name of a place that may come later, or not at all. Names in other scripts than Latin are
  /// left out: English text does not write them.
  void addName(String text, int id) throws SQLException {
    if (!Codes.isLatin(text)) {
      return;
    }
    String key = PlaceKey.of(text);
    if (!key.isEmpty() && key.length() <= LONGEST_KEY) {
      name.setString(1, key);
      name.setInt(2, id);
      name.addBatch();
      waiting++;
      flushAt(ROWS_A_BATCH);
    }
  }

  private void flushAt(int count) throws SQLException {
    if (waiting >= count) {
      place.executeBatch();
      name.executeBatch();
      waiting = 0;
    }
  }

  /// Sorts the names, says what the gazetteer is made of, and closes the file.
  Installed finish(List<String> sources, String newest, Instant now, String version)
      throws SQLException {
    flushAt(0);
    connection.commit();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table name (key text not null, place integer not null, primary key (key, place))
          without rowid\
          """);
      statement.execute(
          """
          insert or ignore into name
          select key, place from staged where place in (select id from place) order by key, place\
          """);
      statement.execute("drop table staged");
      Installed installed =
          new Installed(
              count(statement, "place"), count(statement, "name"), sources, newest, now, version);
      write(installed);
      statement.execute("pragma user_version = " + FORM);
      connection.commit();
      return installed;
    }
  }

  private static long count(Statement statement, String table) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      return rows.getLong(1);
    }
  }

  private void write(Installed installed) throws SQLException {
    try (PreparedStatement about = connection.prepareStatement("insert into about values (?, ?)")) {
      for (List<String> row :
          List.of(
              List.of("places", Long.toString(installed.places())),
              List.of("names", Long.toString(installed.names())),
              List.of("sources", String.join("\n", installed.sources())),
              List.of("newest", installed.newest()),
              List.of("imported", installed.imported().toString()),
              List.of("version", installed.version()))) {
        about.setString(1, row.getFirst());
        about.setString(2, row.getLast());
        about.executeUpdate();
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new GazetteerException(file, "it cannot be closed", e);
    }
  }
}
