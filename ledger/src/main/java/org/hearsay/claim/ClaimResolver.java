package org.hearsay.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hearsay.matching.Match;
import org.hearsay.matching.Relation;
import org.hearsay.store.AssertionId;
import org.hearsay.store.ClaimEvent;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredAssertion;
import org.jspecify.annotations.Nullable;

/// Makes a decision of what a person typed: finds what is meant and checks whether it can be. Sees
/// the ledger as it is when it is asked; claims must be up to date.
final class ClaimResolver {
  private static final Comparator<Match> LIKELIEST_FIRST =
      Comparator.comparing((Match match) -> match.relation() == Relation.VARIANT)
          .thenComparingDouble(match -> -match.score())
          .thenComparing(Match::one)
          .thenComparing(Match::other);

  private final Ledger ledger;
  private final Stock stock;
  private final ClaimDecisions decisions;

  ClaimResolver(Ledger ledger, ClaimDecisions decisions) {
    this.ledger = ledger;
    this.stock = Stock.of(ledger);
    this.decisions = decisions;
  }

  /// What it comes to.
  sealed interface Answer {

    /// It can be done.
    ///
    /// - `concerned`: the assertions of the claims that it is about; none for an undo
    record Can(ClaimDecision decision, Set<AssertionId> concerned) implements Answer {}

    /// It cannot; `why` is a sentence.
    record Cannot(String why) implements Answer {}
  }

  /// A claim as somebody named it; `exact` is the assertion whose id was typed, null where it was
  /// that of a claim.
  private record Side(String claim, List<AssertionId> members, @Nullable AssertionId exact) {

    List<AssertionId> candidates() {
      return exact == null ? members : List.of(exact);
    }
  }

  private record Pair(AssertionId one, AssertionId other) {}

  /// What a person's words come to.
  Answer answer(ClaimDeciding deciding) {
    return switch (deciding) {
      case ClaimDeciding.Merge(var one, var other) -> two(one, other, this::merge);
      case ClaimDeciding.Split(var assertions) -> split(assertions);
      case ClaimDeciding.Confirm(var one, var other) -> two(one, other, this::confirm);
      case ClaimDeciding.Reject(var one, var other) -> two(one, other, this::reject);
      case ClaimDeciding.Grade(var claim, var grade) -> one(claim, side -> grade(side, grade));
      case ClaimDeciding.Undo(var event) -> undo(event);
    };
  }

  private Answer merge(Side one, Side other) {
    if (one.claim().equals(other.claim())) {
      return new Answer.Cannot(one.claim() + " is one claim already");
    }
    return can(
        foremostFirst(one.members()),
        foremostFirst(other.members()),
        ClaimDecision.Merge::new,
        all(one, other));
  }

  private Answer confirm(Side one, Side other) {
    if (one.claim().equals(other.claim())) {
      return new Answer.Cannot(one.claim() + " is one claim already");
    }
    Optional<Pair> closest = closest(one, other);
    if (closest.isEmpty()) {
      return new Answer.Cannot(
          nothingSuggests(one, other)
              + "; to make them one all the same: hearsay claim merge "
              + one.claim()
              + " "
              + other.claim());
    }
    Pair pair = closest.get();
    Optional<ClaimEvent> apart =
        decisions
            .apart(without(one.members(), pair.one()), other.members())
            .or(() -> decisions.apart(one.members(), without(other.members(), pair.other())));
    return apart
        .<Answer>map(event -> new Answer.Cannot(toldApart(one, other, event) + "; undo that first"))
        .orElseGet(() -> can(pair, ClaimDecision.Confirm::new, all(one, other)));
  }

  private Answer reject(Side one, Side other) {
    if (one.claim().equals(other.claim())) {
      AssertionId a = one.exact();
      AssertionId b = other.exact();
      if (a == null || b == null || a.equals(b)) {
        return new Answer.Cannot(
            one.claim()
                + " is one claim: name two assertions of it that are not, or take some out with"
                + " hearsay claim split");
      }
      return can(new Pair(a, b), ClaimDecision.Reject::new, all(one, other));
    }
    Optional<ClaimEvent> apart = decisions.apart(one.members(), other.members());
    if (apart.isPresent()) {
      return new Answer.Cannot(toldApart(one, other, apart.get()) + " already");
    }
    return closest(one, other)
        .map(pair -> can(pair, ClaimDecision.Reject::new, all(one, other)))
        .orElseGet(() -> new Answer.Cannot(nothingSuggests(one, other)));
  }

  private Answer split(List<String> typed) {
    Set<AssertionId> part = new LinkedHashSet<>();
    Side whole = null;
    for (String id : typed) {
      Looked looked = look(id);
      if (looked.side() == null) {
        return new Answer.Cannot(looked.why());
      }
      Side side = looked.side();
      AssertionId assertion = side.exact();
      if (assertion == null) {
        return new Answer.Cannot(id + " is a claim: name the assertions that are to be taken out");
      }
      if (whole != null && !whole.claim().equals(side.claim())) {
        return new Answer.Cannot(
            part.iterator().next()
                + " is in "
                + whole.claim()
                + ", but "
                + assertion
                + " is in "
                + side.claim());
      }
      whole = side;
      part.add(assertion);
    }
    if (whole == null) {
      return new Answer.Cannot("name the assertions that are to be taken out");
    }
    List<AssertionId> rest = whole.members().stream().filter(id -> !part.contains(id)).toList();
    if (rest.isEmpty()) {
      return new Answer.Cannot("nothing would be left of " + whole.claim());
    }
    return can(
        List.copyOf(part), rest, ClaimDecision.Split::new, new LinkedHashSet<>(whole.members()));
  }

