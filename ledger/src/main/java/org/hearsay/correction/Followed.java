package org.hearsay.correction;

import java.time.Instant;
import org.hearsay.store.Correction;
import org.hearsay.store.Ruling;
import org.jspecify.annotations.Nullable;

/// What a reader may see by a private link: their own words, and what became of them. Who decided,
/// and what others sent, is not in it.
///
/// - `reply`: null where there is none
/// - `decidedAt`: null while it is pending
public record Followed(
    Correction correction,
    Ruling.Status status,
    @Nullable String reply,
    @Nullable Instant decidedAt,
    boolean published) {

  static Followed of(Correction correction, Ruling ruling) {
    return new Followed(
        correction, ruling.status(), ruling.reply(), ruling.at(), ruling.isPublished());
  }
}
