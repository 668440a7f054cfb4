package org.hearsay.matching;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;
import org.hearsay.store.Proposed;

/// An assertion as it is compared: what of it would else be worked out for every comparison.
/// Immutable.
///
/// - `stems`: of its words, those of its names among them, in order
/// - `rarities`: of each stem, see [org.hearsay.proposition.StemRarity]
/// - `senseRarities`: of each of its senses
/// - `nameWords`: the words of its names
/// - `length`: how many words its text has
public record Traits(
    Proposed proposed,
    List<String> stems,
    List<Double> rarities,
    List<Double> senseRarities,
    Set<String> nameWords,
    int length) {

  public Traits {
    stems = List.copyOf(stems);
    rarities = List.copyOf(rarities);
    senseRarities = List.copyOf(senseRarities);
    nameWords = Set.copyOf(nameWords);
  }

  static Traits of(Proposed proposed, org.hearsay.proposition.StemRarity rarity) {
    Proposition proposition = proposed.proposition();
    Gist gist = proposition.gist();
    List<String> stems = List.copyOf(new TreeSet<>(Counts.stems(gist)));
    Set<String> names = new HashSet<>();
    gist.names().forEach(name -> names.addAll(List.of(name.key().split("-", -1))));
    return new Traits(
        proposed,
        stems,
        stems.stream().map(rarity::weight).toList(),
        proposed.senses().stream().map(sense -> rarity.weight(sense.stem())).toList(),
        names,
        proposition.text().split("\\s+", -1).length);
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

  /// How much of the words of both they share: over the mean of both sides, and over the lighter
  /// one.
  record Shared(double ofBoth, double ofShorter) {}

  /// How much a stem weighs.
  interface Weight {
    double of(String stem, double rarity);
  }

  static Shared shared(Traits one, Traits other, Weight weight) {
    double shared = 0;
    double left = 0;
    double right = 0;
    Iterator<String> theirs = other.stems.iterator();
    int at = 0;
    String next = theirs.hasNext() ? theirs.next() : null;
    for (int i = 0; i < one.stems.size(); i++) {
      String stem = one.stems.get(i);
      double weighs = weight.of(stem, one.rarities.get(i));
      left += weighs;
      while (next != null && next.compareTo(stem) < 0) {
        right += weight.of(next, other.rarities.get(at++));
        next = theirs.hasNext() ? theirs.next() : null;
      }
      if (next != null && next.equals(stem)) {
        shared += weighs;
      }
    }
    while (next != null) {
      right += weight.of(next, other.rarities.get(at++));
      next = theirs.hasNext() ? theirs.next() : null;
    }
    return left == 0 || right == 0
        ? new Shared(0, 0)
        : new Shared(2 * shared / (left + right), shared / Math.min(left, right));
  }
}
