package org.hearsay.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The bytes of a WARC file, unpacked where they are packed, one gzip member after the other. Holds
/// a few buffers, whatever the members unpack to; one that unpacks to far more than any record is a
/// [Bomb]. After damage it finds the place where the next record may begin. Not for several
/// threads.
final class Unpacked implements Closeable {
  /// In bytes: less is no bomb, whatever it was packed to.
  private static final long HARMLESS = 64L << 20;

  /// Text packs to a tenth, a table of zeros to a thousandth.
  private static final int MOST_PACKED = 250;

  /// How many bytes stay behind in the buffer, so that one can go back to them.
  private static final int BEHIND = 16;

  static final byte[] MAGIC = {'W', 'A', 'R', 'C', '/'};

  private final InputStream raw;
  private final boolean gzip;
  private final byte[] in = new byte[1 << 16];
  private final byte[] out = new byte[(1 << 16) + BEHIND];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();

  private int inAt;
  private int inEnd;
  private long inBase;
  private int outAt;
  private int outEnd;
  private long passed;
  private long memberAt;
  private boolean inMember;

  /// Packed bytes that unpack without end.
  static final class Bomb extends IOException {
    Bomb() {
      super("packed so densely that it cannot be a page");
    }
  }

  /// @param start where in the file the stream begins
  Unpacked(InputStream raw, long start) throws IOException {
    this.raw = raw;
    this.inBase = start;
    this.inEnd = raw.readNBytes(in, 0, 2);
    this.gzip = inEnd == 2 && isPacked(in);
  }

