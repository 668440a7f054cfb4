package org.hearsay.matching;

import java.util.List;
import java.util.Optional;
import org.hearsay.certainty.Certainty.Status;
import org.hearsay.proposition.Proposition;
import org.hearsay.proposition.StemRarity;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Proposed;
import org.jspecify.annotations.Nullable;

/// Says what two assertions have to do with each other: a function of the two articles and of
/// nothing else, so that it does not matter which of them came first, or what came besides.
///
/// Immutable; threads may share it.
public final class Matcher {
  /// From these odds on, as a logarithm, two are one claim, unless they differ in a number or the
  /// like.
  static final double CONFIRMED = 0;

  /// From these odds on a person is asked.
  static final double SUGGESTED = -1;

  /// From these odds on two that differ are of the same thing.
  static final double VARIANT = 0.25;

  /// Shorter texts say too little to be told from others by themselves.
  private static final int SHORT = 8;

  /// Still shorter ones say too little in one affair, too.
  private static final int SHORTEST = 4;

  private final StemRarity rarity = new StemRarity();
  private final Likeness likeness = new Likeness();
  private final Differences differences = new Differences();

  /// An assertion as it is compared.
  public Traits traits(Proposed proposed) {
    return Traits.of(proposed, rarity);
  }

  /// What they have to do with each other; empty for nothing.
  ///
  /// @param locality between the articles of both
  public Optional<Match> match(Traits one, Traits other, Locality locality) {
    AssertionId a = one.id();
    AssertionId b = other.id();
    if (a.compareTo(b) > 0) {
      return match(other, one, locality);
    }
    Proposition mine = one.proposition();
    Proposition theirs = other.proposition();
    if (isAsked(mine) || isAsked(theirs) || isLabel(mine) || isLabel(theirs)) {
      return Optional.empty();
    }
    double odds = likeness.odds(one, other, locality);
    if (odds < SUGGESTED) {
      return Optional.empty();
    }
    double score = 1 / (1 + Math.exp(-odds));
    List<Difference> found = differences.between(mine, theirs);
    if (!found.isEmpty()) {
      return odds < VARIANT
          ? Optional.empty()
          : Optional.of(new Match(a, b, Relation.VARIANT, score, found));
    }
    boolean sure = odds >= CONFIRMED && isTold(one, other, locality);
    Relation relation = sure ? Relation.CONFIRMED : Relation.SUGGESTED;
    return Optional.of(new Match(a, b, relation, score, List.of()));
  }

  /// "Kessary Dam." or "Statement on the dam" says nothing of what it names.
  private static boolean isLabel(Proposition proposition) {
    return proposition.gist().words().size() + proposition.gist().amounts().size() < 2;
  }

  private static boolean isAsked(Proposition proposition) {
    return proposition.manner().status() == Status.QUESTION;
  }

  /// Whether they say enough to be told from others: both are long enough, or stand in one article,
  /// as a headline and its text do, or in two of one affair, or a number, a day or a name ties them
  /// to one thing, or the one names whoever published the other for it.
  private static boolean isTold(Traits one, Traits other, Locality locality) {
    return Math.min(one.length(), other.length()) >= SHORT
        || one.article().equals(other.article())
        || (locality.isOneAffair() && Math.min(one.length(), other.length()) >= SHORTEST)
        || Likeness.amount(one.gist(), other.gist()) >= 0.5
        || Likeness.day(one.gist(), other.gist()) == 1
        || Likeness.names(one.nameWords(), other.nameWords()) >= 0.5
        || names(one, locality.outlet(other))
        || names(other, locality.outlet(one));
  }

  /// Whether the one is put on the word of whoever published the other.
  private static boolean names(Traits one, @Nullable String outlet) {
    return outlet != null
        && one.proposition().chain().stream()
            .anyMatch(step -> step.named() && OutletNames.fits(step.name(), outlet));
  }
}
