package org.hearsay.web;

import org.hearsay.amendment.AmendedReading;
import org.hearsay.api.FindingJson;
import org.hearsay.assertion.Stated;
import org.hearsay.capture.Sha256;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.source.Source;

/// What a page showed of a claim, a source or a finding, as a short word: that of a claim changes
/// with its assertions and with each decision about it. A form brings it back, so that nobody
/// decides on what is no more.
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

  /// Of a finding: it changes with each change of it, and where the article was read anew and has
  /// another there.
  static String of(AmendedReading.Finding finding) {
    Stated now = finding.now() == null ? finding.machine() : finding.now();
    StringBuilder state = new StringBuilder(String.valueOf(FindingJson.stated(now)));
    finding.events().forEach(entry -> state.append('#').append(entry.amendment().number()));
    return word(state);
  }

  /// Of all that was changed in an article.
  static String of(AmendedReading amended) {
    StringBuilder state = new StringBuilder(amended.machine().article().id().value());
    return word(state.append('#').append(amended.last()));
  }

  private static String word(StringBuilder state) {
    return Sha256.of(state.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hex()
        .substring(0, 16);
  }
}
