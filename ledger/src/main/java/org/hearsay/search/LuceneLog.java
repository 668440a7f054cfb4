package org.hearsay.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from advising people, on their terminal, to start Java with another option. The one
/// class that knows the JDK's logging, because Lucene uses it.
final class LuceneLog {
  /// Held on to: the JDK forgets the level of a logger that nobody holds.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private LuceneLog() {}

  /// From now on it only tells what went wrong.
  static void hush() {
    VECTORS.setLevel(Level.SEVERE);
  }
}
