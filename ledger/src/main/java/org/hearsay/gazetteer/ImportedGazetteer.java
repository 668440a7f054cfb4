package org.hearsay.gazetteer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.place.BuiltInGazetteer;
import org.hearsay.place.Gazetteer;
import org.hearsay.place.Place.Point;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// A gazetteer that was imported, and behind it the built-in one for what the dumps do not have:
/// countries, and where only towns were imported, regions and seas. A place that both have counts
/// once, as the dump has it.
///
/// Threads may share it: one asks the file at a time, and what was asked lately is remembered.
public final class ImportedGazetteer implements Gazetteer, AutoCloseable {
  /// So many names are remembered.
  private static final int REMEMBERED = 20_000;

  /// Two places of one name and kind that lie nearer than this many degrees are one.
  private static final double NEAR = 0.1;

  private static final String BY_KEY =
      """
      select id, name, kind, country, region, district, lat, lon, population, capital
      from place where id in (select place from name where key = ?)
      order by population desc, id limit ?\
      """;

  private final Path file;
  private final Gazetteer builtIn = new BuiltInGazetteer();
  private final Connection connection;
  private final PreparedStatement byKey;
  private final Installed installed;
  private final Remembered remembered = new Remembered();

  /// The names that were asked lately.
  private static final class Remembered extends LinkedHashMap<String, List<Gazetteer.Entry>> {
    private Remembered() {
      super(256, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, List<Gazetteer.Entry>> eldest) {
      return size() > REMEMBERED;
    }
  }

  private ImportedGazetteer(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    this.installed = installed(file, connection);
    this.byKey = connection.prepareStatement(BY_KEY);
  }

  /// Opens what an import made.
  ///
  /// @throws GazetteerException if it is none, or another Hearsay's
  public static ImportedGazetteer open(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    Connection connection = null;
    try {
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      return new ImportedGazetteer(file, connection);
    } catch (SQLException | DateTimeParseException | NumberFormatException e) {
      closeQuietly(connection);
      throw new GazetteerException(
          file, "it is no gazetteer; import it again, or remove it: hearsay gazetteer remove", e);
    } catch (GazetteerException e) {
      closeQuietly(connection);
      throw e;
    }
  }

  private static void closeQuietly(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // It was only read.
    }
  }

  private static Installed installed(Path file, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet form = statement.executeQuery("pragma user_version")) {
        if (form.getInt(1) != GazetteerFile.FORM) {
          throw new GazetteerException(
              file, "another version of Hearsay made it; import it again, or remove it");
        }
      }
      Map<String, String> about = new HashMap<>();
      try (ResultSet rows = statement.executeQuery("select what, value from about")) {
        while (rows.next()) {
          about.put(rows.getString(1), rows.getString(2));
        }
      }
      return new Installed(
          Long.parseLong(about.getOrDefault("places", "")),
          Long.parseLong(about.getOrDefault("names", "")),
          List.of(about.getOrDefault("sources", "").split("\n", -1)),
          about.getOrDefault("newest", ""),
          Instant.parse(about.getOrDefault("imported", "")),
          about.getOrDefault("version", ""));
    }
  }

  /// What it is made of.
  public Installed installed() {
    return installed;
  }

  @Override
  public String version() {
    return installed.version();
  }

  @Override
  public @Nullable Entry country(String code) {
    return builtIn.country(code);
  }

  @Override
  public synchronized List<Entry> named(String key) {
    List<Entry> known = remembered.get(key);
    if (known == null) {
      known = find(key);
      remembered.put(key, known);
    }
    return known;
  }

  private List<Entry> find(String key) {
    List<Entry> found = new ArrayList<>();
    try {
      byKey.setString(1, key);
      byKey.setInt(2, MOST);
      try (ResultSet rows = byKey.executeQuery()) {
        while (rows.next()) {
          found.add(entry(rows));
        }
      }
    } catch (SQLException e) {
      throw new GazetteerException(file, "it cannot be read", e);
    }
    List<Entry> imported = List.copyOf(found);
    for (Entry entry : builtIn.named(key)) {
      if (found.size() < MOST && imported.stream().noneMatch(other -> isSame(entry, other))) {
        found.add(entry);
      }
    }
    return List.copyOf(found);
  }

  private static boolean isSame(Entry one, Entry other) {
    boolean sameNumber = one.geonames() != null && Objects.equals(one.geonames(), other.geonames());
    return sameNumber
        || (one.kind() == other.kind()
            && (isSameDivision(one, other)
                || (Math.abs(one.point().lat() - other.point().lat()) < NEAR
                    && Math.abs(one.point().lon() - other.point().lon()) < NEAR)));
  }

  private static boolean isSameDivision(Entry one, Entry other) {
    return switch (one.kind()) {
      case REGION ->
          one.within().region() != null
              && Objects.equals(one.within().region(), other.within().region());
      case DISTRICT ->
          one.within().district() != null
              && Objects.equals(one.within().district(), other.within().district());
      case COUNTRY, CITY, POINT, AREA -> false;
    };
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getInt(1),
        row.getString(2),
        Codes.kind(row.getInt(3)),
        new Within(row.getString(4), row.getString(5), row.getString(6)),
        new Point(row.getDouble(7), row.getDouble(8)),
        new Size(row.getLong(9), row.getBoolean(10)));
  }

  @Override
  public synchronized void close() {
    closeQuietly(connection);
  }
}
