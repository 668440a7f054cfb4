package org.hearsay.time;

import org.hearsay.text.Span;

/// A time expression where it stands, with the rule that found it.
record Found(Span span, Meaning meaning, String rule) {

  Found withMeaning(Meaning other) {
    return new Found(span, other, rule);
  }

  TimeExpression expression() {
    return new TimeExpression(
        span, meaning.type(), meaning.value(), meaning.edtf(), meaning.anchor(), rule);
  }
}
