package org.hearsay.matching;

import java.util.Set;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;

/// How likely two statements are of the same thing: a logistic regression over what they have in
/// common. Its weights were fitted on invented stories and on the affairs of `evaluation/dossier`
/// that may be looked at, as the README of `evaluation/matching` says; what they come to elsewhere
/// is told in docs/accuracy.md.
///
/// Immutable; threads may share it.
final class Likeness {
  /// In the order of [#features].
  private static final double[] WEIGHTS = {
    8.08, -9.64, 0.06, 7.33, -0.86, 1.66, 3.05, 0.97, 0.47, 0.19, 0.27, -0.35, 3.53, 4.49
  };

  private static final double BIAS = -7.45;

  /// Of two whose vectors are less alike than this, none in a thousand is of the same thing.
  private static final double STRANGERS = 0.2;

  /// Nor of two of which the features that are found soonest, with their weights, come to less.
  private static final double AT_FIRST_SIGHT = 2.6;

  private static final double STRANGE = -10;

  /// The logarithm of the odds that they are of the same thing. Of two that a first look shows to
  /// be strangers the rest is not looked at.
  double odds(Traits one, Traits other, Locality locality) {
    double cosine = one.proposed().vector().cosine(other.proposed().vector());
    if (cosine < STRANGERS) {
      return STRANGE;
    }
    double[] features = atFirstSight(cosine, one, other, locality);
    if (weighed(features) < AT_FIRST_SIGHT) {
      return STRANGE;
    }
    addRest(features, one, other, locality);
    return BIAS + weighed(features);
  }

  private static double weighed(double[] features) {
    double sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return sum;
  }

  /// What they have in common: the cosine of their vectors; the share of their words (of both, of
  /// the shorter), by how rare these are in English; the same, by how rare they are in the two
  /// articles; a number; a day; names; whether either has no name; the logarithm of the shorter's
  /// length; whether they stand in one article; whether both have numbers of which none fits; how
  /// near their words are in meaning, and how surely each is answered ([Aligned]).
  double[] features(Traits one, Traits other, Locality locality) {
    double cosine = one.proposed().vector().cosine(other.proposed().vector());
    double[] features = atFirstSight(cosine, one, other, locality);
    addRest(features, one, other, locality);
    return features;
  }

  /// The features that are found soonest; zero in the place of the rest.
  private static double[] atFirstSight(double cosine, Traits one, Traits other, Locality locality) {
    double[] features = new double[WEIGHTS.length];
    features[0] = cosine;
    features[3] = local(one, other, locality).ofBoth();
    features[5] = amount(one.gist(), other.gist());
    features[6] = day(one.gist(), other.gist());
    return features;
  }

  private static void addRest(double[] features, Traits one, Traits other, Locality locality) {
    Traits.Shared english = Traits.shared(one, one.english(), other, other.english());
    Aligned aligned = Aligned.of(one, locality.of(one).senses, other, locality.of(other).senses);
    features[1] = english.ofBoth();
    features[2] = english.ofShorter();
    features[4] = local(one, other, locality).ofShorter();
    features[7] = names(one.nameWords(), other.nameWords());
    features[8] = one.nameWords().isEmpty() || other.nameWords().isEmpty() ? 1 : 0;
    features[9] = Math.log(Math.min(one.length(), other.length()));
    features[10] = locality.isTogether() ? 1 : 0;
    features[11] = conflict(one.gist(), other.gist()) ? 1 : 0;
    features[12] = aligned.near();
    features[13] = aligned.answered();
  }

  private static Traits.Shared local(Traits one, Traits other, Locality locality) {
    return Traits.shared(one, locality.of(one).stems, other, locality.of(other).stems);
  }

  /// What a word weighs by how rare it is in English.
  static double english(double rarity) {
    return Math.max(0.1, (rarity - 0.4) / 0.6);
  }

  /// 1 for a number of the same things that fits, less for one of other things or a small one.
  static double amount(Gist one, Gist other) {
    double best = 0;
    for (Gist.Amount a : one.amounts()) {
      for (Gist.Amount b : other.amounts()) {
        if (Differences.fits(a, b)) {
          boolean same = a.of() != null && a.of().equals(b.of());
          boolean telling = a.low() >= 3 || a.low() % 1 != 0;
          best = Math.max(best, (same ? 1 : 0.5) * (telling ? 1 : 0.5));
        }
      }
    }
    return best;
  }

  private static boolean conflict(Gist one, Gist other) {
    return !one.amounts().isEmpty() && !other.amounts().isEmpty() && amount(one, other) == 0;
  }

  /// 1 for the same day, less for the same longer time.
  static double day(Gist one, Gist other) {
    Proposition.Period a = one.period();
    Proposition.Period b = other.period();
    if (a == null || b == null || a.first() == null || a.last() == null) {
      return 0;
    }
    boolean same = a.first().equals(b.first()) && a.last().equals(b.last());
    return !same ? 0 : a.first().equals(a.last()) ? 1 : 0.7;
  }

  /// The share of the fewer name words that both have.
  static double names(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / Math.min(one.size(), other.size());
  }
}
