package org.hearsay.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hearsay.certainty.Certainty;
import org.hearsay.matching.Difference;
import org.hearsay.proposition.Proposition;
import org.jspecify.annotations.Nullable;

/// Finds numbers, dates, places and actors that changed in a retelling, plans that are told as
/// done, and what was not so and now is.
final class Variants {
  private final Holders holders;
  private final BiFunction<Proposition, Proposition, List<Difference>> differences;

  Variants(Holders holders, BiFunction<Proposition, Proposition, List<Difference>> differences) {
    this.holders = holders;
    this.differences = differences;
  }

  /// What is retold otherwise, where what was said is not also retold as it was.
  List<Change> changes(Retelling retelling) {
    List<Change> changes = new ArrayList<>();
    if (retelling.retold().isEmpty() && toldNowhere(retelling)) {
      for (Proposition after : retelling.retoldOtherwise()) {
        if (retelling.saidOtherwise().stream().noneMatch(before -> agree(before, after))) {
          changes.addAll(differing(retelling, retelling.said(), after));
        }
      }
    } else if (retelling.said().isEmpty()) {
      for (Proposition after : retelling.retold()) {
        List<Proposition> lost =
            retelling.saidOtherwise().stream()
                .filter(before -> others(retelling).stream().noneMatch(of -> agree(before, of)))
                .toList();
        changes.addAll(differing(retelling, lost, after));
      }
    }
    return changes;
  }

  /// Whether the claim as it was said is not elsewhere in the article that retells; inside one
  /// article it always is, further down.
  private static boolean toldNowhere(Retelling retelling) {
    return retelling.isInside() || retelling.to().says().stream().noneMatch(Sureness::isPutForward);
  }

  /// The variants that the one who retells also has.
  private static List<Proposition> others(Retelling retelling) {
    return retelling.isInside() ? retelling.retoldOtherwise() : retelling.to().variants();
  }

  private boolean agree(Proposition before, Proposition after) {
    return differences.apply(before, after).isEmpty();
  }

  private List<Change> differing(Retelling retelling, List<Proposition> said, Proposition after) {
    List<Proposition> retellable =
        said.stream().filter(before -> holders.mayRetell(before, retelling.from(), after)).toList();
    return Likeness.likest(retellable, after)
        .map(before ->
            differences.apply(before, after).stream()
                .map(difference -> differing(retelling, before, after, difference))
                .flatMap(Optional::stream)
                .toList())
        .orElse(List.of());
  }

  private Optional<Change> differing(
      Retelling retelling, Proposition before, Proposition after, Difference difference) {
    Change.Kind kind = kind(retelling, before, after, difference.kind());
    return kind == null
        ? Optional.empty()
        : Optional.of(
            Sentences.change(
                kind,
                retelling,
                before,
                after,
                difference.before(),
                difference.after(),
                Sentences.has(difference.before(), before),
                Sentences.has(difference.after(), after)));
  }

  private Change.@Nullable Kind kind(
      Retelling retelling, Proposition before, Proposition after, Difference.Kind difference) {
    return switch (difference) {
      case NUMBER -> Change.Kind.NUMBER_CHANGED;
      case DATE -> Change.Kind.DATE_CHANGED;
      case PLACE -> Change.Kind.PLACE_CHANGED;
      case ACTOR -> Change.Kind.ACTOR_CHANGED;
      case STATUS ->
          after.manner().status() == Certainty.Status.FACT ? Change.Kind.TENSE_CHANGED : null;
      case CONTRADICTION ->
          losesNegation(retelling, before, after) ? Change.Kind.NEGATION_LOST : null;
    };
  }

  /// A denial beside what it denies is no loss: the later statement must stand on the word of whom
  /// the earlier one is, or on nobody's in an article that has it from nowhere else.
  private boolean losesNegation(Retelling retelling, Proposition before, Proposition after) {
    boolean turned = !before.manner().positive() && after.manner().positive();
    boolean sameWord =
        after.chain().isEmpty()
            ? retelling.isInside() || holders.hasNoOtherWay(retelling.from(), retelling.to())
            : holders.sameHolder(before, retelling.from(), after);
    return turned && sameWord;
  }
}
