package org.hearsay.web;

import org.hearsay.capture.Sha256;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;

/// What a page showed of a claim, as a short word: it changes with the assertions of the claim and
/// with each decision about it. A form brings it back, so that nobody decides on what is no more.
final class Seen {

  private Seen() {}

  static String of(Claim claim, ClaimDecisions decisions) {
    StringBuilder state = new StringBuilder();
    claim.assertions().forEach(id -> state.append(id).append(' '));
    decisions
        .history(claim.assertions())
        .forEach(entry -> state.append('#').append(entry.event().number()));
    return Sha256.of(state.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hex()
        .substring(0, 16);
  }
}
