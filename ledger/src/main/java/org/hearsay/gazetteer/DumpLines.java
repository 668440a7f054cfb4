package org.hearsay.gazetteer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a dump, one at a time: of a text file, or of the text files in a ZIP file but its
/// readme. What is unpacked is bounded: by its size, and by how often it is as large as what is
/// packed. A line that is too long is handed out cut, and with it that it was. For one thread.
final class DumpLines implements AutoCloseable {
  /// GeoNames' largest dump unpacks to about 2 GB.
  private static final long MOST_BYTES = 16L << 30;

  /// Such text packs to a fifth or so.
  private static final long MOST_TIMES = 200;

  /// Before so much has come out, its ratio says little.
  private static final long UNSUSPECTED = 64L << 20;

  /// Its longest lines, with many other names, have some 20,000 bytes.
  private static final int LONGEST = 1 << 18;

  private final Path file;
  private final Counted packed;
  private final @Nullable ZipInputStream zip;
  private final InputStream plain;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long unpacked;
  private long line;
  private boolean cut;
  private boolean over;

  private DumpLines(Path file, Counted packed, InputStream plain) throws IOException {
    this.file = file;
    this.packed = packed;
    this.plain = plain;
    this.zip = plain instanceof ZipInputStream unzipped ? unzipped : null;
    this.over = zip != null && !nextEntry();
  }

  /// @param digest takes all bytes of the file that are read
  /// @param progress is told how many bytes of the file are read
  static DumpLines open(Path file, MessageDigest digest, LongConsumer progress) throws IOException {
    InputStream stream = Files.newInputStream(file);
    try {
      Counted packed = new Counted(stream, digest, progress);
      BufferedInputStream buffered = new BufferedInputStream(packed, 1 << 16);
      buffered.mark(4);
      boolean isZip = buffered.read() == 'P' && buffered.read() == 'K';
      buffered.reset();
      return new DumpLines(
          file, packed, isZip ? new ZipInputStream(buffered, StandardCharsets.UTF_8) : buffered);
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  /// The number of the line that was handed out last; the first is 1.
  long line() {
    return line;
  }

  /// Whether the line that was handed out last was too long.
  boolean isCut() {
    return cut;
  }

  /// The next line without its end; null if there is none.
  @Nullable String next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    cut = false;
    boolean any = false;
    while (true) {
      if (from == to && !fill()) {
        return any ? handedOut(bytes) : null;
      }
      any = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      int room = Math.min(end - from, LONGEST - bytes.size());
      bytes.write(buffer, from, room);
      cut |= room < end - from;
      boolean ended = end < to;
      from = ended ? end + 1 : end;
      if (ended) {
        return handedOut(bytes);
      }
    }
  }

  private String handedOut(ByteArrayOutputStream bytes) {
    line++;
    String text = bytes.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private boolean fill() throws IOException {
    while (!over) {
      int read = plain.read(buffer);
      if (read > 0) {
        from = 0;
        to = read;
        unpacked += read;
        checkSize();
        return true;
      }
      over = !nextEntry();
    }
    return false;
  }

  private void checkSize() {
    boolean bomb = zip != null && unpacked > UNSUSPECTED && unpacked > MOST_TIMES * packed.count();
    if (unpacked > MOST_BYTES || bomb) {
      throw new GazetteerException(file, "it unpacks to more than any dump of GeoNames does");
    }
  }

  private boolean nextEntry() throws IOException {
    if (zip == null) {
      return false;
    }
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith(".txt") && !name.endsWith("readme.txt") && !name.contains("iso-language")) {
        return true;
      }
      // What is passed over is unpacked all the same, so it counts too.
      for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
        unpacked += read;
        checkSize();
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }

  /// Bytes that are counted and digested on their way.
  private static final class Counted extends InputStream {
    private final InputStream source;
    private final MessageDigest digest;
    private final LongConsumer progress;
    private long count;

    private Counted(InputStream source, MessageDigest digest, LongConsumer progress) {
      this.source = source;
      this.digest = digest;
      this.progress = progress;
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = source.read(bytes, offset, length);
      if (read > 0) {
        count += read;
        digest.update(bytes, offset, read);
        progress.accept(count);
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
