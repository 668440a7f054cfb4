package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /// The candidates `found`, in the order of their cues, with `better` in the place of those that
  /// have their cues at the same words.
  static List<Candidate> replaced(List<Candidate> found, List<Candidate> better) {
    Spans cues =
        Spans.joined(better.stream().flatMap(one -> one.roles().cue().pieces().stream()).toList());
    List<Candidate> result = new ArrayList<>(better);
    found.stream().filter(one -> !cues.overlaps(one.roles().cue())).forEach(result::add);
    result.sort(Comparator.comparing(one -> one.roles().cue().bounds()));
    return result;
  }

  Candidate withContent(Spans content) {
    return new Candidate(new Roles(roles.source(), roles.cue(), content), stance, trace);
  }

  Candidate withSource(Span source) {
    return new Candidate(new Roles(Spans.of(source), roles.cue(), roles.content()), stance, trace);
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
