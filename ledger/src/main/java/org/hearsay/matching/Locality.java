package org.hearsay.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What words weigh between two articles: one that a single statement of each has tells most, one
/// that all have tells nearly nothing, as far as the word is not frequent everywhere. Works each
/// statement out once. For two articles, or for one and itself. One thread at a time.
public final class Locality {
  private final Counts ones;
  private final Counts others;
  private final boolean together;
  private final boolean oneAffair;
  private final double[] here;

  /// By the numbers of the statements, of the one article and of the other.
  private final List<@Nullable Weights> mine = new ArrayList<>();

  private final List<@Nullable Weights> theirs = new ArrayList<>();

  /// What the stems and the senses of a statement weigh here.
  static final class Weights {
    final double[] stems;
    final double[] senses;

    private Weights(Traits traits, Traits.Weight weight) {
      this.stems = traits.stemWeights(weight);
      this.senses = traits.senseWeights(weight);
    }
  }

  private Locality(Counts ones, Counts others, boolean together, boolean oneAffair) {
    this.oneAffair = oneAffair;
    this.ones = ones;
    this.others = others;
    this.together = together;
    this.here =
        together ? here(ones.statements(), 1) : here(ones.statements() + others.statements(), 2);
  }

  /// Between two articles, in whatever order.
  ///
  /// @param oneAffair whether they have so much in common that they tell of one affair
  public static Locality between(Counts ones, Counts others, boolean oneAffair) {
    return new Locality(ones, others, false, oneAffair);
  }

  /// Within one article.
  public static Locality within(Counts counts) {
    return new Locality(counts, counts, true, true);
  }

  /// Whether both statements stand in one article.
  boolean isTogether() {
    return together;
  }

  /// Whether both articles tell of one affair.
  boolean isOneAffair() {
    return oneAffair;
  }

  Weights of(Traits traits) {
    List<@Nullable Weights> side = isOfFirst(traits) ? mine : theirs;
    int number = traits.id().number();
    while (side.size() <= number) {
      side.add(null);
    }
    Weights weights = side.get(number);
    if (weights == null) {
      weights = new Weights(traits, this::weight);
      side.set(number, weights);
    }
    return weights;
  }

  private boolean isOfFirst(Traits traits) {
    return traits.article().equals(ones.article());
  }

  /// Of a stem that one statement of each article has 1, of one that all have nearly 0; less for
  /// words that are frequent everywhere.
  private double weight(String stem, double rarity) {
    int with = together ? ones.of(stem) : ones.of(stem) + others.of(stem);
    double everywhere = 0.3 + 0.7 * Math.clamp((rarity - 0.3) / 0.6, 0, 1);
    return here[Math.min(with, here.length - 1)] * everywhere;
  }

  /// How much a word tells that so many statements have.
  private static double[] here(int statements, int once) {
    double all = statements + 1;
    double most = Math.log(Math.max(2, all / once));
    double[] here = new double[statements + 1];
    for (int with = 0; with < here.length; with++) {
      here[with] = Math.max(0.05, Math.log(all / Math.max(with, once)) / most);
    }
    return here;
  }

  /// Who published the article of a statement, null where that is not known.
  @Nullable String outlet(Traits traits) {
    return isOfFirst(traits) ? ones.outlet() : others.outlet();
  }
}
