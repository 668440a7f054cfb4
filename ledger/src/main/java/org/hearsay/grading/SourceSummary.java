package org.hearsay.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.drift.Change;
import org.hearsay.source.Register;
import org.jspecify.annotations.Nullable;

/// A source summary statement in the sense of ICD 206: who states a claim, where it comes from,
/// what is strong and weak in that, what matters most, what corroborates it and what conflicts.
/// Made from the graph and what follows from it, and from nothing else; each sentence can be
/// opened.
public record SourceSummary(List<Sentence> sentences) {

  public SourceSummary {
    sentences = List.copyOf(sentences);
  }

  /// Of a claim.
  ///
  /// @param changes what changed on its way
  /// @param against the claims that contradict it
  /// @param register whose grades are told, beside the claim and not mixed with it; null for none
  public static SourceSummary of(
      Sourcing claim, List<Change> changes, List<Sourcing> against, @Nullable Register register) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.addAll(new Origins(claim).sentences());
    sentences.addAll(new Weighing(claim).sentences());
    sentences.addAll(new Accord(claim, against).sentences());
    if (register != null) {
      sentences.addAll(new Reliabilities(claim, register).sentences());
    }
    for (Change change : changes) {
      List<String> nodes =
          change.inside() ? List.of(change.to()) : List.of(change.from(), change.to());
      String text = English.first(change.kind().label()) + ": " + change.sentence();
      sentences.add(new Sentence(text, nodes, change.evidence()));
    }
    return new SourceSummary(sentences);
  }

  /// All of it, one sentence behind the other.
  public String text() {
    return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
  }
}
