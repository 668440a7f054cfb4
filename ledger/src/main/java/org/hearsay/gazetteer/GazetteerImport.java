package org.hearsay.gazetteer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hearsay.place.Gazetteer.Kind;
import org.jspecify.annotations.Nullable;

/// Reads GeoNames' dumps into a gazetteer file, line by line. The new file is made beside the one
/// in use and takes its place when it is whole, so an import that fails or is cut off changes
/// nothing. A line that cannot be read is named and left out. One import at a time for a file.
///
/// Rows of shops, roads and the like are left out, and names of no use in a text: links, codes of
/// posts and airports.
public final class GazetteerImport {
  private static final Set<String> NO_LANGUAGE =
      Set.of("link", "post", "iata", "icao", "faac", "wkdt", "unlc", "tcid", "phon", "piny");

  /// How many bad lines in a row at the start make a file none of GeoNames.
  private static final int PATIENCE = 100;

  private final Path target;
  private final LongConsumer progress;
  private final Consumer<BadLine> bad;
  private final MessageDigest digest = sha256();
  private String newest = "";
  private long read;

  /// @param target where the gazetteer lies
  /// @param progress is told how many bytes of the dumps are read
  /// @param bad is told of each line that is left out because it cannot be read
  public GazetteerImport(Path target, LongConsumer progress, Consumer<BadLine> bad) {
    this.target = target;
    this.progress = progress;
    this.bad = bad;
  }

  /// Reads the dumps and puts the gazetteer in its place.
  ///
  /// @throws GazetteerException if a file cannot be read or is no dump, or nothing is in them
  public Installed read(List<Path> dumps, Instant now) {
    Path building = target.resolveSibling(target.getFileName() + ".building");
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      try (FileChannel beside =
              FileChannel.open(
                  target.resolveSibling(target.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = beside.tryLock()) {
        if (lock == null) {
          throw new GazetteerException(target, "another import into it is under way");
        }
        return swapIn(building, dumps, now);
      }
    } catch (OverlappingFileLockException e) {
      throw new GazetteerException(target, "another import into it is under way", e);
    } catch (IOException e) {
      throw new GazetteerException(target, "it cannot be written", e);
    }
  }

  /// To be called under the lock only: what lies there is else the work of another import.
  private Installed swapIn(Path building, List<Path> dumps, Instant now) throws IOException {
    try {
      Installed installed = build(building, dumps, now);
      Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
      return installed;
    } finally {
      Files.deleteIfExists(building);
    }
  }

  private Installed build(Path building, List<Path> dumps, Instant now) {
    try (GazetteerFile file = GazetteerFile.create(building)) {
      List<String> sources = new ArrayList<>();
      for (Path dump : dumps) {
        readDump(dump, file);
        sources.add(String.valueOf(dump.getFileName()));
      }
      String version = "geonames-" + HexFormat.of().formatHex(digest.digest()).substring(0, 12);
      Installed installed = file.finish(sources, newest, now, version);
      if (installed.places() == 0) {
        throw new GazetteerException(dumps.getFirst(), "no places are in it");
      }
      return installed;
    } catch (SQLException e) {
      throw new GazetteerException(building, "it cannot be written", e);
    }
  }

  private void readDump(Path dump, GazetteerFile file) throws SQLException {
    long before = read;
    LongConsumer counted =
        bytes -> {
          read = before + bytes;
          progress.accept(read);
        };
    try (DumpLines lines = DumpLines.open(dump, digest, counted)) {
      DumpForm form = null;
      int failures = 0;
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> columns = Arrays.asList(line.split("\t", -1));
        DumpForm here = lines.isCut() ? null : DumpForm.of(columns);
        String why =
            here == null
                ? "no line of a dump of GeoNames"
                : form != null && here != form ? "another form than the lines before" : null;
        form = form == null ? here : form;
        if (why == null && here != null) {
          why = take(here, columns, file);
        }
        if (why != null) {
          bad.accept(new BadLine(dump, lines.line(), why));
          failures++;
        }
        if (form == null && failures >= PATIENCE) {
          break;
        }
      }
      if (form == null) {
        throw new GazetteerException(dump, "it is no dump of GeoNames");
      }
    } catch (IOException e) {
      throw new GazetteerException(dump, "it cannot be read", e);
    }
  }

  /// Null, or why the line is left out.
  private @Nullable String take(DumpForm form, List<String> columns, GazetteerFile file)
      throws SQLException {
    try {
      switch (form) {
        case PLACES -> {
          GeoNamesRow row = GeoNamesRow.parse(columns);
          Kind kind = row.kind();
          if (kind != null) {
            file.add(row, kind);
            newest = row.modified().compareTo(newest) > 0 ? row.modified() : newest;
          }
        }
        case NAMES -> {
          if (!NO_LANGUAGE.contains(columns.get(2))) {
            file.addName(columns.get(3), GeoNamesRow.id(columns.get(1)));
          }
        }
        case DIVISIONS -> {
          int id = GeoNamesRow.id(columns.get(3));
          file.addName(columns.get(1), id);
          file.addName(columns.get(2), id);
        }
        case COUNTRIES -> {}
      }
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
