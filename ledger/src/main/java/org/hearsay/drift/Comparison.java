package org.hearsay.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hearsay.certainty.Certainty;
import org.hearsay.matching.Difference;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.jspecify.annotations.Nullable;

/// Finds what changed in one retelling.
final class Comparison {
  private final Holders holders;
  private final BiFunction<Proposition, Proposition, List<Difference>> differences;

  Comparison(Holders holders, BiFunction<Proposition, Proposition, List<Difference>> differences) {
    this.holders = holders;
    this.differences = differences;
  }

  List<Change> changes(Retelling retelling) {
    List<Change> changes = new ArrayList<>();
    sureness(retelling).ifPresent(changes::add);
    attribution(retelling).ifPresent(changes::add);
    changes.addAll(variants(retelling));
    return changes;
  }

  /// Raised only if all that retells is surer than the surest that was said, lowered only if it is
  /// less sure than the least sure.
  private Optional<Change> sureness(Retelling retelling) {
    List<Proposition> retold =
        retelling.retold().stream()
            .filter(
                after -> retelling.said().stream().anyMatch(of -> Sureness.comparable(of, after)))
            .toList();
    List<Proposition> said =
        retelling.said().stream()
            .filter(before -> retold.stream().anyMatch(of -> Sureness.comparable(before, of)))
            .toList();
    if (said.isEmpty() || retold.isEmpty()) {
      return Optional.empty();
    }
    Proposition leastSaid = least(said);
    Proposition mostSaid = most(said);
    Proposition leastRetold = least(retold);
    Proposition mostRetold = most(retold);
    if (Sureness.of(leastRetold) > Sureness.of(mostSaid)) {
      return Optional.of(sureness(Change.Kind.CERTAINTY_RAISED, retelling, mostSaid, leastRetold));
    }
    return Sureness.of(mostRetold) < Sureness.of(leastSaid)
        ? Optional.of(sureness(Change.Kind.CERTAINTY_LOWERED, retelling, leastSaid, mostRetold))
        : Optional.empty();
  }

  private static Proposition least(List<Proposition> of) {
    return of.stream().min(Comparator.comparingInt(Sureness::of)).orElseThrow();
  }

  private static Proposition most(List<Proposition> of) {
    return of.stream().max(Comparator.comparingInt(Sureness::of)).orElseThrow();
  }

  private static Change sureness(
      Change.Kind kind, Retelling retelling, Proposition before, Proposition after) {
    return Sentences.change(
        kind,
        retelling,
        before,
        after,
        before.text(),
        after.text(),
        Sureness.put(before),
        Sureness.put(after));
  }

  /// All that was said stands on somebody's word, and nothing that retells it does; not where the
  /// one who retells reports it itself, or names the article that it has it from.
  private Optional<Change> attribution(Retelling retelling) {
    boolean own = holders.reportsItself(retelling.to());
    Edge edge = retelling.edge();
    boolean names = edge != null && edge.type() == Edge.Type.CITES;
    List<Proposition> told = new ArrayList<>(retelling.retold());
    if (!retelling.isInside()) {
      retelling.to().says().stream().filter(Sureness::isPutForward).forEach(told::add);
    }
    if (own
        || names
        || retelling.said().isEmpty()
        || retelling.retold().isEmpty()
        || !retelling.said().stream().allMatch(Holders::attributed)
        || told.stream().anyMatch(Holders::attributed)) {
      return Optional.empty();
    }
    Proposition after = retelling.retold().getFirst();
    Proposition before = likest(retelling.said(), after).orElseThrow();
    String words = before.chain().isEmpty() ? before.text() : before.chain().getLast().words();
    String whose =
        before.chain().isEmpty() || before.chain().getLast().name().isBlank()
            ? "hands it on as reported"
            : "has it on the word of " + before.chain().getLast().name();
    return Optional.of(
        Sentences.change(
            Change.Kind.ATTRIBUTION_DROPPED,
            retelling,
            before,
            after,
            words,
            after.text(),
            whose,
            "states it on nobody’s word"));
  }

  /// What is retold otherwise, where what was said is not also retold as it was.
  private List<Change> variants(Retelling retelling) {
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
    return likest(retellable, after)
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

  private static Optional<Proposition> likest(List<Proposition> said, Proposition after) {
    return said.stream()
        .max(
            Comparator.<Proposition>comparingDouble(before -> Likeness.of(before, after))
                .thenComparingInt(Sureness::of)
                .thenComparing(before -> before.at().number(), Comparator.reverseOrder()));
  }
}
