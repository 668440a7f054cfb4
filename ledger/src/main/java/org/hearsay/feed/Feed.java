package org.hearsay.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed says: its title, its entries in its order, and for how long it asks not to be read
/// again (`ttl`). Title and time are null where it does not say. Immutable.
public record Feed(@Nullable String title, List<FeedEntry> entries, @Nullable Duration ttl) {

  public Feed {
    entries = List.copyOf(entries);
  }
}
