package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// The rules that hardly err, beside the network: they speak where it marks no cue ("Iran wants a
/// plant, analysts have said": it sees the wish and not who reports it). Stateless.
final class SureRules {
  private static final Set<String> NAMES =
      Set.of(
          "according-to-in-front",
          "according-to-behind",
          "postposed",
          "inverted",
          "was-told",
          "was-told-by",
          "told-by",
          NounRule.NAME);

  private SureRules() {}

  /// What the sure rules among `byRules` found and `found` has no cue for, in the same order.
  static List<Candidate> besides(List<Candidate> found, List<Candidate> byRules) {
    List<Span> cues = new ArrayList<>();
    found.forEach(candidate -> cues.addAll(candidate.roles().cue().pieces()));
    Spans taken = Spans.joined(cues);
    return byRules.stream()
        .filter(candidate -> NAMES.contains(candidate.trace().rule()))
        .filter(candidate -> !taken.overlaps(candidate.roles().cue()))
        .toList();
  }

  /// The same candidates as `found`; where one hangs on a noun ("following reports that") for which
  /// the rule finds no source beside it, its source is taken away: a subject elsewhere in the
  /// sentence is not who reports.
  static List<Candidate> withoutFarSources(List<Candidate> found, List<Candidate> byRules) {
    Map<Spans, Candidate> nouns = new HashMap<>();
    for (Candidate candidate : byRules) {
      if (candidate.trace().rule().equals(NounRule.NAME) && candidate.roles().source().isEmpty()) {
        nouns.put(candidate.roles().cue(), candidate);
      }
    }
    return found.stream()
        .map(candidate -> nouns.getOrDefault(candidate.roles().cue(), candidate))
        .toList();
  }
}
