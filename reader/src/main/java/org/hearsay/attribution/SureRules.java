package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// The rules that hardly err, beside the network: they speak where it marks no cue, and where they
/// know better what it marks. Stateless.
final class SureRules {
  private static final Set<String> NAMES =
      Set.of(
          "according-to-in-front",
          "according-to-behind",
          "was-told",
          BeforeRule.RELATIVE,
          NounRule.NAME);

  /// These rules hardly err where somebody says it in so many words.
  private static final Set<String> SURE_OF_SAYING = Set.of("postposed", "inverted");

  private SureRules() {}

  /// What the sure rules among `byRules` found and `found` has no cue for, in the same order.
  static List<Candidate> besides(List<Candidate> found, List<Candidate> byRules, String text) {
    List<Span> cues = new ArrayList<>();
    found.forEach(candidate -> cues.addAll(candidate.roles().cue().pieces()));
    Spans taken = Spans.joined(cues);
    return byRules.stream()
        .filter(candidate -> isSure(candidate, text))
        .filter(candidate -> !taken.overlaps(candidate.roles().cue()))
        .toList();
  }

  /// What the rules know of who was told and who told it: two steps, where the network sees one.
  static List<Candidate> told(List<Candidate> byRules) {
    return byRules.stream()
        .filter(candidate ->
            candidate.trace().rule().equals(ToldByRule.HEARER)
                || candidate.trace().rule().equals(ToldByRule.AGENT))
        .toList();
  }

  private static boolean isSure(Candidate candidate, String text) {
    String rule = candidate.trace().rule();
    String cue = candidate.roles().cue().of(text).toLowerCase(Locale.ROOT);
    return NAMES.contains(rule)
        || (SURE_OF_SAYING.contains(rule)
            && (cue.endsWith("said") || cue.endsWith("says") || cue.equals("say")));
  }

  /// The same candidates as `found`, but where a rule knows better that the text names no source:
  /// for a noun ("following reports that") with none beside it, whatever subject stands elsewhere
  /// in the sentence, and for "reportedly" and its kin the rule's finding takes the place of the
  /// network's. So it does where the network finds nobody and the rule somebody of whom the text
  /// tells more between commas.
  static List<Candidate> withoutFarSources(List<Candidate> found, List<Candidate> byRules) {
    Map<Spans, Candidate> better = new HashMap<>();
    Map<Spans, Candidate> relative = new HashMap<>();
    NavigableMap<Integer, Candidate> handedOn = new TreeMap<>();
    for (Candidate candidate : byRules) {
      String rule = candidate.trace().rule();
      if (rule.equals(NounRule.NAME) && candidate.roles().source().isEmpty()) {
        better.put(candidate.roles().cue(), candidate);
      } else if (rule.equals(BeforeRule.RELATIVE)) {
        relative.put(candidate.roles().cue(), candidate);
      } else if (rule.equals(HandedOnRule.NAME)) {
        handedOn.put(candidate.roles().cue().bounds().start(), candidate);
      }
    }
    return found.stream()
        .map(candidate -> better.getOrDefault(candidate.roles().cue(), candidate))
        .map(candidate ->
            candidate.roles().source().isEmpty()
                ? relative.getOrDefault(candidate.roles().cue(), candidate)
                : candidate)
        .map(candidate -> handedOn(candidate, handedOn))
        .toList();
  }

  private static Candidate handedOn(Candidate found, NavigableMap<Integer, Candidate> byPlace) {
    var rule = byPlace.lowerEntry(found.roles().cue().bounds().end());
    boolean same =
        rule != null
            && found.roles().source().isEmpty()
            && found.roles().cue().overlaps(rule.getValue().roles().cue());
    return same ? rule.getValue() : found;
  }
}
