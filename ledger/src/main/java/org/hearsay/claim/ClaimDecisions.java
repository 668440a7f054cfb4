package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.matching.Rulings;
import org.hearsay.proposition.Proposition;
import org.hearsay.store.AssertionId;
import org.hearsay.store.ClaimEvent;

/// All that people decided about claims, and what became of it: a function of the events and of the
/// assertions that there are. Immutable; threads may share it.
public final class ClaimDecisions {
  private final List<Entry> history;
  private final Rulings rulings;
  private final Map<Rulings.Pair, ClaimEvent> apart;
  private final Map<AssertionId, Graded> grades;

  /// A decision, and what became of it.
  ///
  /// - `undone`: a later one took it back
  /// - `orphan`: the assertions that it was about are there no more, so that it changes nothing
  /// - `about`: the assertions that it is about now
  public record Entry(
      ClaimEvent event,
      ClaimDecision decision,
      boolean undone,
      boolean orphan,
      List<AssertionId> about) {

    public Entry {
      about = List.copyOf(about);
    }
  }

  /// How credible a person said a claim is, from 1 to 6; who, when and why stand in the event.
  public record Graded(int grade, ClaimEvent event) {}

  /// An event with its line read.
  record Written(ClaimEvent event, ClaimDecision decision) {

    static Written of(ClaimEvent event) {
      return new Written(event, ClaimDecisionJson.read(event.decision()));
    }
  }

  private ClaimDecisions(List<Entry> history, Precedence precedence, Map<AssertionId, Graded> gs) {
    this.history = List.copyOf(history);
    this.rulings = precedence.rulings();
    this.apart = Map.copyOf(precedence.apart());
    this.grades = Map.copyOf(gs);
  }

  /// The decisions as they stand with these assertions.
  ///
  /// @param events in their order
  /// @param propositions gives the assertions of an article as it is read now, by its short id
  public static ClaimDecisions of(
      List<ClaimEvent> events, Function<String, List<Proposition>> propositions) {
    Refinding refinding = new Refinding();
    Map<String, List<Proposition>> articles = new HashMap<>();
    return found(
        events.stream().map(Written::of).toList(),
        ref ->
            refinding
                .found(ref, articles.computeIfAbsent(ref.article(), propositions))
                .map(ClaimDecisions::id));
  }

  static AssertionId id(Proposition proposition) {
    return new AssertionId(proposition.at().article(), proposition.at().number());
  }

  /// @param finder finds what a decision speaks of
  static ClaimDecisions found(
      List<Written> events, Function<ClaimDecision.Ref, Optional<AssertionId>> finder) {
    Set<Long> undone = undone(events);
    Map<Long, List<AssertionId>> about = new HashMap<>();
    List<Entry> history = new ArrayList<>();
    List<List<List<AssertionId>>> found = new ArrayList<>();
    Map<AssertionId, Graded> grades = new HashMap<>();
    for (Written written : events) {
      long number = written.event().number();
      ClaimDecision decision = written.decision();
      List<List<AssertionId>> sides =
          decision.about().stream().map(refs -> all(refs, finder)).toList();
      List<AssertionId> all =
          decision instanceof ClaimDecision.Undo(var target)
              ? about.getOrDefault(target, List.of())
              : sides.stream().flatMap(List::stream).distinct().toList();
      boolean orphan = isOrphan(decision, sides, about.keySet());
      about.put(number, all);
      history.add(new Entry(written.event(), decision, undone.contains(number), orphan, all));
      found.add(sides);
      if (decision instanceof ClaimDecision.Grade(_, int grade)
          && !orphan
          && !undone.contains(number)) {
        grades.put(all.getFirst(), new Graded(grade, written.event()));
      }
    }
    Precedence precedence = new Precedence();
    for (int i = history.size() - 1; i >= 0; i--) {
      Entry entry = history.get(i);
      if (!entry.undone() && !entry.orphan()) {
        precedence.add(entry.event(), entry.decision(), found.get(i));
      }
    }
    return new ClaimDecisions(history, precedence, grades);
  }

  /// The later event wins: an undo that is undone itself undoes nothing.
  private static Set<Long> undone(List<Written> events) {
    Set<Long> undone = new HashSet<>();
    for (Written written : events.reversed()) {
      if (!undone.contains(written.event().number())
          && written.decision() instanceof ClaimDecision.Undo(var target)) {
        undone.add(target);
      }
    }
    return undone;
  }

  private static List<AssertionId> all(
      List<ClaimDecision.Ref> refs, Function<ClaimDecision.Ref, Optional<AssertionId>> finder) {
    Set<AssertionId> found = new LinkedHashSet<>();
    refs.forEach(ref -> finder.apply(ref).ifPresent(found::add));
    return List.copyOf(found);
  }

  /// Something of each side must be left, and where there are two sides, not the same.
  private static boolean isOrphan(
      ClaimDecision decision, List<List<AssertionId>> sides, Set<Long> before) {
    if (decision instanceof ClaimDecision.Undo(var target)) {
      return !before.contains(target);
    }
    return sides.stream().anyMatch(List::isEmpty)
        || sides.stream().flatMap(List::stream).distinct().count() < sides.size();
  }

  /// All decisions in the order in which they were taken.
  public List<Entry> history() {
    return history;
  }

  /// Those that are about one of these assertions now.
  public List<Entry> history(Collection<AssertionId> assertions) {
    return history.stream()
        .filter(entry -> !Collections.disjoint(entry.about(), assertions))
        .toList();
  }

  /// The decision of that number.
  public Optional<Entry> event(long number) {
    return history.stream().filter(entry -> entry.event().number() == number).findFirst();
  }

  /// Which assertions are one claim, and which are not.
  public Rulings rulings() {
    return rulings;
  }

  /// The last decision in force that told two apart of which one is among these and the other among
  /// those.
  public Optional<ClaimEvent> apart(Collection<AssertionId> some, Collection<AssertionId> others) {
    return some.stream()
        .flatMap(one ->
            rulings.apartFrom(one).stream()
                .filter(others::contains)
                .flatMap(
                    other -> Optional.ofNullable(apart.get(new Rulings.Pair(one, other))).stream()))
        .max((one, other) -> Long.compare(one.number(), other.number()));
  }

  /// The grades in force, by the assertion that each goes with.
  public Map<AssertionId, Graded> grades() {
    return grades;
  }

  /// The grade of the claim that these assertions are: the last one that was given to it, or to
  /// what has become part of it.
  public Optional<Graded> grade(Collection<AssertionId> assertions) {
    return assertions.stream()
        .flatMap(id -> Optional.ofNullable(grades.get(id)).stream())
        .max((one, other) -> Long.compare(one.event().number(), other.event().number()));
  }
}
