package org.hearsay.claim;

import org.hearsay.store.ClaimEvent;

/// What became of something that a person wanted to decide about claims.
public sealed interface ClaimDecided {

  /// It was written down, and claims are accordingly.
  record Written(ClaimEvent event) implements ClaimDecided {}

  /// It cannot be; `why` is a sentence.
  record Refused(String why) implements ClaimDecided {}
}
