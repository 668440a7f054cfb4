package org.hearsay.language;

import java.util.Arrays;

/// What a sentence is about, as a direction in 384 dimensions: sentences that say nearly the same
/// point nearly the same way. It knows little of numbers, names and "not": "three were hurt" and
/// "thirty were hurt" are close.
///
/// Kept in 384 signed bytes, each a component of the vector of length one times 127, rounded.
/// Against the vector before rounding a cosine is off by a few thousandths. Immutable; equal if all
/// bytes are.
public final class SentenceVector {
  /// How many bytes a vector has.
  public static final int DIMENSIONS = 384;

  private static final int SCALE = 127;

  private final byte[] bytes;
  private final double length;

  private SentenceVector(byte[] bytes) {
    this.bytes = bytes;
    this.length = Math.sqrt(dot(bytes, bytes));
    if (length == 0) {
      throw new IllegalArgumentException("a vector without a direction");
    }
  }

  /// The vector that [#bytes] gave.
  ///
  /// @throws IllegalArgumentException if these are not 384 bytes, or all of them are zero
  public static SentenceVector of(byte[] bytes) {
    if (bytes.length != DIMENSIONS) {
      throw new IllegalArgumentException("a vector of " + bytes.length + " bytes");
    }
    return new SentenceVector(bytes.clone());
  }

  /// The vector in the direction of these components, of whatever length.
  static SentenceVector towards(double[] components) {
    double square = 0;
    for (double component : components) {
      square += component * component;
    }
    double scale = SCALE / Math.sqrt(square);
    byte[] bytes = new byte[components.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(components[i] * scale);
    }
    return new SentenceVector(bytes);
  }

  /// How near two sentences are: 1 for the same direction, about 0 for sentences that have nothing
  /// to do with each other, never below -1.
  public double cosine(SentenceVector other) {
    double cosine = dot(bytes, other.bytes) / (length * other.length);
    return Math.max(-1, Math.min(1, cosine));
  }

  /// The vector as it can be kept; a copy.
  public byte[] bytes() {
    return bytes.clone();
  }

  private static int dot(byte[] one, byte[] other) {
    int sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SentenceVector vector && Arrays.equals(bytes, vector.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "SentenceVector[" + Arrays.hashCode(bytes) + "]";
  }
}
