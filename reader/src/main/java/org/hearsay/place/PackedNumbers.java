package org.hearsay.place;

import java.util.Arrays;

/// A place in some bytes from which numbers are read, one behind the other: groups of seven bits,
/// the lowest first, the eighth bit set where more follow. For one thread.
final class PackedNumbers {
  private final byte[] bytes;
  private int at;

  PackedNumbers(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  int next() {
    int value = 0;
    int shift = 0;
    byte b;
    do {
      b = bytes[at++];
      value |= (b & 127) << shift;
      shift += 7;
    } while (b < 0);
    return value;
  }

  int[] next(int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = next();
    }
    return values;
  }

  /// Numbers of which each is stored as its difference from the one before, with its sign in the
  /// lowest bit.
  int[] nextDifferences(int count) {
    int[] values = new int[count];
    int last = 0;
    for (int i = 0; i < count; i++) {
      int value = next();
      last += (value >>> 1) ^ -(value & 1);
      values[i] = last;
    }
    return values;
  }

  byte[] nextBytes(int count) {
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }
}
