package org.hearsay.reuse;

import java.util.Arrays;

/// Runs of four words, as hashes: what two texts share of these they hardly share by chance. A run
/// of which fewer than two words say something ("in the end of") is none. Immutable.
final class Shingles {
  static final int LENGTH = 4;

  private Shingles() {}

  /// The hash of the run that begins at each word, in text order; runs that say nothing left out.
  static long[] of(Words words) {
    long[] shingles = new long[Math.max(0, words.count() - LENGTH + 1)];
    int count = 0;
    for (int at = 0; at + LENGTH <= words.count(); at++) {
      int telling = 0;
      long hash = 0;
      for (int i = at; i < at + LENGTH; i++) {
        telling += words.isSlight(i) ? 0 : 1;
        hash = Words.mixed(hash ^ words.key(i));
      }
      if (telling >= 2) {
        shingles[count++] = hash;
      }
    }
    return Arrays.copyOf(shingles, count);
  }
}
