package org.hearsay.matching;

import java.util.List;
import java.util.Optional;
import org.hearsay.certainty.Certainty.Status;
import org.hearsay.proposition.Proposition;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Proposed;

/// Says what two assertions have to do with each other: a function of the two articles and of
/// nothing else, so that it does not matter which of them came first, or what came besides.
///
/// Immutable; threads may share it.
public final class Matcher {
  /// From this likeness on they are one claim, unless they differ in a number or the like.
  static final double CONFIRMED = 0.3;

  /// From this likeness on a person is asked.
  static final double SUGGESTED = 0.15;

  /// From this likeness on two that differ are of the same thing.
  static final double VARIANT = 0.4;

  /// Shorter texts say too little to be told from others by themselves.
  private static final int SHORT = 8;

  private final Likeness likeness = new Likeness();
  private final Differences differences = new Differences();

  /// What they have to do with each other; empty for nothing.
  ///
  /// @param ones of the article of `one`; `others` of that of `other`
  public Optional<Match> match(Proposed one, Counts ones, Proposed other, Counts others) {
    AssertionId a = one.id();
    AssertionId b = other.id();
    if (a.compareTo(b) > 0) {
      return match(other, others, one, ones);
    }
    Proposition mine = one.proposition();
    Proposition theirs = other.proposition();
    if (isAsked(mine) || isAsked(theirs)) {
      return Optional.empty();
    }
    double score = likeness.of(one, ones, other, others);
    if (score < SUGGESTED) {
      return Optional.empty();
    }
    List<Difference> found = differences.between(mine, theirs);
    if (!found.isEmpty()) {
      return score < VARIANT
          ? Optional.empty()
          : Optional.of(new Match(a, b, Relation.VARIANT, score, found));
    }
    boolean short_ = isShort(mine) || isShort(theirs);
    boolean sure = score >= CONFIRMED && (!short_ || a.article().equals(b.article()));
    Relation relation = sure ? Relation.CONFIRMED : Relation.SUGGESTED;
    return Optional.of(new Match(a, b, relation, score, List.of()));
  }

  private static boolean isAsked(Proposition proposition) {
    return proposition.manner().status() == Status.QUESTION;
  }

  private static boolean isShort(Proposition proposition) {
    return proposition.text().split("\\s+", SHORT + 1).length < SHORT;
  }
}
