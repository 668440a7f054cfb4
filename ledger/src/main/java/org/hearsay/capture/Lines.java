package org.hearsay.capture;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a stream as bytes, without their ends (LF or CR LF), blank ones left out. Holds one
/// line at a time, and of a line that is too long only the first bytes. Not for several threads.
final class Lines implements Closeable {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private long number;

  Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /// A line, its number in the stream from 1, and whether bytes beyond the limit were left out.
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Line(long number, byte[] bytes, boolean tooLong) {}

  /// The number of the line that was read last, 0 before the first.
  long number() {
    return number;
  }

  /// The next line that is not blank, null at the end.
  ///
  /// @throws IOException where the stream breaks; the lines before were whole, what stands of this
  ///   one is dropped
  @Nullable Line next() throws IOException {
    while (true) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean tooLong = false;
      boolean any = false;
      boolean ended = false;
      while (!ended && (at < filled || fill())) {
        any = true;
        int end = at;
        while (end < filled && buffer[end] != '\n') {
          end++;
        }
        int room = Math.min(end - at, limit + 1 - line.size());
        line.write(buffer, at, Math.max(room, 0));
        tooLong |= line.size() > limit;
        ended = end < filled;
        at = ended ? end + 1 : end;
      }
      if (!any) {
        return null;
      }
      number++;
      byte[] bytes = withoutReturn(line.toByteArray());
      if (!isBlank(bytes)) {
        return new Line(number, bytes, tooLong);
      }
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(in.read(buffer), 0);
    return filled > 0;
  }

  private static byte[] withoutReturn(byte[] line) {
    int length = line.length;
    return length > 0 && line[length - 1] == '\r'
        ? java.util.Arrays.copyOf(line, length - 1)
        : line;
  }

  private static boolean isBlank(byte[] line) {
    for (byte unit : line) {
      if (unit != ' ' && unit != '\t') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
