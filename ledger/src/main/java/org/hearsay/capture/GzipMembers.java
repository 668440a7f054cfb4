package org.hearsay.capture;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Finds where the whole records of a WARC file end. A record is one gzip member (RFC 1952):
///
/// ```
/// member  = %x1F.8B %x08 flags mtime(4) xfl os [extra] [name NUL] [comment NUL] [crc16]
///           deflated crc32 isize
/// ```
///
/// A member counts as whole if its checksum and length agree and it begins as a WARC record does.
/// Not for several threads.
final class GzipMembers {
  private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int CRC16 = 2;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private long bufferAt;
  private boolean endedEarly;

  GzipMembers(FileChannel channel) {
    this.channel = channel;
  }

  /// Where the whole records end, and whether what follows is the beginning of one more, as a
  /// process leaves it that was killed while it wrote. What follows may also be nothing, or damage.
  record Whole(long end, boolean torn) {}

  /// The end of the last whole record that begins at `from` or later; `from` if there is none. What
  /// is damaged between two whole records is stepped over, so that no whole one is lost.
  Whole whole(long from) throws IOException {
    Whole whole = new Whole(from, false);
    long at = from;
    long size = channel.size();
    while (at < size) {
      long next = endOfMember(at);
      if (next > at) {
        at = next;
        whole = new Whole(next, false);
      } else {
        whole = at == whole.end() ? new Whole(at, endedEarly) : whole;
        at = nextMagic(at + 1);
      }
    }
    return whole;
  }

  /// Whether what [#endOfMember] looked at last was broken off by the end of the file.
  boolean endedEarly() {
    return endedEarly;
  }

  /// Where the member that begins at `start` ends, or -1 if no whole one begins there.
  long endOfMember(long start) throws IOException {
    endedEarly = false;
    seek(start);
    Inflater inflater = new Inflater(true);
    try {
      if (next() != 0x1f || next() != 0x8b || next() != 8) {
        return -1;
      }
      skipHeader();
      CRC32 crc = new CRC32();
      byte[] out = new byte[1 << 16];
      byte[] head = new byte[0];
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          inflater.setInput(more());
        }
        int n = inflater.inflate(out);
        if (n == 0 && inflater.needsDictionary()) {
          return -1;
        }
        crc.update(out, 0, n);
        if (head.length < WARC.length) {
          head = joined(head, out, n);
        }
      }
      buffer.position(buffer.limit() - inflater.getRemaining());
      boolean whole =
          little32() == crc.getValue() && little32() == (inflater.getBytesWritten() & 0xffffffffL);
      return whole && Arrays.equals(head, WARC) ? bufferAt + buffer.position() : -1;
    } catch (EOFException torn) {
      endedEarly = true;
      return -1;
    } catch (DataFormatException damaged) {
      return -1;
    } finally {
      inflater.end();
    }
  }

  private static byte[] joined(byte[] head, byte[] out, int n) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(head);
    both.write(out, 0, Math.min(n, WARC.length - head.length));
    return both.toByteArray();
  }

  private void skipHeader() throws IOException {
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      if ((flags & text) != 0) {
        while (next() != 0) {}
      }
    }
    if ((flags & CRC16) != 0) {
      skip(2);
    }
  }

  /// The next place at or after `from` where a member may begin, else the end of the file.
  long nextMagic(long from) throws IOException {
    seek(from);
    int before = 0;
    int last = 0;
    try {
      while (true) {
        int unit = next();
        if (before == 0x1f && last == 0x8b && unit == 8) {
          return bufferAt + buffer.position() - 3;
        }
        before = last;
        last = unit;
      }
    } catch (EOFException end) {
      return channel.size();
    }
  }

  private void seek(long position) {
    bufferAt = position;
    buffer.clear().limit(0);
  }

  /// All bytes that are buffered, at least one; they count as read.
  private ByteBuffer more() throws IOException {
    if (!buffer.hasRemaining()) {
      fill();
    }
    ByteBuffer rest = buffer.duplicate();
    buffer.position(buffer.limit());
    return rest;
  }

  private void fill() throws IOException {
    bufferAt += buffer.limit();
    buffer.clear();
    int n = channel.read(buffer, bufferAt);
    buffer.flip();
    if (n <= 0) {
      throw new EOFException();
    }
  }

  private int next() throws IOException {
    if (!buffer.hasRemaining()) {
      fill();
    }
    return buffer.get() & 0xff;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private long little32() throws IOException {
    return next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
  }
}
