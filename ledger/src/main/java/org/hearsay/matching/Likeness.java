package org.hearsay.matching;

import java.util.Set;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;

/// How likely two statements are of the same thing: a logistic regression over what they have in
/// common. Its weights were fitted on invented stories and on two of the three affairs of
/// `evaluation/dossier`, as the README of `evaluation/matching` says; what they come to elsewhere
/// is told in docs/accuracy.md.
///
/// Immutable; threads may share it.
final class Likeness {
  /// In the order of [#features].
  private static final double[] WEIGHTS = {
    15.76, -7.48, -0.02, 5.61, 2.22, 3.48, 4.62, 0.22, 0.67, 0.87, -1.23, -1.54
  };

  private static final double BIAS = -10.08;

  private static final int ENGLISH_OF_BOTH = 1;

  /// Where the two features stand that take longest.
  private static final int LOCAL_OF_BOTH = 3;

  private static final int LOCAL_OF_SHORTER = 4;

  /// The logarithm of the odds that they are of the same thing; where that is below `least`, some
  /// number below it.
  double odds(Traits one, Counts ones, Traits other, Counts others, double least) {
    double[] features = withoutLocal(one, other);
    double most = sum(features);
    if (features[ENGLISH_OF_BOTH] > 0) {
      most += Math.max(0, WEIGHTS[LOCAL_OF_BOTH]) + Math.max(0, WEIGHTS[LOCAL_OF_SHORTER]);
    }
    if (most < least) {
      return most;
    }
    addLocal(features, one, ones, other, others);
    return sum(features);
  }

  private static double sum(double[] features) {
    double sum = BIAS;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return sum;
  }

  /// What they have in common: the cosine of their vectors; the share of their words (of both, of
  /// the shorter), by how rare these are in English; the same, by how rare they are in the two
  /// articles; a number; a day; names; whether either has no name; the logarithm of the shorter's
  /// length; whether they stand in one article; whether both have numbers of which none fits.
  double[] features(Traits one, Counts ones, Traits other, Counts others) {
    double[] features = withoutLocal(one, other);
    addLocal(features, one, ones, other, others);
    return features;
  }

  private static double[] withoutLocal(Traits one, Traits other) {
    Traits.Shared english = Traits.shared(one, other, (_, rarity) -> english(rarity));
    return new double[] {
      one.proposed().vector().cosine(other.proposed().vector()),
      english.ofBoth(),
      english.ofShorter(),
      0,
      0,
      amount(one.gist(), other.gist()),
      day(one.gist(), other.gist()),
      names(one.nameWords(), other.nameWords()),
      one.nameWords().isEmpty() || other.nameWords().isEmpty() ? 1 : 0,
      Math.log(Math.min(one.length(), other.length())),
      one.article().equals(other.article()) ? 1 : 0,
      conflict(one.gist(), other.gist()) ? 1 : 0
    };
  }

  private static void addLocal(
      double[] features, Traits one, Counts ones, Traits other, Counts others) {
    boolean together = one.article().equals(other.article());
    Traits.Shared local =
        Traits.shared(one, other, (stem, rarity) -> local(stem, rarity, ones, others, together));
    features[LOCAL_OF_BOTH] = local.ofBoth();
    features[LOCAL_OF_SHORTER] = local.ofShorter();
  }

  private static double english(double rarity) {
    return Math.max(0.1, (rarity - 0.4) / 0.6);
  }

  /// Of a stem that one statement of each article has 1, of one that all have nearly 0; less for
  /// words that are frequent everywhere.
  private static double local(
      String stem, double rarity, Counts ones, Counts others, boolean together) {
    int once = together ? 1 : 2;
    int statements = together ? ones.statements() : ones.statements() + others.statements();
    int with = together ? ones.of(stem) : ones.of(stem) + others.of(stem);
    double all = statements + 1;
    double here = Math.log(all / Math.max(with, once)) / Math.log(Math.max(2, all / once));
    double everywhere = 0.3 + 0.7 * Math.clamp((rarity - 0.3) / 0.6, 0, 1);
    return Math.max(0.05, here) * everywhere;
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
