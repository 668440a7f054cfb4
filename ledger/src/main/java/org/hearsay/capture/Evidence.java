package org.hearsay.capture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The folder in which captures are kept as they came, in WARC files that any web archive's tools
/// read: `evidence-00001.warc.gz`, a new file after each GiB, one gzip member for each record.
///
/// What [#append(Capture)] has returned for is on the disk, whatever happens to the process or the
/// machine afterwards. A record that a killed process left half written is cut off when the folder
/// is next opened for writing. Nothing else is ever changed or removed, and nothing is looked up:
/// the same bytes appended twice are there twice; what came again and is there already is appended
/// by [#appendAgain].
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

  /// The record that holds the bytes which another one refers to: the address that it was taken
  /// from, null where none was asked, and when.
  public record First(@Nullable String url, Instant time) {}

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
    return writing().append(capture);
  }

  /// As [#append(Capture)], for bytes that the evidence holds and that came by HTTP once more: a
  /// WARC `revisit` record with the head of this answer, which refers to the first.
  ///
  /// @throws IllegalArgumentException if the capture did not come by HTTP
  public Location appendAgain(Capture capture, First first) {
    return writing().appendAgain(capture, first);
  }

  private EvidenceFile writing() {
    if (writing == null) {
      throw new IllegalStateException("the evidence in " + folder + " is open for reading only");
    }
    return writing;
  }

  /// The capture at `location`, its SHA-256 compared with the one that it was written under.
  ///
  /// @throws EvidenceException if it is not there, or not as it was written
  public Capture read(Location location) {
    try {
      return WarcRecords.read(member(location));
    } catch (IOException e) {
      throw notThere(location, e);
    }
  }

  /// The SHA-256 of the record at `location` as it lies in the file, compressed.
  ///
  /// @throws EvidenceException if the file does not reach so far
  public Sha256 digest(Location location) {
    try {
      return Sha256.of(member(location));
    } catch (IOException e) {
      throw notThere(location, e);
    }
  }

  private byte[] member(Location location) throws IOException {
    Path path = folder.resolve(location.file());
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      if (location.end() > file.length()) {
        throw new IOException("the file ends at " + file.length());
      }
      byte[] member = new byte[Math.toIntExact(location.length())];
      file.seek(location.offset());
      file.readFully(member);
      return member;
    }
  }

  private EvidenceException notThere(Location location, IOException e) {
    Path path = folder.resolve(location.file());
    return new EvidenceException("no capture at " + location.offset() + " in " + path, e);
  }

  /// The names of the folder's files in the order in which they were written; none if the folder is
  /// not there.
  public List<String> files() {
    try {
      return Files.isDirectory(folder) ? EvidenceFile.names(folder) : List.of();
    } catch (IOException e) {
      throw new EvidenceException("cannot list the evidence in " + folder, e);
    }
  }

  /// How many bytes a file has; 0 if it is not there.
  public long size(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.exists(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      throw new EvidenceException("cannot read " + folder.resolve(file), e);
    }
  }

  /// Walks through a file from the byte `from` on and hands on what stands there, in order, each
  /// record's bytes hashed anew. Reads as a stream: no record is held in memory. Bytes that come in
  /// after the beginning are not seen.
  ///
  /// @param passed is told now and then how many bytes are done, counted from `from`
  /// @throws EvidenceException if the file is not there or cannot be read
  public void walk(String file, long from, Consumer<Kept> sink, LongConsumer passed) {
    try (RandomAccessFile opened = new RandomAccessFile(folder.resolve(file).toFile(), "r")) {
      new EvidenceWalk(file, opened, sink, passed).from(from);
    } catch (IOException e) {
      throw new EvidenceException("cannot read " + folder.resolve(file), e);
    }
  }

  /// What was written behind `last`, the last record that the caller knows, or from the start on
  /// where that is null: whole records whose writer ended before it could say so.
  public List<Kept> behind(@Nullable Location last) {
    List<Kept> behind = new ArrayList<>();
    for (String file : files()) {
      int order = last == null ? 1 : EvidenceFile.order(file, last.file());
      if (order >= 0) {
        walk(file, order == 0 && last != null ? last.end() : 0, behind::add, _ -> {});
      }
    }
    return behind;
  }

  /// Lets the next writer in. May be called twice.
  @Override
  public void close() {
    if (writing != null) {
      writing.close();
    }
  }
}
