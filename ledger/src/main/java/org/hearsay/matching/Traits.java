package org.hearsay.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;
import org.hearsay.proposition.Sense;
import org.hearsay.proposition.StemRarity;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Proposed;

/// An assertion as it is compared: what of it would else be worked out for every comparison.
/// Immutable.
public final class Traits {
  private final Proposed proposed;
  private final AssertionId id;
  private final List<String> stems;
  private final double[] rarities;
  private final double[] english;
  private final double[] senseRarities;
  private final Set<String> nameWords;
  private final int length;

  private Traits(Proposed proposed, StemRarity rarity) {
    Proposition proposition = proposed.proposition();
    Gist gist = proposition.gist();
    this.proposed = proposed;
    this.id = proposed.id();
    this.stems = List.copyOf(new TreeSet<>(Counts.stems(gist)));
    this.rarities = stems.stream().mapToDouble(rarity::weight).toArray();
    this.english = java.util.Arrays.stream(rarities).map(Likeness::english).toArray();
    this.senseRarities =
        proposed.senses().stream().mapToDouble(sense -> rarity.weight(sense.stem())).toArray();
    Set<String> names = new HashSet<>();
    gist.names().forEach(name -> names.addAll(List.of(name.key().split("-", -1))));
    this.nameWords = Set.copyOf(names);
    this.length = proposition.text().split("\\s+", -1).length;
  }

  static Traits of(Proposed proposed, StemRarity rarity) {
    return new Traits(proposed, rarity);
  }

  /// The assertion itself.
  public Proposed proposed() {
    return proposed;
  }

  /// Its id.
  public AssertionId id() {
    return id;
  }

  Proposition proposition() {
    return proposed.proposition();
  }

  Gist gist() {
    return proposition().gist();
  }

  String article() {
    return proposition().at().article();
  }

  /// The words of its names.
  Set<String> nameWords() {
    return nameWords;
  }

  /// How many words its text has.
  int length() {
    return length;
  }

  /// What each of its stems, those of its names among them, weighs by how rare it is in English.
  double[] english() {
    return english;
  }

  /// How much a stem weighs.
  interface Weight {
    double of(String stem, double rarity);
  }

  /// What each of its stems weighs.
  double[] stemWeights(Weight weight) {
    double[] weights = new double[rarities.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight.of(stems.get(i), rarities[i]);
    }
    return weights;
  }

  /// What each of its senses weighs.
  double[] senseWeights(Weight weight) {
    List<Sense> senses = proposed.senses();
    double[] weights = new double[senseRarities.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight.of(senses.get(i).stem(), senseRarities[i]);
    }
    return weights;
  }

  /// How much of the words of both they share: over the mean of both sides, and over the lighter
  /// one.
  record Shared(double ofBoth, double ofShorter) {}

  /// @param mine what the stems of `one` weigh; `theirs` those of `other`
  static Shared shared(Traits one, double[] mine, Traits other, double[] theirs) {
    double shared = 0;
    double left = 0;
    double right = 0;
    int at = 0;
    for (int i = 0; i < mine.length; i++) {
      String stem = one.stems.get(i);
      left += mine[i];
      int order = -1;
      while (at < theirs.length && (order = other.stems.get(at).compareTo(stem)) < 0) {
        right += theirs[at++];
      }
      if (at < theirs.length && order == 0) {
        shared += mine[i];
      }
    }
    while (at < theirs.length) {
      right += theirs[at++];
    }
    return left == 0 || right == 0
        ? new Shared(0, 0)
        : new Shared(2 * shared / (left + right), shared / Math.min(left, right));
  }
}
