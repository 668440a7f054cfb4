package org.hearsay.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hearsay.matching.Difference;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;

/// Finds what changed in one retelling: how surely it is put, on whose word, and what.
final class Comparison {
  private final Holders holders;
  private final Variants variants;

  Comparison(Holders holders, BiFunction<Proposition, Proposition, List<Difference>> differences) {
    this.holders = holders;
    this.variants = new Variants(holders, differences);
  }

  List<Change> changes(Retelling retelling) {
    List<Change> changes = new ArrayList<>();
    sureness(retelling).ifPresent(changes::add);
    attribution(retelling).ifPresent(changes::add);
    changes.addAll(variants.changes(retelling));
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
    Proposition before = Likeness.likest(retelling.said(), after).orElseThrow();
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
}
