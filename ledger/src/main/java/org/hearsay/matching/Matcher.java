package org.hearsay.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.certainty.Certainty.Status;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;
import org.hearsay.proposition.StemRarity;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Proposed;

/// Says what two assertions have to do with each other: a function of the two and of nothing else,
/// so that it does not matter which of them came first, or what came besides.
///
/// Immutable; threads may share it.
public final class Matcher {
  /// From this likeness on they are one claim, unless they differ in a number or the like.
  static final double CONFIRMED = 0.62;

  /// From this likeness on a person is asked.
  static final double SUGGESTED = 0.52;

  /// From this likeness on two that differ are of the same thing.
  static final double VARIANT = 0.60;

  /// Shorter texts say too little to be told from others by themselves.
  private static final int SHORT = 8;

  private static final double NAME = 1;

  private final StemRarity rarity = new StemRarity();
  private final Differences differences = new Differences();

  /// What they have to do with each other; empty for nothing.
  public Optional<Match> match(Proposed one, Proposed other) {
    AssertionId a = one.id();
    AssertionId b = other.id();
    if (a.compareTo(b) > 0) {
      return match(other, one);
    }
    Proposition mine = one.proposition();
    Proposition theirs = other.proposition();
    if (isAsked(mine) || isAsked(theirs)) {
      return Optional.empty();
    }
    double score = score(one, other);
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

  /// How alike two assertions are, from 0 to 1.
  double score(Proposed one, Proposed other) {
    double cosine = Math.max(0, one.vector().cosine(other.vector()));
    double words = words(one.proposition().gist(), other.proposition().gist());
    return 0.5 * cosine + 0.5 * words;
  }

  /// How much of the words of both they have in common, rare ones counting for more.
  double words(Gist one, Gist other) {
    Map<String, Double> mine = weights(one);
    Map<String, Double> theirs = weights(other);
    double shared = 0;
    for (Map.Entry<String, Double> word : mine.entrySet()) {
      if (theirs.containsKey(word.getKey())) {
        shared += word.getValue();
      }
    }
    double all = sum(mine) + sum(theirs);
    double fewer = Math.min(sum(mine), sum(theirs));
    return all == 0 ? 0 : 0.5 * (2 * shared / all) + 0.5 * (shared / fewer);
  }

  private static double sum(Map<String, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private Map<String, Double> weights(Gist gist) {
    Map<String, Double> weights = new HashMap<>();
    gist.words().forEach(word -> weights.put(word, weight(word)));
    Set<String> names = new HashSet<>();
    gist.names().forEach(name -> names.addAll(List.of(name.key().split("-", -1))));
    names.forEach(word -> weights.put(word, NAME * weight(word)));
    for (Gist.Amount amount : gist.amounts()) {
      if (amount.low() == amount.high()) {
        weights.put("#" + amount.low(), 0.5);
      }
    }
    return weights;
  }

  private double weight(String word) {
    return Math.max(0.1, (rarity.weight(word) - 0.4) / 0.6);
  }
}