  private Answer grade(Side side, int grade) {
    if (grade < 1 || grade > 6) {
      return new Answer.Cannot("a claim is graded from 1 to 6, not " + grade);
    }
    return new Answer.Can(
        new ClaimDecision.Grade(refs(foremostFirst(side.members())), grade),
        new LinkedHashSet<>(side.members()));
  }

  private Answer undo(long event) {
    Optional<ClaimDecisions.Entry> entry = decisions.event(event);
    if (entry.isEmpty()) {
      return new Answer.Cannot("there is no event " + event + "; see: hearsay claim history");
    }
    if (entry.get().undone()) {
      return new Answer.Cannot("event " + event + " is undone already");
    }
    return new Answer.Can(new ClaimDecision.Undo(event), Set.of());
  }

  private Answer can(
      Pair pair,
      BiFunction<ClaimDecision.Ref, ClaimDecision.Ref, ClaimDecision> decision,
      Set<AssertionId> concerned) {
    return can(
        List.of(pair.one()),
        List.of(pair.other()),
        (one, other) -> decision.apply(one.getFirst(), other.getFirst()),
        concerned);
  }

  private Answer can(
      List<AssertionId> one,
      List<AssertionId> other,
      BiFunction<List<ClaimDecision.Ref>, List<ClaimDecision.Ref>, ClaimDecision> decision,
      Set<AssertionId> concerned) {
    return new Answer.Can(decision.apply(refs(one), refs(other)), concerned);
  }

  private List<ClaimDecision.Ref> refs(List<AssertionId> ids) {
    return stock.propositions(ids).stream().map(ClaimDecision.Ref::to).toList();
  }

  private List<AssertionId> foremostFirst(List<AssertionId> members) {
    Set<AssertionId> ordered = new LinkedHashSet<>();
    ClaimReader.foremost(stock, members).map(ClaimDecisions::id).ifPresent(ordered::add);
    ordered.addAll(members);
    return List.copyOf(ordered);
  }

  /// The two that are most alike, one of each; those that differ in nothing before those that do.
  private Optional<Pair> closest(Side one, Side other) {
    Set<AssertionId> others = Set.copyOf(other.candidates());
    return one.candidates().stream()
        .flatMap(
            id -> stock.matches(id).stream().filter(match -> others.contains(match.partner(id))))
        .min(LIKELIEST_FIRST)
        .map(match ->
            one.candidates().contains(match.one())
                ? new Pair(match.one(), match.other())
                : new Pair(match.other(), match.one()));
  }

  private static Set<AssertionId> all(Side one, Side other) {
    Set<AssertionId> all = new LinkedHashSet<>(one.members());
    all.addAll(other.members());
    return all;
  }

  private static List<AssertionId> without(Collection<AssertionId> all, AssertionId one) {
    return all.stream().filter(id -> !id.equals(one)).toList();
  }

  private static String nothingSuggests(Side one, Side other) {
    return "nothing suggests that " + name(one) + " and " + name(other) + " are one claim";
  }

  private static String name(Side side) {
    return side.exact() == null ? side.claim() : side.exact().toString();
  }

  private static String toldApart(Side one, Side other, ClaimEvent event) {
    return event.by()
        + " told "
        + one.claim()
        + " and "
        + other.claim()
        + " apart (event "
        + event.number()
        + ")";
  }

  private Answer one(String typed, Function<Side, Answer> then) {
    Looked looked = look(typed);
    return looked.side() == null ? new Answer.Cannot(looked.why()) : then.apply(looked.side());
  }

  private Answer two(String one, String other, BiFunction<Side, Side, Answer> then) {
    return one(one, a -> one(other, b -> then.apply(a, b)));
  }

  private record Looked(@Nullable Side side, String why) {}

  private Looked look(String typed) {
    boolean claim = typed.startsWith("c-");
    return switch (ledger.assertion(claim ? typed.substring(2) : typed)) {
      case Lookup.Unknown<StoredAssertion> _ ->
          new Looked(
              null, "no claim and no assertion is called " + typed + "; see: hearsay claims");
      case Lookup.Ambiguous<StoredAssertion>(var candidates) ->
          new Looked(null, typed + " may be any of: " + String.join(", ", candidates));
      case Lookup.Found<StoredAssertion>(var found) -> {
        AssertionId id = new AssertionId(found.article().line().id(), found.number());
        String known =
            ledger
                .claim(id)
                .orElseThrow(() -> new IllegalStateException("claims are not up to date: " + id));
        yield new Looked(new Side(known, ledger.members(known), claim ? null : id), "");
      }
    };
  }
}
