package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.amendment.Wording;
import org.hearsay.proposition.Proposition;

/// Finds the assertion that a decision speaks of among those of its article as it is read now: the
/// one that stands where it stood and has its words; else the nearest one that has its words, in
/// the same text before the other; else the one that has most of them.
///
/// Most of them: as much as [Wording] asks for. Where two fit equally well, none is found: nothing
/// is guessed.
///
/// Immutable; threads may share it.
final class Refinding {
  /// The assertion, empty if there is none.
  ///
  /// @param propositions all those of its article, in their order
  Optional<Proposition> found(ClaimDecision.Ref ref, List<Proposition> propositions) {
    List<Proposition> literal =
        propositions.stream().filter(one -> one.text().equals(ref.text())).toList();
    if (literal.isEmpty()) {
      return alike(ref, propositions);
    }
    return literal.stream()
        .min(
            Comparator.comparing((Proposition one) -> !isSameText(one, ref))
                .thenComparingInt(one -> Math.abs(one.at().passage().start() - ref.start()))
                .thenComparingInt(one -> one.at().number()));
  }

  private static boolean isSameText(Proposition one, ClaimDecision.Ref ref) {
    return Objects.equals(one.at().passage().field(), ref.field());
  }

  private static Optional<Proposition> alike(
      ClaimDecision.Ref ref, List<Proposition> propositions) {
    Wording wanted = Wording.of(ref.text());
    double best = 0;
    List<Proposition> found = new ArrayList<>();
    for (Proposition one : propositions) {
      double likeness = wanted.likeness(Wording.of(one.text()));
      if (likeness >= Wording.ENOUGH && likeness >= best) {
        if (likeness > best) {
          found.clear();
        }
        best = likeness;
        found.add(one);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
