package org.hearsay.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to write to a folder, held by one owner at a time on this machine, until it is closed
/// or the process ends.
final class FolderLock implements Closeable {
  private static final String FILE = "evidence.lock";

  /// The folders that this process holds. POSIX drops a process's lock on a file as soon as any of
  /// its descriptors of that file is closed, so a second try must not even open it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final RandomAccessFile file;

  private FolderLock(Path folder, RandomAccessFile file) {
    this.folder = folder;
    this.file = file;
  }

  /// @throws EvidenceException if somebody has it
  static FolderLock of(Path named) throws IOException {
    Path folder = named.toRealPath();
    if (!HELD.add(folder)) {
      throw taken(named);
    }
    try {
      RandomAccessFile file = new RandomAccessFile(folder.resolve(FILE).toFile(), "rw");
      try {
        if (file.getChannel().tryLock() == null) {
          throw taken(named);
        }
        return new FolderLock(folder, file);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      HELD.remove(folder);
      throw e;
    }
  }

  private static EvidenceException taken(Path folder) {
    return new EvidenceException(
        "the evidence in %s is being written to by another Hearsay; close that first"
            .formatted(folder));
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
