package org.hearsay.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.claim.Claim;
import org.hearsay.grading.Credibility;
import org.hearsay.matching.Difference;
import org.hearsay.matching.Relation;
import org.hearsay.store.AssertionId;

/// A claim as a line of a list.
///
/// - `articles`: how many state it
/// - `atLeast`, `atMost`: how many independent origins it has
/// - `marks`: what to look at
record ClaimLine(
    String id,
    String statement,
    int articles,
    int atLeast,
    int atMost,
    Credibility proposed,
    List<Mark> marks) {

  /// Those that rest on least first, and what only one article states behind all others.
  static final Comparator<ClaimLine> LEAST_FIRST =
      Comparator.comparing((ClaimLine line) -> line.articles() == 1)
          .thenComparingInt(ClaimLine::atLeast)
          .thenComparingInt(ClaimLine::atMost)
          .thenComparingInt(ClaimLine::articles)
          .thenComparing(ClaimLine::id);

  /// Those that were told most often first.
  static final Comparator<ClaimLine> FURTHEST_FIRST =
      Comparator.comparingInt((ClaimLine line) -> -line.articles()).thenComparing(LEAST_FIRST);

  /// What a person should look at.
  enum Mark {
    LOOP,
    CONTRADICTED,
    VARIANTS,
    DRIFT
  }

  ClaimLine {
    marks = List.copyOf(marks);
  }

  static ClaimLine of(Claim claim) {
    List<Mark> marks = new ArrayList<>();
    if (!claim.graph().loops().isEmpty()) {
      marks.add(Mark.LOOP);
    }
    if (claim.related().stream().anyMatch(ClaimLine::contradicts)) {
      marks.add(Mark.CONTRADICTED);
    }
    if (claim.related().stream()
        .anyMatch(one -> one.relation() == Relation.VARIANT && !contradicts(one))) {
      marks.add(Mark.VARIANTS);
    }
    if (!claim.drift().isEmpty()) {
      marks.add(Mark.DRIFT);
    }
    return new ClaimLine(
        claim.id(),
        claim.statement(),
        articles(claim),
        claim.independence().atLeast().number(),
        claim.independence().atMost().number(),
        claim.proposal().credibility(),
        marks);
  }

  static boolean contradicts(Claim.Related other) {
    return other.differences().stream()
        .anyMatch(difference -> difference.kind() == Difference.Kind.CONTRADICTION);
  }

  /// How many articles state it.
  static int articles(Claim claim) {
    return (int) claim.says().stream().map(one -> one.at().article()).distinct().count();
  }

  /// Whether assertions are of several articles.
  static boolean isInSeveral(List<AssertionId> assertions) {
    return assertions.stream().map(AssertionId::article).distinct().limit(2).count() > 1;
  }

  /// "1–3", or "2" where it is no more and no less.
  String origins() {
    return atLeast == atMost ? Integer.toString(atLeast) : atLeast + "–" + atMost;
  }

  /// "loop, drift".
  String lookAt() {
    return marks.stream().map(Format::lower).collect(Collectors.joining(", "));
  }
}
