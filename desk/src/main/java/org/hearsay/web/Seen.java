package org.hearsay.web;

import java.nio.charset.StandardCharsets;
import org.hearsay.capture.Sha256;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.source.Source;

/// What a page showed of a claim or a source, as a short word: it changes with each decision about
/// it. A form brings it back, so that nobody decides on what is no more.
final class Seen {

  private Seen() {}

  /// Of a claim: it changes with its assertions too.
  static String of(Claim claim, ClaimDecisions decisions) {
    StringBuilder state = new StringBuilder();
    claim.assertions().forEach(id -> state.append(id).append(' '));
    decisions
        .history(claim.assertions())
        .forEach(entry -> state.append('#').append(entry.event().number()));
    return word(state);
  }

  /// Of a source: it changes with its names and with each decision about it.
  static String of(Source source) {
    StringBuilder state = new StringBuilder(source.id()).append('\n').append(source.name());
    source.names().forEach(form -> state.append('\n').append(form.text()));
    source.ground().events().forEach(number -> state.append('#').append(number));
    return word(state);
  }

  private static String word(StringBuilder state) {
    return Sha256.of(state.toString().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
  }
}
