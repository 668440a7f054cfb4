package org.hearsay.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Parts stories of one kind that share so many words that they came into one group: two injuries
/// of one team, two fights of one boxer. Only names and numbers are looked at, and each by how few
/// articles of the group have it: what all have (the team) tells nothing apart, what half of them
/// have (the player) does. If the two halves that spread least hardly share any of these, they are
/// two stories, and each half is asked again. Halves that share nothing within themselves either,
/// as articles without names, tell nothing and stay together.
final class RivalStories {
  /// The mean cosine between the articles of both halves, below which they are two stories.
  private static final double APART = 0.1;

  /// Fewer articles than these are no story beside another one: what they have in common may be
  /// chance.
  private static final int FEWEST = 4;

  private RivalStories() {}

  static List<List<StoryDigest>> parted(List<StoryDigest> group) {
    if (group.size() < 2 * FEWEST) {
      return List.of(group);
    }
    List<Direction> directions = directions(group);
    Distances distances = Distances.lacking(group.size(), new Cosines(directions)::before);
    Partition halves = Dendrogram.of(distances, Dendrogram.Link.SPREAD).halves();
    List<List<Direction>> told = halves.groupsOf(directions);
    if (told.stream().anyMatch(half -> half.size() < FEWEST || likeness(half, half) < APART)
        || likeness(told.getFirst(), told.getLast()) >= APART) {
      return List.of(group);
    }
    return halves.groupsOf(group).stream().flatMap(half -> parted(half).stream()).toList();
  }

  /// Names that two articles or more have, the heavier the fewer of the group have them.
  private static List<Direction> directions(List<StoryDigest> group) {
    Map<String, Integer> articles = new HashMap<>();
    group.stream()
        .flatMap(digest -> digest.names().stream())
        .filter(name -> WordWeights.bundled().weight(name) > 0)
        .forEach(name -> articles.merge(name, 1, Integer::sum));
    return group.stream()
        .map(digest ->
            Direction.of(
                digest.names(),
                name -> {
                  int having = articles.getOrDefault(name, 0);
                  return having < 2 ? 0 : 1 - (double) having / group.size();
                }))
        .toList();
  }

  /// The mean over all pairs of both halves: the product of their sums, by the number of pairs.
  private static double likeness(List<Direction> half, List<Direction> other) {
    Map<String, Double> sum = sum(half);
    double product = 0;
    for (Map.Entry<String, Double> name : sum(other).entrySet()) {
      product += name.getValue() * sum.getOrDefault(name.getKey(), 0.0);
    }
    return product / half.size() / other.size();
  }

  private static SortedMap<String, Double> sum(List<Direction> half) {
    SortedMap<String, Double> sum = new TreeMap<>();
    for (Direction direction : half) {
      direction.weights().forEach((name, weight) -> sum.merge(name, weight, Double::sum));
    }
    return sum;
  }
}
