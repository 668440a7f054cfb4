package org.hearsay.capture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The WARC file that is written to, and its successors. Plain files and no channels: a channel
/// closes itself when a thread that uses it is interrupted, and every other thread would find it
/// closed. Threads may share it.
final class EvidenceFile {
  private static final Pattern NAME = Pattern.compile("evidence-(\\d{5,9})\\.warc\\.gz");

  private final Path folder;
  private final FolderLock lock;
  private final long rollOver;
  private String name;
  private RandomAccessFile file;
  private long end;
  private boolean closed;

  EvidenceFile(Path folder, FolderLock lock, Evidence.@Nullable Location lastKnown, long rollOver)
      throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.rollOver = rollOver;
    this.name = lastFile(folder);
    if (lastKnown != null && number(lastKnown.file()) > number(name)) {
      throw new EvidenceException(folder.resolve(lastKnown.file()) + " is gone");
    }
    this.file = new RandomAccessFile(folder.resolve(name).toFile(), "rw");
    try {
      long from = lastKnown != null && lastKnown.file().equals(name) ? lastKnown.end() : 0;
      if (from > file.length()) {
        throw new EvidenceException(
            "%s ends at %d, but a record is known up to %d: part of the evidence is gone"
                .formatted(folder.resolve(name), file.length(), from));
      }
      GzipMembers.Whole whole = new GzipMembers(file.getChannel()).whole(from);
      this.end = whole.end();
      if (whole.torn()) {
        file.setLength(end);
        file.getFD().sync();
      } else if (end < file.length()) {
        // Damage of another kind may be all that is left of a record: it stays as it is.
        next();
      }
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  Evidence.Location append(Capture capture) {
    return append(capture.time(), () -> WarcRecords.written(capture));
  }

  Evidence.Location appendAgain(Capture capture, Evidence.First first) {
    return append(capture.time(), () -> WarcRecords.writtenAgain(capture, first));
  }

  /// Makes the gzip member that is to be appended.
  private interface Written {
    byte[] member() throws IOException;
  }

  private synchronized Evidence.Location append(Instant time, Written written) {
    if (closed) {
      throw new IllegalStateException("the evidence in " + folder + " is closed");
    }
    try {
      byte[] member = written.member();
      if (end > 0 && end + member.length > rollOver) {
        next();
      }
      if (end == 0) {
        write(WarcRecords.opening(time));
        forceFolder();
      }
      Evidence.Location location = new Evidence.Location(name, end, member.length);
      write(member);
      return location;
    } catch (IOException e) {
      throw new EvidenceException("cannot write to " + folder.resolve(name), e);
    }
  }

  private void write(byte[] member) throws IOException {
    try {
      file.seek(end);
      file.write(member);
      file.getFD().sync();
      end += member.length;
    } catch (IOException e) {
      try {
        file.setLength(end);
      } catch (IOException alsoBroken) {
        e.addSuppressed(alsoBroken);
      }
      throw e;
    }
  }

  private void next() throws IOException {
    String nextName = name(number(name) + 1);
    RandomAccessFile nextFile = new RandomAccessFile(folder.resolve(nextName).toFile(), "rw");
    file.close();
    file = nextFile;
    name = nextName;
    end = 0;
  }

  /// A new file's name must reach the disk too; systems that cannot open a folder need no such
  /// help.
  private void forceFolder() {
    try (var channel = FileChannel.open(folder)) {
      channel.force(true);
    } catch (IOException notOnThisSystem) {
      return;
    }
  }

  synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      file.close();
    } catch (IOException e) {
      throw new EvidenceException("cannot close " + folder.resolve(name), e);
    }
  }

  /// Whether `file` is the name of one of the folder's WARC files.
  static boolean isName(String file) {
    return NAME.matcher(file).matches();
  }

  private static String name(int number) {
    return "evidence-%05d.warc.gz".formatted(number);
  }

  private static String lastFile(Path folder) throws IOException {
    List<String> names = names(folder);
    return names.isEmpty() ? name(1) : names.getLast();
  }

  /// The names of the folder's WARC files in the order in which they were written.
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(EvidenceFile::isName)
          .sorted(Comparator.comparingInt(EvidenceFile::number))
          .toList();
    }
  }

  /// Below zero where the first was written before the second, above where after it.
  static int order(String file, String other) {
    return Integer.compare(number(file), number(other));
  }

  private static int number(String file) {
    return Integer.parseInt(file, "evidence-".length(), file.indexOf('.'), 10);
  }
}