  /// Whether the bytes begin as gzip does.
  static boolean isPacked(byte[] head) {
    return head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  /// Where in the file the member stands that is being read; unpacked files are one member each
  /// byte of which is a place.
  long place() {
    return gzip ? memberAt : inBase + inAt - (outEnd - outAt);
  }

  /// How far into the member's own bytes reading has come; 0 in a file that is not packed.
  long within() {
    return gzip ? passed - (outEnd - outAt) : 0;
  }

  /// The next byte, which stays; -1 at the end of the member.
  int peek() throws IOException {
    return outAt < outEnd || fill() ? out[outAt] & 0xff : -1;
  }

  /// The next byte; -1 at the end of the member.
  int next() throws IOException {
    int next = peek();
    if (next >= 0) {
      outAt++;
    }
    return next;
  }

  /// At most `length` bytes into an array; -1 at the end of the member.
  int read(byte[] into, int from, int length) throws IOException {
    if (peek() < 0) {
      return -1;
    }
    int n = Math.min(length, outEnd - outAt);
    System.arraycopy(out, outAt, into, from, n);
    outAt += n;
    return n;
  }

  /// Steps over `length` bytes; gives how many there were.
  long skip(long length) throws IOException {
    long left = length;
    while (left > 0 && peek() >= 0) {
      int n = (int) Math.min(left, outEnd - outAt);
      outAt += n;
      left -= n;
    }
    return length - left;
  }

  /// Whether a record begins here.
  boolean isAtRecord() throws IOException {
    int read = 0;
    boolean same = true;
    while (same && read < MAGIC.length) {
      int next = next();
      same = next == MAGIC[read];
      read += next < 0 ? 0 : 1;
    }
    outAt -= read;
    return same;
  }

  /// Goes on to the next member; false at the end of the file.
  ///
  /// @throws ZipException if something else follows
  boolean nextMember() throws IOException {
    if (!gzip || !hasInput()) {
      return false;
    }
    begin();
    return true;
  }

  /// Goes on to the next place where a record begins, at least one byte further; false where there
  /// is none to the end of the file.
  boolean recover() throws IOException {
    return gzip ? recoverMember() : recoverLine();
  }

  private boolean recoverLine() throws IOException {
    int before = next();
    while (before >= 0) {
      if (before == '\n' && isAtRecord()) {
        return true;
      }
      before = next();
    }
    return false;
  }

  private boolean recoverMember() throws IOException {
    inMember = false;
    outAt = outEnd;
    int first = 0;
    int second = 0;
    while (hasInput()) {
      int third = in[inAt++] & 0xff;
      if (first == 0x1f && second == 0x8b && third == 8) {
        long base = inBase;
        int after = inAt;
        try {
          beginBehindMagic(inBase + inAt - 3);
          if (isAtRecord()) {
            return true;
          }
        } catch (EOFException | ZipException | Bomb nothingHere) {
          // Only looked like one.
        }
        inMember = false;
        outAt = outEnd;
        if (inBase == base) {
          inAt = after;
        }
        third = 0;
      }
      first = second;
      second = third;
    }
    return false;
  }

  private void begin() throws IOException {
    long at = inBase + inAt;
    if (input() != 0x1f || input() != 0x8b || input() != 8) {
      throw new ZipException("no member");
    }
    beginBehindMagic(at);
  }

  private void beginBehindMagic(long at) throws IOException {
    int flags = input();
    if ((flags & 0xe0) != 0) {
      throw new ZipException("flags");
    }
    skipInput(6);
    if ((flags & 4) != 0) {
      skipInput(input() | (input() << 8));
    }
    for (int text : new int[] {8, 16}) {
      if ((flags & text) != 0) {
        while (input() != 0) {}
      }
    }
    if ((flags & 2) != 0) {
      skipInput(2);
    }
    inflater.reset();
    crc.reset();
    inMember = true;
    memberAt = at;
    passed = 0;
  }

  private boolean fill() throws IOException {
    int keep = Math.min(outEnd, BEHIND);
    System.arraycopy(out, outEnd - keep, out, 0, keep);
    outAt = keep;
    outEnd = keep;
    int n = gzip ? inflated() : copied();
    outEnd += Math.max(n, 0);
    passed += Math.max(n, 0);
    return n > 0;
  }

  private int copied() throws IOException {
    if (!hasInput()) {
      return -1;
    }
    int n = Math.min(inEnd - inAt, out.length - outEnd);
    System.arraycopy(in, inAt, out, outEnd, n);
    inAt += n;
    return n;
  }

  private int inflated() throws IOException {
    try {
      while (inMember) {
        if (inflater.finished()) {
          inMember = false;
          end();
          return -1;
        }
        if (inflater.needsInput()) {
          if (!hasInput()) {
            inMember = false;
            throw new EOFException();
          }
          inflater.setInput(in, inAt, inEnd - inAt);
        }
        int before = inflater.getRemaining();
        int n = inflater.inflate(out, outEnd, out.length - outEnd);
        inAt += before - inflater.getRemaining();
        if (n > 0) {
          crc.update(out, outEnd, n);
          long all = inflater.getBytesWritten();
          if (all > HARMLESS && all / MOST_PACKED > inflater.getBytesRead()) {
            inMember = false;
            throw new Bomb();
          }
          return n;
        }
        if (inflater.needsDictionary()) {
          throw new ZipException("dictionary");
        }
      }
      return -1;
    } catch (DataFormatException e) {
      inMember = false;
      throw new ZipException("deflate");
    }
  }

  private void end() throws IOException {
    long sum = little32();
    long length = little32();
    if (sum != crc.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("sum");
    }
  }

  private long little32() throws IOException {
    return input() | (input() << 8) | (input() << 16) | ((long) input() << 24);
  }

  private void skipInput(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      input();
    }
  }

  private int input() throws IOException {
    if (!hasInput()) {
      throw new EOFException();
    }
    return in[inAt++] & 0xff;
  }

  private boolean hasInput() throws IOException {
    return inAt < inEnd || more();
  }

  private boolean more() throws IOException {
    inBase += inEnd;
    inAt = 0;
    inEnd = Math.max(raw.read(in), 0);
    return inEnd > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    raw.close();
  }
}
