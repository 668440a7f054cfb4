package org.hearsay.attribution;

import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Words inside quotation marks, marks included; one piece a paragraph where a quotation runs over
/// several.
record Quotation(Spans spans) {

  Span bounds() {
    return spans.bounds();
  }
}
