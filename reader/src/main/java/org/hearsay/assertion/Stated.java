package org.hearsay.assertion;

import java.util.List;
import org.hearsay.attribution.Attribution;

/// An assertion together with what its indices and spans refer to: the text that it stands in, body
/// or headline, and the findings of that text. `number` is what it is called in its reading.
public record Stated(
    int number, Assertion assertion, Findings findings, String text, boolean inHeadline) {

  /// From the outermost attribution to the one that the assertion hangs on.
  public List<Attribution> chain() {
    return assertion.chain().stream().map(findings.attributions()::get).toList();
  }
}
