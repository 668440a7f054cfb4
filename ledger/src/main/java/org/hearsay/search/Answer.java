package org.hearsay.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the index says to words that somebody typed.
public sealed interface Answer {

  /// What fits, the best first.
  ///
  /// - `total`: how much there is in all, of which these are a part
  /// - `counted`: false where there is more than `total`; counting them all would take too long
  /// - `next`: with this one goes on behind the last of these; null where there is no more
  record Hits(List<Hit> hits, long total, boolean counted, @Nullable String next)
      implements Answer {

    public Hits {
      hits = List.copyOf(hits);
    }
  }

  /// Why these words cannot be looked for, as the end of a sentence that begins with them.
  record Refused(String why) implements Answer {}
}
