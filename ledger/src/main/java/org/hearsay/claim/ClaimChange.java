package org.hearsay.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.matching.ClaimMaker;
import org.hearsay.matching.MatchRows;
import org.hearsay.store.AssertionId;
import org.hearsay.store.ClaimEvent;
import org.hearsay.store.Ledger;

/// What a decision changes: which claims assertions belong to then, and how it is told in words.
///
/// - `event`: as it is to be written
/// - `claims`: of every assertion whose claim may be another then, which
record ClaimChange(ClaimEvent event, Map<AssertionId, String> claims) {
  private static final int MOST_NAMED = 5;

  /// Who decides, why and when.
  record Word(String by, String reason, Instant at) {}

  /// Works it out; empty where the decision would not find what it speaks of, because the article
  /// has the same words twice in the same place.
  ///
  /// @param docket the decisions before this one
  static Optional<ClaimChange> of(
      Ledger ledger,
      Docket docket,
      ClaimMaker claimMaker,
      ClaimResolver.Answer.Can can,
      Word word) {
    List<ClaimDecisions.Entry> history = docket.decisions().history();
    long number = history.isEmpty() ? 1 : history.getLast().event().number() + 1;
    String line = ClaimDecisionJson.write(can.decision());
    ClaimEvent event = new ClaimEvent(number, word.at(), word.by(), word.reason(), line, "", "");
    ClaimDecisions after = docket.with(event).decisions();
    if (after.event(number).map(ClaimDecisions.Entry::orphan).orElse(true)) {
      return Optional.empty();
    }
    Map<AssertionId, String> claims =
        claimMaker.claims(
            after.rulings().changed(docket.decisions().rulings()),
            id -> ledger.pairs(id).stream().map(MatchRows::match).toList(),
            after.rulings());
    Words words = new Words(ledger, docket.decisions(), claims);
    return Optional.of(
        new ClaimChange(
            new ClaimEvent(
                number,
                word.at(),
                word.by(),
                word.reason(),
                line,
                words.before(can),
                words.after(can)),
            claims));
  }

  /// Tells of claims before and after.
  private record Words(Ledger ledger, ClaimDecisions decisions, Map<AssertionId, String> claims) {

    String before(ClaimResolver.Answer.Can can) {
      return switch (can.decision()) {
        case ClaimDecision.Undo(long event) -> target(event).after();
        case ClaimDecision.Grade _ ->
            graded(
                can.concerned(),
                decisions
                    .grade(can.concerned())
                    .map(graded -> Integer.toString(graded.grade()))
                    .orElse("no grade"));
        case ClaimDecision.Merge _,
            ClaimDecision.Split _,
            ClaimDecision.Confirm _,
            ClaimDecision.Reject _ ->
            told(can.concerned(), id -> ledger.claim(id).orElseThrow());
      };
    }

    String after(ClaimResolver.Answer.Can can) {
      return switch (can.decision()) {
        case ClaimDecision.Undo(long event) -> "as before: " + target(event).before();
        case ClaimDecision.Grade(_, int grade) -> graded(can.concerned(), Integer.toString(grade));
        case ClaimDecision.Merge _,
            ClaimDecision.Split _,
            ClaimDecision.Confirm _,
            ClaimDecision.Reject _ ->
            told(can.concerned(), this::claim);
      };
    }

    private ClaimEvent target(long event) {
      return decisions.event(event).orElseThrow().event();
    }

    private String claim(AssertionId id) {
      String claim = claims.get(id);
      return claim == null ? ledger.claim(id).orElseThrow() : claim;
    }

    private String graded(Set<AssertionId> concerned, String grade) {
      return ledger.claim(concerned.iterator().next()).orElseThrow() + ": " + grade;
    }

    /// "c-a.1 (2 assertions) and c-b.1 (1 assertion)".
    private static String told(
        Collection<AssertionId> concerned, Function<AssertionId, String> claimOf) {
      Map<String, Integer> sizes = new TreeMap<>();
      concerned.forEach(id -> sizes.merge(claimOf.apply(id), 1, Integer::sum));
      String named =
          sizes.entrySet().stream()
              .limit(MOST_NAMED)
              .map(claim -> claim.getKey() + " (" + counted(claim.getValue(), "assertion") + ")")
              .collect(Collectors.joining(" and "));
      return sizes.size() > MOST_NAMED
          ? named + " and " + counted(sizes.size() - MOST_NAMED, "more claim")
          : named;
    }

    private static String counted(int count, String noun) {
      return count + " " + noun + (count == 1 ? "" : "s");
    }
  }
}
