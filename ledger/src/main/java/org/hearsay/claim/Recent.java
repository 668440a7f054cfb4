package org.hearsay.claim;

import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps what was used last.
final class Recent {
  private Recent() {}

  /// A map that forgets what was asked for longest ago. One thread at a time.
  static <K, V> Map<K, V> most(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }
}
