package org.hearsay.attribution;

import org.hearsay.attribution.Attribution.Roles;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.attribution.Attribution.Trace;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// What a cue rule found: roles, before nesting and holders are known.
record Candidate(Roles roles, Stance stance, Trace trace) {

  static Candidate of(
      @Nullable Span source, Span cue, Spans content, Stance stance, String rule, double score) {
    Spans sourceSpans = source == null ? Spans.NONE : Spans.of(source);
    return new Candidate(
        new Roles(sourceSpans, Spans.of(cue), content), stance, new Trace(rule, score));
  }

  Candidate withContent(Spans content) {
    return new Candidate(new Roles(roles.source(), roles.cue(), content), stance, trace);
  }

  /// The same as a refusal to say anything: the source wants not to, and states nothing.
  Candidate refusing() {
    return new Candidate(roles, Stance.WANTS, new Trace(Refusals.RULE, trace.score()));
  }

  /// From the first to the last character of any of its roles.
  Span bounds() {
    return roles.bounds();
  }
}
