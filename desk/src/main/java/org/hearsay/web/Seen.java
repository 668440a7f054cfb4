package org.hearsay.web;

import org.hearsay.capture.Sha256;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.source.Source;

/// What a page showed of a claim or a source, as a short word: it changes with the assertions of
/// the claim and with each decision about it. A form brings it back, so that nobody decides on what
/// is no more.
final class Seen {

  private Seen() {}

  static String of(Claim claim, ClaimDecisions decisions) {
    StringBuilder state = new StringBuilder();
    claim.assertions().forEach(id -> state.append(id).append(' '));
    decisions
        .history(claim.assertions())
        .forEach(entry -> state.append('#').append(entry.event().number()));
    return word(state);
  }

  /// Of a source: it changes with its names, its parents and each decision about it, not with what
  /// it says.
  static String of(Source source) {
    StringBuilder state = new StringBuilder(source.id()).append('\n').append(source.name());
    source.names().forEach(form -> state.append('\n').append(form.text()));
    source.parents().forEach(parent -> state.append("\n^").append(parent.body().id()));
    source.ground().events().forEach(event -> state.append('#').append(event));
    return word(state);
  }

  private static String word(StringBuilder state) {
    return Sha256.of(state.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hex()
        .substring(0, 16);
  }
}
