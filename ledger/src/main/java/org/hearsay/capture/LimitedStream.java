package org.hearsay.capture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Hands on at most `limit` bytes, and throws [Exceeded] where more come.
final class LimitedStream extends FilterInputStream {
  private long left;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int unit = super.read();
    count(unit < 0 ? 0 : 1);
    return unit;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = super.read(into, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) throws Exceeded {
    left -= bytes;
    if (left < 0) {
      throw new Exceeded();
    }
  }

  /// More bytes than the limit.
  static final class Exceeded extends IOException {
    Exceeded() {
      super("more bytes than the limit");
    }
  }
}
