package org.hearsay.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;

/// How many entries a ZIP file announces, and how long the table of them is: read from its end
/// before anything loads that table into memory (APPNOTE.TXT 4.3.14 and 4.3.16).
record ZipTable(long entries, long bytes) {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int END_64_LENGTH = 56;
  private static final int LONGEST_COMMENT = 0xffff;

  static ZipTable of(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      int tail = (int) Math.min(file.length(), END_LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH);
      ByteBuffer bytes = read(file, file.length() - tail, tail);
      for (int at = tail - END_LENGTH; at >= 0; at--) {
        if (bytes.getInt(at) == END) {
          int locator = at - LOCATOR_LENGTH;
          return locator >= 0 && bytes.getInt(locator) == LOCATOR_64
              ? of64(file, bytes.getLong(locator + 8))
              : new ZipTable(bytes.getShort(at + 10) & 0xffff, bytes.getInt(at + 12) & 0xffffffffL);
        }
      }
      throw new ZipException("no end of a table");
    }
  }

  private static ZipTable of64(RandomAccessFile file, long at) throws IOException {
    if (at < 0 || at > file.length() - END_64_LENGTH) {
      throw new ZipException("a table outside of the file");
    }
    ByteBuffer end = read(file, at, END_64_LENGTH);
    if (end.getInt(0) != END_64) {
      throw new ZipException("no end of a large table");
    }
    return new ZipTable(end.getLong(32), end.getLong(40));
  }

  private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(at);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
