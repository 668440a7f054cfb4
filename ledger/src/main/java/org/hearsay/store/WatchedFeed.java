package org.hearsay.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is remembered of a feed between two askings.
///
/// - `address`: as the user gave it
/// - `answeredAt`, `etag`, `lastModified`: the address that gave the validators, and these as they
///   came; null unless every entry that the feed had then is settled, so that none is ever lost
///   behind an unchanged answer
/// - `heardAt`: when it last answered with entries, or asked to be left alone
/// - `notBefore`: until when it wants to be left alone; null for not at all
public record WatchedFeed(
    String address,
    @Nullable String title,
    @Nullable String answeredAt,
    @Nullable String etag,
    @Nullable String lastModified,
    Instant heardAt,
    @Nullable Instant notBefore) {

  /// The same without validators: not every entry is settled.
  public WatchedFeed unsettled() {
    return new WatchedFeed(address, title, null, null, null, heardAt, notBefore);
  }

  public WatchedFeed withNotBefore(@Nullable Instant moment) {
    return new WatchedFeed(address, title, answeredAt, etag, lastModified, heardAt, moment);
  }
}
