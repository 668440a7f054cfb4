package org.hearsay.capture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The folder in which captures are kept as they came, in WARC files that any web archive's tools
/// read: `evidence-00001.warc.gz`, a new file after each GiB, one gzip member for each record.
///
/// What [#append(Capture)] has returned for is on the disk, whatever happens to the process or the
/// machine afterwards. A record that a killed process left half written is cut off when the folder
/// is next opened for writing. Nothing else is ever changed or removed, and nothing is looked up:
/// the same bytes appended twice are there twice.
///
/// One process writes; any number may read at the same time. Threads may share an instance. Close
/// it to let the next writer in.
///
/// ```
/// try (Evidence evidence = Evidence.open(folder, null)) {
///   Evidence.Location location = evidence.append(capture);
///   Capture same = evidence.read(location);
/// }
/// ```
public final class Evidence implements AutoCloseable {
  private static final long ROLL_OVER = 1L << 30;

  private final Path folder;
  private final @Nullable EvidenceFile writing;

  private Evidence(Path folder, @Nullable EvidenceFile writing) {
    this.folder = folder;
    this.writing = writing;
  }

  /// Where a record stands: `length` bytes from `offset` on, counted in the compressed `file` of
  /// the folder.
  public record Location(String file, long offset, long length) {

    public Location {
      if (!EvidenceFile.isName(file) || offset < 0 || length <= 0) {
        throw new IllegalArgumentException(
            "not a place in the evidence: " + file + " [" + offset + ", +" + length + ")");
      }
    }

    long end() {
      return offset + length;
    }
  }

  /// Opens the folder for writing, makes it if it is not there, and cuts off a torn last record.
  /// For that the last file is walked from the end of `lastKnown`, the last record that the caller
  /// knows of, or from its start where that is null.
  ///
  /// @throws EvidenceException if another writer has the folder, if the record at `lastKnown` is
  ///   not there any more, or if the disk does not serve
  public static Evidence open(Path folder, @Nullable Location lastKnown) {
    return open(folder, lastKnown, ROLL_OVER);
  }

  static Evidence open(Path folder, @Nullable Location lastKnown, long rollOver) {
    try {
      Files.createDirectories(folder);
      FolderLock lock = FolderLock.of(folder);
      try {
        return new Evidence(folder, new EvidenceFile(folder, lock, lastKnown, rollOver));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new EvidenceException("cannot open the evidence in " + folder, e);
    }
  }

  /// Opens the folder for reading only: takes no lock, changes nothing, a folder that is not there
  /// is an empty one.
  public static Evidence openForReading(Path folder) {
    return new Evidence(folder, null);
  }

  /// Writes the capture as a record of its own and forces it to the disk before it returns.
  ///
  /// @throws EvidenceException if the disk does not take it; the file is then as before
  /// @throws IllegalStateException if the folder was opened for reading only, or is closed
  public Location append(Capture capture) {
    if (writing == null) {
      throw new IllegalStateException("the evidence in " + folder + " is open for reading only");
    }
    return writing.append(capture);
  }

  /// The capture at `location`, its SHA-256 compared with the one that it was written under.
  ///
  /// @throws EvidenceException if it is not there, or not as it was written
  public Capture read(Location location) {
    Path path = folder.resolve(location.file());
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      if (location.end() > file.length()) {
        throw new IOException("the file ends at " + file.length());
      }
      byte[] member = new byte[Math.toIntExact(location.length())];
      file.seek(location.offset());
      file.readFully(member);
      return WarcRecords.read(member);
    } catch (IOException e) {
      throw new EvidenceException("no capture at " + location.offset() + " in " + path, e);
    }
  }

  /// Lets the next writer in. May be called twice.
  @Override
  public void close() {
    if (writing != null) {
      writing.close();
    }
  }
}
