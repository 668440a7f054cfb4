package org.hearsay.language;

import java.util.Arrays;

/// What a word means in its sentence, as a direction: "sank" and "went down" point nearly the same
/// way where both are of ships, and "bank" points elsewhere by a river than in a street.
///
/// Kept in 96 signed bytes: what the network says of the word in 384 dimensions, projected on
/// random directions that are always the same (Johnson and Lindenstrauss 1984, with the signs of
/// Achlioptas 2003). A cosine is off by about a tenth of what it is off the diagonal. Immutable;
/// equal if all bytes are.
public final class WordVector {
  /// How many bytes a vector has.
  public static final int DIMENSIONS = 96;

  private static final int SCALE = 127;
  private static final long SEED = 20_261_129;

  /// A row for each of the 384 components.
  private static final double[][] SIGNS = signs();

  private final byte[] bytes;
  private final double length;

  private WordVector(byte[] bytes) {
    this.bytes = bytes;
    int square = 0;
    for (byte one : bytes) {
      square += one * one;
    }
    this.length = Math.sqrt(square);
  }

  /// Bits of SplitMix64 (Steele, Lea and Flood 2014), the same on every machine.
  private static double[][] signs() {
    double[][] signs = new double[SentenceVector.DIMENSIONS][DIMENSIONS];
    long state = SEED;
    for (double[] row : signs) {
      for (int i = 0; i < row.length; i++) {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 33)) * 0x62a9d9ed799705f5L;
        row[i] = ((mixed ^ (mixed >>> 28)) * 0xcb24d0a5c88c35b3L) < 0 ? 1 : -1;
      }
    }
    return signs;
  }

  /// The vector whose bytes stand in a row of these, from `from` on.
  ///
  /// @throws IllegalArgumentException if there are not so many
  public static WordVector of(byte[] row, int from) {
    if (from < 0 || from + DIMENSIONS > row.length) {
      throw new IllegalArgumentException("no vector at " + from + " of " + row.length + " bytes");
    }
    return new WordVector(Arrays.copyOfRange(row, from, from + DIMENSIONS));
  }

  /// The vector of what the network says, 384 components.
  static WordVector projected(double[] components) {
    double[] sums = new double[DIMENSIONS];
    for (int j = 0; j < components.length; j++) {
      double[] signs = SIGNS[j];
      double component = components[j];
      for (int i = 0; i < DIMENSIONS; i++) {
        sums[i] += signs[i] * component;
      }
    }
    double square = 0;
    for (double sum : sums) {
      square += sum * sum;
    }
    // A byte holds four times the root mean square: of what is random hardly any is greater.
    double scale = square == 0 ? 0 : SCALE / (4 * Math.sqrt(square / DIMENSIONS));
    byte[] bytes = new byte[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(sums[i] * scale), -SCALE, SCALE);
    }
    return new WordVector(bytes);
  }

  /// How near two words are: 1 for the same direction, never below -1; 0 with a vector without a
  /// direction.
  public double cosine(WordVector other) {
    int dot = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      dot += bytes[i] * other.bytes[i];
    }
    double lengths = length * other.length;
    return lengths == 0 ? 0 : Math.clamp(dot / lengths, -1, 1);
  }

  /// Puts its bytes into a row, from `from` on.
  public void copyTo(byte[] row, int from) {
    System.arraycopy(bytes, 0, row, from, DIMENSIONS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordVector vector && Arrays.equals(bytes, vector.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
