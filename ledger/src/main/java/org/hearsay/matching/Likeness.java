package org.hearsay.matching;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;
import org.hearsay.proposition.StemRarity;
import org.hearsay.store.Proposed;

/// How likely two statements are of the same thing: a logistic regression over what they have in
/// common. Its weights were fitted on two of the affairs of `evaluation/dossier` (see its README);
/// the third tells how well they do elsewhere.
///
/// Immutable; threads may share it.
final class Likeness {
  /// So many features; [#features] says which.
  static final int FEATURES = 11;

  private static final double[] WEIGHTS = {
    15.90, -5.20, -0.86, 3.93, 4.40, 3.19, 4.55, -2.84, 0.94, 1.57, 0.60
  };
  private static final double BIAS = -15.25;

  private final StemRarity rarity = new StemRarity();

  /// From 0 to 1.
  double of(Proposed one, Counts ones, Proposed other, Counts others) {
    double[] features = features(one, ones, other, others);
    double sum = BIAS;
    for (int i = 0; i < FEATURES; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// What they have in common, in the order of the weights: the cosine of their vectors; the share
  /// of their words (of both, of the shorter), by how rare these are in English; the same, by how
  /// rare they are in the two articles; a number; a day; names; whether either has no name; the
  /// logarithm of the shorter's length; whether they stand in one article.
  double[] features(Proposed one, Counts ones, Proposed other, Counts others) {
    Proposition a = one.proposition();
    Proposition b = other.proposition();
    Set<String> mine = Counts.stems(a.gist());
    Set<String> theirs = Counts.stems(b.gist());
    boolean together = a.at().article().equals(b.at().article());
    Shared english = shared(mine, theirs, this::weight);
    Shared local = shared(mine, theirs, stem -> weight(stem, ones, others, together));
    Set<String> names = names(a.gist());
    Set<String> otherNames = names(b.gist());
    return new double[] {
      one.vector().cosine(other.vector()),
      english.ofBoth,
      english.ofShorter,
      local.ofBoth,
      local.ofShorter,
      amount(a.gist(), b.gist()),
      day(a.gist(), b.gist()),
      names(names, otherNames),
      names.isEmpty() || otherNames.isEmpty() ? 1 : 0,
      Math.log(Math.min(length(a), length(b))),
      together ? 1 : 0
    };
  }

  private static int length(Proposition proposition) {
    return proposition.text().split("\\s+", -1).length;
  }

  /// Weights of shared words over the mean of both sides, and over the lighter side.
  private record Shared(double ofBoth, double ofShorter) {}

  private static Shared shared(
      Set<String> mine, Set<String> theirs, ToDoubleFunction<String> weight) {
    double shared = 0;
    double left = 0;
    for (String stem : mine) {
      double one = weight.applyAsDouble(stem);
      left += one;
      shared += theirs.contains(stem) ? one : 0;
    }
    double right = theirs.stream().mapToDouble(weight).sum();
    return left == 0 || right == 0
        ? new Shared(0, 0)
        : new Shared(2 * shared / (left + right), shared / Math.min(left, right));
  }

  private double weight(String stem) {
    return Math.max(0.1, (rarity.weight(stem) - 0.4) / 0.6);
  }

  /// Of a stem that one statement of each article has 1, of one that all have nearly 0; less for
  /// words that are frequent everywhere.
  private double weight(String stem, Counts ones, Counts others, boolean together) {
    int once = together ? 1 : 2;
    int statements = together ? ones.statements() : ones.statements() + others.statements();
    int with = together ? ones.of(stem) : ones.of(stem) + others.of(stem);
    double all = statements + 1;
    double local = Math.log(all / Math.max(with, once)) / Math.log(Math.max(2, all / once));
    double everywhere = 0.3 + 0.7 * Math.clamp((rarity.weight(stem) - 0.3) / 0.6, 0, 1);
    return Math.max(0.05, local) * everywhere;
  }

  /// 1 for a number of the same things that fits, less for one of other things or a small one.
  private static double amount(Gist one, Gist other) {
    double best = 0;
    for (Gist.Amount a : one.amounts()) {
      for (Gist.Amount b : other.amounts()) {
        if (Differences.fits(a, b)) {
          boolean same = a.of() != null && a.of().equals(b.of());
          best = Math.max(best, (same ? 1 : 0.5) * (a.low() >= 3 ? 1 : 0.5));
        }
      }
    }
    return best;
  }

  private static double day(Gist one, Gist other) {
    Proposition.Period a = one.period();
    Proposition.Period b = other.period();
    if (a == null || b == null || a.first() == null || a.last() == null) {
      return 0;
    }
    boolean same = a.first().equals(b.first()) && a.last().equals(b.last());
    return !same ? 0 : a.first().equals(a.last()) ? 1 : 0.7;
  }

  private static Set<String> names(Gist gist) {
    Set<String> words = new HashSet<>();
    gist.names().forEach(name -> words.addAll(java.util.List.of(name.key().split("-", -1))));
    return words;
  }

  private static double names(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / Math.min(one.size(), other.size());
  }
}
