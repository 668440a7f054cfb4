package org.hearsay.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Parts stories of one kind that share so many words that they came into one group: two injuries
/// of one team, two fights of one boxer. Only names and numbers are looked at, and each by how few
/// articles of the group have it: what all have (the team) tells nothing apart, what half of them
/// have (the player) does. If the two halves that spread least hardly share any of these, they are
/// two stories, and each half is asked again.
final class RivalStories {
  /// The mean cosine between the articles of both halves, below which they are two stories.
  private static final double APART = 0.105;

  /// Fewer articles than these are no story beside another one: what they have in common may be
  /// chance.
  private static final int FEWEST = 4;

  private RivalStories() {}

  static List<List<StoryDigest>> parted(List<StoryDigest> group) {
    if (group.size() < 2 * FEWEST) {
      return List.of(group);
    }
    List<Direction> directions = directions(group);
    Cosines cosines = new Cosines(directions);
    Distances distances =
        new Distances(
            group.size(),
            i -> {
              double[] row = cosines.before(i);
              for (int j = 0; j < i; j++) {
                row[j] = 1 - row[j];
              }
              return row;
            });
    List<List<Integer>> halves = Dendrogram.of(distances, Dendrogram.Link.SPREAD).halves();
    if (halves.stream().anyMatch(half -> half.size() < FEWEST)
        || likeness(directions, halves.getFirst(), halves.getLast()) >= APART) {
      return List.of(group);
    }
    return halves.stream()
        .map(half -> half.stream().map(group::get).toList())
        .flatMap(half -> parted(half).stream())
        .toList();
  }

  /// Names that two articles or more have, the heavier the fewer of the group have them.
  private static List<Direction> directions(List<StoryDigest> group) {
    Map<String, Integer> articles = new HashMap<>();
    group.stream()
        .flatMap(digest -> digest.names().keySet().stream())
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

  private static double likeness(
      List<Direction> directions, List<Integer> half, List<Integer> other) {
    return half.stream()
        .flatMap(i -> other.stream().map(j -> directions.get(i).cosine(directions.get(j))))
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }
}
