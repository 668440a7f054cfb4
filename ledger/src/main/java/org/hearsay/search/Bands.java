package org.hearsay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hearsay.language.SentenceVector;

/// Puts vectors that point nearly the same way under the same words: locality-sensitive hashing by
/// random hyperplanes (Charikar 2002). Of two vectors with a cosine of 0.9 about four of sixteen
/// bands are equal, with one of 0.75 one; of two that have nothing to do with each other hardly
/// ever any. The planes are always the same.
///
/// Immutable; threads may share it.
final class Bands {
  private static final int BANDS = 16;
  private static final int BITS = 10;
  private static final long SEED = 20_261_129;

  private final byte[][] planes = new byte[BANDS * BITS][SentenceVector.DIMENSIONS];

  Bands() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (byte[] plane : planes) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] = (byte) (random.nextBoolean() ? 1 : -1);
      }
    }
  }

  /// A word for each band: its number and its bits.
  List<String> of(SentenceVector vector) {
    byte[] bytes = vector.bytes();
    List<String> words = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      int bits = 0;
      for (int bit = 0; bit < BITS; bit++) {
        bits = bits << 1 | (dot(planes[band * BITS + bit], bytes) >= 0 ? 1 : 0);
      }
      words.add(band + "." + bits);
    }
    return words;
  }

  private static int dot(byte[] plane, byte[] vector) {
    int sum = 0;
    for (int i = 0; i < plane.length; i++) {
      sum += plane[i] * vector[i];
    }
    return sum;
  }
}
